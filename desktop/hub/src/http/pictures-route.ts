import { readPicture } from '@pos/till/pictures';
import type { Context } from 'hono';
import type { Hub } from '../hub.ts';
import type { HubEnv } from './answer.ts';
import { refuse } from './refusal-response.ts';

/** A page shows a picture without asking as anybody. Its name is its hash, so what was fetched once never changes. */
export const pictures =
  (hub: Hub) =>
  (c: Context<HubEnv>): Response => {
    const picture = readPicture(hub.folder, c.req.param('name') ?? '');
    if (picture === null) return refuse(c, hub, { type: 'NotFound' });
    return c.body(picture.bytes, 200, {
      'Content-Type': picture.kind,
      'Cache-Control': 'public, max-age=31536000, immutable',
      // Opened by itself, a drawing is a page: one that may do nothing at all.
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
  };
