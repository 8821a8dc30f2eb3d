import { requestIdFrom } from '@pos/api';
import type { MiddlewareHandler } from 'hono';
import type { Hub } from '../hub.ts';
import { isAdmitted } from './admission.ts';
import type { HubEnv } from './answer.ts';
import { contentPolicy } from './content-policy.ts';
import { refuse } from './refusal-response.ts';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/**
 * The exchange between devices. A tablet's page that came from one till must reach the next one when that dies; and what
 * opens the exchange is a pass that no browser adds by itself, so that another page gains nothing here.
 */
const exchange = /^\/v1\/sync\/(who|hello|push|pull|branch|lease|live|snapshot(\/[0-9a-f]{64})?)$/;
const forAnyPage = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type, content-encoding',
  'Access-Control-Max-Age': '600',
} as const;

/** Before anything else: every answer can be named and is safe in a browser, and strangers are turned away. */
export const manners =
  (hub: Hub): MiddlewareHandler<HubEnv> =>
  async (c, next) => {
    const requestId = requestIdFrom(c.req.header('x-request-id')) ?? hub.newId();
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    const isExchange = exchange.test(c.req.path);
    if (isExchange) for (const [name, value] of Object.entries(forAnyPage)) c.header(name, value);
    if (!isAdmitted(c.env.incoming.headers, hub.host, { anyOrigin: isExchange })) {
      return refuse(c, hub, { type: 'OriginNotAllowed' });
    }
    if (isExchange && c.req.method === 'OPTIONS') return c.body(null, 204);
    return next();
  };
