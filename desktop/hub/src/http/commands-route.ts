import { isCommandType, type Answer } from '@pos/api';
import type { Context } from 'hono';
import type { Hub } from '../hub.ts';
import { answerJson, type HubEnv } from './answer.ts';
import { readJson } from './body.ts';
import { isStorageTrouble, refuse } from './refusal-response.ts';

/** One command in, its events or its refusal out. */
export const commands =
  (hub: Hub) =>
  async (c: Context<HubEnv>): Promise<Response> => {
    const body = await readJson(c.env.incoming);
    if (!body.ok) return refuse(c, hub, body.refusal);
    const began = hub.clock.elapsed();
    const answer = await hub.till.desk.execute(body.value, c.get('staff'));
    remember(hub, body.value, answer, hub.clock.elapsed() - began);
    return answer.ok ? answerJson(c, answer) : refuse(c, hub, answer.refusal);
  };

const remember = (hub: Hub, sent: unknown, answer: Answer, milliseconds: number): void => {
  hub.metrics.countCommand(typeIn(sent), answer.ok ? 'ok' : answer.refusal.type, milliseconds);
  if (answer.ok) {
    if (answer.events.length > 0) hub.state.storage = null;
  } else if (isStorageTrouble(answer.refusal)) {
    hub.state.storage = answer.refusal;
  }
};

/** A type of ours or `unknown`: a row for each thing anybody sends would be a leak. */
const typeIn = (sent: unknown): string => {
  const type = typeof sent === 'object' && sent !== null && 'type' in sent ? sent.type : undefined;
  return isCommandType(type) ? type : 'unknown';
};
