import type { MiddlewareHandler } from 'hono';
import type { Hub } from '../hub.ts';
import type { HubEnv } from './answer.ts';
import { refuse } from './refusal-response.ts';

/** A token travels in this header and nowhere else: an address ends up in logs and histories. */
export const loginRequired =
  (hub: Hub): MiddlewareHandler<HubEnv> =>
  async (c, next) => {
    const [, token] =
      /^Bearer ([A-Za-z0-9_-]{1,200})$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (token === undefined) return refuse(c, hub, { type: 'TokenMissing' });
    const staff = hub.till.desk.staffOf(token);
    if (staff === null) return refuse(c, hub, { type: 'TokenExpired' });
    c.set('token', token);
    c.set('staff', staff);
    return next();
  };
