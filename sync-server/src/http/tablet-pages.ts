import { isLocalAddress } from '@pos/sync';
import type { MiddlewareHandler } from 'hono';
import type { ServerEnv } from './answer.ts';

/** Whose pages may ask for the exchange: those of tills in any shop's own network, or those that are named. */
export type TabletOrigins = 'lan' | readonly string[];

export const readTabletOrigins = (text: string): TabletOrigins | null => {
  if (text === 'lan') return text;
  if (text === 'none') return [];
  const origins = text.split(',').map((each) => each.trim());
  return origins.every((each) => URL.canParse(each) && new URL(each).origin === each)
    ? origins
    : null;
};

const exchange = /^\/v1\/sync\/(hello|push|pull|branch|lease|live|snapshot(\/[0-9a-f]{64})?)$/;

/**
 * A tablet's page came from a till; when no till answers, it speaks with us. What opens the exchange is what the device
 * signed, which no browser adds by itself: the origin only keeps out pages that have no business here.
 */
export const forTabletPages =
  ({ tabletOrigins }: { readonly tabletOrigins: TabletOrigins }): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    const origin = c.req.header('origin');
    if (!exchange.test(c.req.path) || origin === undefined) return next();
    c.header('Vary', 'Origin');
    if (!isWelcome(tabletOrigins, origin)) return next();
    c.header('Access-Control-Allow-Origin', origin);
    if (c.req.method !== 'OPTIONS') return next();
    c.header('Access-Control-Allow-Methods', 'POST, GET');
    c.header('Access-Control-Allow-Headers', 'authorization, content-type, content-encoding');
    c.header('Access-Control-Max-Age', '600');
    return c.body(null, 204);
  };

const isWelcome = (allowed: TabletOrigins, origin: string): boolean => {
  if (allowed !== 'lan') return allowed.includes(origin);
  if (!URL.canParse(origin)) return false;
  const { hostname } = new URL(origin);
  const name = hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.local') || isLocalAddress(name);
};
