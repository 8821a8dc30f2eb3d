import type { HttpBindings } from '@hono/node-server';
import type { StaffId } from '@pos/kernel';
import type { Context } from 'hono';

/** What a request carries through the routes. */
export interface HubEnv {
  Bindings: HttpBindings;
  Variables: {
    readonly requestId: string;
    /** Set behind `requireLogin`. */
    readonly token: string;
    readonly staff: StaffId;
  };
}

export const answerJson = (c: Context<HubEnv>, body: unknown, status = 200): Response =>
  c.body(JSON.stringify(body), status as 200, {
    'Content-Type': 'application/json; charset=UTF-8',
  });
