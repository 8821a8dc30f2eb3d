import { existsSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { answerJson, type HubEnv } from '../http/answer.ts';
import { refuse } from '../http/refusal-response.ts';
import type { Hub } from '../hub.ts';
import { refuseSync } from './sync-problem.ts';

/** The newest snapshot beside this till's journal, for a till that joins without any internet. */
export const snapshotRoutes = (hub: Hub): Hono<HubEnv> => {
  const app = new Hono<HubEnv>();
  const { lan } = hub.till;

  app.use('/v1/sync/snapshot/*', async (c, next) => {
    const who = lan.authenticate(c.req.header('authorization'));
    if (!who.ok) return refuseSync(c, hub, who.code);
    if (lan.isShutOut(who.device)) return refuseSync(c, hub, 'DeviceRevoked');
    return next();
  });
  app.get('/v1/sync/snapshot', (c) => {
    const { shown } = lan.snapshots;
    return shown ? answerJson(c, shown) : refuse(c, hub, { type: 'NotFound' });
  });
  app.get('/v1/sync/snapshot/:sha256', (c) => {
    const file = lan.snapshots.chunkFile(c.req.param('sha256'));
    if (file === null || !existsSync(file)) return refuse(c, hub, { type: 'NotFound' });
    return c.body(new Uint8Array(readFileSync(file)), 200, { 'Content-Type': 'application/gzip' });
  });
  return app;
};
