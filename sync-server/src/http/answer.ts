import type { HttpBindings } from '@hono/node-server';
import type { ServerProblem } from '@pos/api';
import { languageFor } from '@pos/api';
import { tellProblem } from '@pos/messages';
import type { Context } from 'hono';
import type { Server } from '../server.ts';

/** What a request carries through the routes. */
export interface ServerEnv {
  Bindings: HttpBindings;
  Variables: { readonly requestId: string };
}

export type Asked = Context<ServerEnv>;

export const answerJson = (c: Asked, body: unknown, status = 200): Response =>
  c.body(JSON.stringify(body), status as 200, {
    'Content-Type': 'application/json; charset=UTF-8',
  });

const statusOf: { readonly [Code in ServerProblem['type']]: number } = {
  BodyNotJson: 400,
  RequestInvalid: 400,
  CredentialsInvalid: 401,
  CredentialsMissing: 401,
  OperatorKeyWrong: 401,
  PassExpired: 401,
  DeviceRevoked: 403,
  PairingCodeWrong: 403,
  DeviceNotFound: 404,
  NotFound: 404,
  MethodNotAllowed: 405,
  DeviceTaken: 409,
  EpochStale: 409,
  FenceStale: 409,
  StoreAmbiguous: 409,
  TenantTaken: 409,
  BodyTooLarge: 413,
  PairingLocked: 429,
  InternalError: 500,
  DatabaseAway: 503,
  ServerBusy: 503,
};

/** An RFC 9457 problem document in the asker's language. `code` is stable, the words are not. */
export const refuse = (
  c: Asked,
  { language }: Pick<Server, 'language'>,
  problem: ServerProblem,
): Response => {
  const { code, title, action, dataSafe, details } = tellProblem(
    problem,
    languageFor(c.req.header('accept-language'), language),
  );
  const status = statusOf[problem.type];
  if ('retryInSeconds' in problem) c.header('Retry-After', String(problem.retryInSeconds));
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.body(
    JSON.stringify({
      ...details,
      type: `urn:quay:problem:${code}`,
      title,
      status,
      detail: action,
      code,
      dataSafe,
      requestId: c.get('requestId'),
    }),
    status as 400,
    { 'Content-Type': 'application/problem+json; charset=UTF-8' },
  );
};
