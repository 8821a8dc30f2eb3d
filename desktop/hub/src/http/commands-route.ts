import type { Context } from 'hono';
import { execute } from '../execute.ts';
import type { Hub } from '../hub.ts';
import { answerJson, type HubEnv } from './answer.ts';
import { readJson } from './body.ts';
import { refuse } from './refusal-response.ts';

/** One command in, its events or its refusal out. */
export const commands =
  (hub: Hub) =>
  async (c: Context<HubEnv>): Promise<Response> => {
    const body = await readJson(c.env.incoming);
    if (!body.ok) return refuse(c, hub, body.refusal);
    const answer = await execute(hub, body.value, c.get('staff'));
    return answer.ok ? answerJson(c, answer) : refuse(c, hub, answer.refusal);
  };
