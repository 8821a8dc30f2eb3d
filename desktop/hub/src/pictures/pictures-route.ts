import { readPicture } from '@pos/till/pictures';
import type { Context } from 'hono';
import type { Hub } from '../hub.ts';
import type { HubEnv } from '../http/answer.ts';
import { refuse } from '../http/refusal-response.ts';

/** A page shows a picture without asking as anybody. Its name is its hash, so what was fetched once never changes. */
export const pictures =
  (hub: Hub) =>
  async (c: Context<HubEnv>): Promise<Response> => {
    const name = c.req.param('name') ?? '';
    const isNeighbour = c.req.query('here') !== undefined;
    const picture = isNeighbour ? readPicture(hub.folder, name) : await hub.pictures.find(name);
    if (picture === null) return refuse(c, hub, { type: 'NotFound' });
    return c.body(picture.bytes, 200, {
      'Content-Type': picture.kind,
      'Cache-Control': 'public, max-age=31536000, immutable',
      // Opened by itself, a drawing is a page: one that may do nothing at all.
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
  };
