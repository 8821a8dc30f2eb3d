import { formatInstant, instant } from '@pos/kernel';
import type { Origin, ServingPeer } from '@pos/sync';
import { nodeCrypto } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Principal } from '../devices/index.ts';
import { holdsFence, knownDevice, renewFence } from './device-access.ts';
import { PostgresEventLog } from './postgres-event-log.ts';

/** The cloud as the protocol sees it, within the transaction of one request of one device. */
export const cloudPeer = (
  server: Pick<Server, 'clock' | 'keys'>,
  tx: Tx,
  who: Principal,
  { epoch, pen }: { readonly epoch: number; readonly pen: Origin },
): ServingPeer => ({
  log: new PostgresEventLog((work) => work(tx), who),
  level: 'cloud',
  admission: {
    scope: who,
    crypto: nodeCrypto,
    keyOf: async (device, run) => {
      if (device === pen.device) return server.keys.signer.publicKey;
      const known = await knownDevice(tx, device);
      if (!known) return undefined;
      // Shutting a device out stops its next life, not the arrival of what it sold before.
      const isNewLife = known.isRevoked && run.some(({ envelope }) => envelope.epoch > known.epoch);
      return isNewLife ? undefined : known.publicKey;
    },
  },
  fences: {
    renew: () => renewFence(tx, who, epoch),
    holds: (_, fence) => holdsFence(tx, who, fence),
  },
  time: () => formatInstant(instant(server.clock.wall())),
  kept: () => ({}),
  renewLog: async () => {
    await tx`UPDATE store_log SET incarnation = gen_random_uuid() WHERE tenant = ${who.tenant} AND store = ${who.store}`;
  },
  pen: { origin: () => pen, signer: server.keys.signer },
});
