import { Hono } from 'hono';
import { answerJson, type HubEnv } from '../http/answer.ts';
import type { Hub } from '../hub.ts';
import { readSyncBody } from './sync-body.ts';
import { refuseSync } from './sync-problem.ts';

/** A code that the till shows is typed at the tablet: that is all it takes to come in, and no internet. */
export const pairingRoutes = (hub: Hub): Hono<HubEnv> => {
  const app = new Hono<HubEnv>();
  const { till } = hub;
  const { pairing } = till.lan;

  app.post('/v1/sync/enrol', async (c) => {
    const address = c.env.incoming.socket.remoteAddress ?? '';
    const wait = pairing.waitFor(address);
    if (wait > 0) return refuseSync(c, hub, 'PairingLocked', wait);
    const body = await readSyncBody(c.env.incoming);
    if (!body.ok) return refuseSync(c, hub, body.code);
    const answer = pairing.enrol(body.value, address);
    return answer.ok ? answerJson(c, answer.enrolled) : refuseSync(c, hub, answer.code);
  });
  return app;
};
