import { requestIdFrom } from '@pos/api';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Server } from '../server.ts';
import type { ServerEnv } from './answer.ts';

export const apiVersion = '1';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Api-Version': apiVersion,
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Before and after anything else: every request has a name, every answer says it, and both are written down. */
export const manners =
  ({ clock, ids, log, metrics }: Server): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    const began = clock.elapsed();
    const requestId = requestIdFrom(c.req.header('x-request-id')) ?? ids.next(clock.wall());
    c.set('requestId', requestId);
    c.header('X-Request-Id', requestId);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    await next();
    const took = clock.elapsed() - began;
    const route = routePath(c, -1);
    metrics.countRequest(route, c.res.status, took);
    const { device, tenant } = c.get('device') ?? {};
    log.info(
      {
        requestId,
        device,
        tenant,
        method: c.req.method,
        route,
        status: c.res.status,
        ms: Math.round(took),
      },
      'request',
    );
  };
