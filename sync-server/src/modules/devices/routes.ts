import { createHash, timingSafeEqual } from 'node:crypto';
import type { DeviceEvent } from '@pos/domain';
import { id, isId, type DeviceId } from '@pos/kernel';
import { Attempts, zEnrol } from '@pos/sync';
import { Hono, type MiddlewareHandler } from 'hono';
import { addressOf } from '../../http/address.ts';
import { answerJson, refuse, type ServerEnv } from '../../http/answer.ts';
import { readAs } from '../../http/body.ts';
import type { Scope } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import { authenticator } from './authenticate.ts';
import { listDevices, listStores, makePairingCode, revokeDevice } from './directory.ts';
import { enrol } from './enrol.ts';
import { newEpoch } from './new-epoch.ts';
import { vouch } from './vouch.ts';
import { zEpoch, zPairing, zVouch } from './wire.ts';

/** Writes into the journal of a store what became of a device, for everybody who has it. */
type TellStore = (
  scope: Scope,
  about: { readonly device: DeviceId; readonly event: DeviceEvent },
) => Promise<void>;

/** Who belongs to a shop: how a device gets in, and how an operator lets it in or shuts it out. */
export const deviceRoutes = (server: Server, tellStore: TellStore): Hono<ServerEnv> => {
  const app = new Hono<ServerEnv>();
  const attempts = new Attempts(server.clock.elapsed);
  const operator = operatorOnly(server);
  const authenticate = authenticator(server);

  app.post('/v1/sync/enrol', async (c) => {
    const address = addressOf(c, server.proxies);
    const wait = attempts.waitFor(address);
    if (wait > 0) return refuse(c, server, { type: 'PairingLocked', retryAfter: wait });
    const wanted = await readAs(c, zEnrol);
    if (!wanted.ok) return refuse(c, server, wanted.problem);
    const answer = await enrol(server, wanted.value);
    if (answer.ok && answer.isReadmitted)
      await tellStore(answer.scope, {
        device: id<'DeviceId'>(wanted.value.device),
        event: { type: 'DevicePut', changed: {} },
      });
    if (answer.ok) return answerJson(c, answer.enrolled);
    if (answer.problem.type === 'PairingCodeWrong') attempts.wrong(address);
    return refuse(c, server, answer.problem);
  });

  app.post('/v1/sync/epoch', async (c) => {
    const who = authenticate(c.req.header('authorization'));
    if (!who.ok) return refuse(c, server, who.problem);
    const wanted = await readAs(c, zEpoch);
    if (!wanted.ok) return refuse(c, server, wanted.problem);
    const answer = await newEpoch(server, who.device, wanted.value.epoch);
    return answer.ok ? answerJson(c, answer.granted) : refuse(c, server, answer.problem);
  });

  app.post('/v1/sync/vouch', async (c) => {
    const who = authenticate(c.req.header('authorization'));
    if (!who.ok) return refuse(c, server, who.problem);
    const wanted = await readAs(c, zVouch);
    if (!wanted.ok) return refuse(c, server, wanted.problem);
    const answer = await vouch(server, who.device, wanted.value.certificate);
    return answer.ok ? answerJson(c, answer.vouched) : refuse(c, server, answer.problem);
  });

  app.post('/v1/pairings', operator, async (c) => {
    const wanted = await readAs(c, zPairing);
    if (!wanted.ok) return refuse(c, server, wanted.problem);
    const answer = await makePairingCode(server, wanted.value);
    return answer.ok ? answerJson(c, answer.pairing, 201) : refuse(c, server, answer.problem);
  });
  app.get('/v1/stores', operator, async (c) => answerJson(c, { stores: await listStores(server) }));
  app.get('/v1/stores/:store/devices', operator, async (c) => {
    const store = c.req.param('store');
    return isId(store)
      ? answerJson(c, { devices: await listDevices(server, store) })
      : refuse(c, server, { type: 'NotFound' });
  });
  app.post('/v1/devices/:device/revoke', operator, async (c) => {
    const device = c.req.param('device');
    const scope = isId(device) ? await revokeDevice(server, device) : null;
    if (scope === null) return refuse(c, server, { type: 'DeviceNotFound' });
    await tellStore(scope, { device: id<'DeviceId'>(device), event: { type: 'DeviceWithdrawn' } });
    return answerJson(c, { revoked: device });
  });
  app.get('/.well-known/jwks.json', (c) => answerJson(c, jwks(server)));
  return app;
};

/** Compared by their hashes: neither length nor first difference shows in the time it takes. */
const operatorOnly = (server: Server): MiddlewareHandler<ServerEnv> => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(`Bearer ${server.keys.operatorKey}`);
  return async (c, next) => {
    if (timingSafeEqual(digest(c.req.header('authorization') ?? ''), expected)) return next();
    return refuse(c, server, { type: 'OperatorKeyWrong' });
  };
};

const jwks = ({ keys }: Server) => {
  const x = Buffer.from(keys.signer.publicKey, 'base64').toString('base64url');
  return {
    keys: [{ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: x.slice(0, 16), x }],
  };
};
