import { languageFor } from '@pos/api';
import { syncProblem } from '@pos/messages';
import { syncStatus, type AccessRefusalCode, type CallRefusalCode } from '@pos/sync';
import type { Context } from 'hono';
import type { HubEnv } from '../http/answer.ts';
import type { Hub } from '../hub.ts';

/** A refusal as the cloud says it, so that a device reads both alike. */
export const refuseSync = (
  c: Context<HubEnv>,
  hub: Hub,
  code: CallRefusalCode | AccessRefusalCode,
  retryAfter?: number,
): Response => {
  const language = languageFor(c.req.header('accept-language'), hub.language);
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  if (syncStatus[code] === 401) c.header('WWW-Authenticate', 'Bearer');
  const time = code === 'PassExpired' ? { time: hub.till.lan.now() } : {};
  const problem = { ...syncProblem(code, language), ...time, requestId: c.get('requestId') };
  return c.body(JSON.stringify(problem), syncStatus[code] as 400, {
    'Content-Type': 'application/problem+json; charset=UTF-8',
  });
};
