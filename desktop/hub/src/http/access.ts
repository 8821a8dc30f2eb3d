import { parseWith, zSetup, type Refusal } from '@pos/api';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Hub } from '../hub.ts';
import { logIn } from '../log-in.ts';
import { answerJson, type HubEnv } from './answer.ts';
import { readJson } from './body.ts';
import { refuse } from './refusal-response.ts';

/** A PIN becomes a token. Wrong ones are slowed, locked and journaled by the till's desk. */
export const login =
  (hub: Hub) =>
  async (c: Context<HubEnv>): Promise<Response> => {
    const body = await readJson(c.env.incoming);
    if (!body.ok) return refuse(c, hub, body.refusal);
    const answer = await logIn(hub, body.value);
    return answer.ok ? answerJson(c, answer.login) : refuse(c, hub, answer.refusal);
  };

export const logout =
  (hub: Hub) =>
  (c: Context<HubEnv>): Response => {
    hub.till.desk.logout(c.get('token'));
    return answerJson(c, { ok: true });
  };

/** The first start of a new shop. Afterwards there is nothing at this address any more. */
export const setup =
  (hub: Hub) =>
  async (c: Context<HubEnv>): Promise<Response> => {
    if (hub.till.isSetUp) return refuse(c, hub, { type: 'NotFound' });
    const body = await readAs(c, zSetup);
    if (!body.ok) return refuse(c, hub, body.refusal);
    const written = await hub.till.setUp(body.value);
    if (written === null) return refuse(c, hub, { type: 'NotFound' });
    return written.ok ? answerJson(c, { ok: true }) : refuse(c, hub, written.refusal);
  };

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

const readAs = async <Value>(
  c: Context<HubEnv>,
  schema: z.ZodType<Value>,
): Promise<Read<Value>> => {
  const body = await readJson(c.env.incoming);
  if (!body.ok) return body;
  const parsed = parseWith(schema, body.value);
  if (parsed.ok) return parsed;
  return { ok: false, refusal: { type: 'InvalidCommand', detail: parsed.detail } };
};
