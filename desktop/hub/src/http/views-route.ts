import { parseView } from '@pos/api';
import { readView } from '@pos/till';
import type { Context } from 'hono';
import type { Hub } from '../hub.ts';
import { answerJson, type HubEnv } from './answer.ts';
import { refuse } from './refusal-response.ts';

/** A read model by name; its query stands in the address. */
export const views =
  (hub: Hub) =>
  (c: Context<HubEnv>): Response => {
    const parsed = parseView(c.req.param('name'), c.req.query());
    if (!parsed.ok) return refuse(c, hub, parsed.refusal);
    const answer = readView(hub.till, parsed.view, c.get('staff'));
    return answer.ok ? answerJson(c, answer.data) : refuse(c, hub, answer.refusal);
  };
