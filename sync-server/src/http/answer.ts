import type { HttpBindings } from '@hono/node-server';
import { languageFor } from '@pos/api';
import type { Context } from 'hono';
import type { Server } from '../server.ts';
import { problemDocument, type Problem } from './problem.ts';

/** What a request carries through the routes. */
export interface ServerEnv {
  Bindings: HttpBindings;
  Variables: {
    readonly requestId: string;
    /** Set once a device has shown who it is. */
    readonly device?: { readonly device: string; readonly tenant: string };
  };
}

export type Asked = Context<ServerEnv>;

export const answerJson = (c: Asked, body: unknown, status = 200): Response =>
  c.body(JSON.stringify(body), status as 200, {
    'Content-Type': 'application/json; charset=UTF-8',
  });

export const refuse = (
  c: Asked,
  { language }: Pick<Server, 'language'>,
  problem: Problem,
): Response => {
  const document = problemDocument(problem, languageFor(c.req.header('accept-language'), language));
  if ('retryAfter' in problem) c.header('Retry-After', String(problem.retryAfter));
  if (document.status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.body(
    JSON.stringify({ ...document, requestId: c.get('requestId') }),
    document.status as 400,
    { 'Content-Type': 'application/problem+json; charset=UTF-8' },
  );
};
