import { requestIdFrom } from '@pos/api';
import type { MiddlewareHandler } from 'hono';
import type { Hub } from '../hub.ts';
import { isAdmitted } from './admission.ts';
import type { HubEnv } from './answer.ts';
import { refuse } from './refusal-response.ts';

/** A page of ours loads its own script and style and talks to its own till; nothing else does anything. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** Before anything else: every answer can be named and is safe in a browser, and strangers are turned away. */
export const manners =
  (hub: Hub): MiddlewareHandler<HubEnv> =>
  async (c, next) => {
    const requestId = requestIdFrom(c.req.header('x-request-id')) ?? hub.newId();
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (!isAdmitted(c.env.incoming.headers, hub.host)) {
      return refuse(c, hub, { type: 'OriginNotAllowed' });
    }
    return next();
  };
