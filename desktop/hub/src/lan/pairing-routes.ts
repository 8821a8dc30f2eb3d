import { isGranted } from '@pos/domain';
import { grantsOf } from '@pos/till';
import { Hono } from 'hono';
import { answerJson, type HubEnv } from '../http/answer.ts';
import { loginRequired } from '../http/login-required.ts';
import { refuse } from '../http/refusal-response.ts';
import type { Hub } from '../hub.ts';
import { addressesOf } from './addresses.ts';
import { readSyncBody } from './sync-body.ts';
import { refuseSync } from './sync-problem.ts';

/** A code is shown at the till and typed at the tablet: that is all it takes to come in, and no internet. */
export const pairingRoutes = (hub: Hub): Hono<HubEnv> => {
  const app = new Hono<HubEnv>();
  const { till } = hub;
  const { pairing } = till.lan;

  app.post('/api/pairing', loginRequired(hub), (c) => {
    const staff = c.get('staff');
    const grants = grantsOf(till.readModels.documents, staff);
    const permission = 'device.pair';
    if (!isGranted(grants, { permission, share: null }))
      return refuse(c, hub, { type: 'NotPermitted', permission, share: null });
    const port = c.env.incoming.socket.localPort ?? 0;
    return answerJson(c, { ...pairing.offer(staff), addresses: addressesOf(hub.host, port) });
  });

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
