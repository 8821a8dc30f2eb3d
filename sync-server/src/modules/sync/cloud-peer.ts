import { formatInstant, instant } from '@pos/kernel';
import type { ServingPeer } from '@pos/sync';
import { nodeCrypto } from '../../platform/crypto.ts';
import type { Tx } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Principal } from '../devices/index.ts';
import { knownDevice, renewFence, type Session } from './device-access.ts';
import { leasesIn } from './leases.ts';
import { PostgresEventLog, renewIn } from './postgres-event-log.ts';

interface Caller {
  readonly who: Principal;
  readonly session: Session;
  /** The life it says it is in. */
  readonly epoch: number;
}

/** The cloud as the protocol sees it, within the transaction of one request of one device. */
export const cloudPeer = (
  { clock, keys, backups }: Pick<Server, 'clock' | 'keys' | 'backups'>,
  tx: Tx,
  { who, session, epoch }: Caller,
): ServingPeer => ({
  log: new PostgresEventLog((work) => work(tx), who),
  level: 'cloud',
  admission: {
    scope: who,
    crypto: nodeCrypto,
    keyOf: async (device, run) => {
      if (device === session.pen.device) return keys.signer.publicKey;
      const known = device === who.device ? session : await knownDevice(tx, device);
      if (!known) return undefined;
      // Shutting a device out stops its next life, not the arrival of what it sold before.
      const isNewLife = known.isRevoked && run.some(({ envelope }) => envelope.epoch > known.epoch);
      return isNewLife ? undefined : known.publicKey;
    },
  },
  fences: {
    renew: () => renewFence(tx, who, epoch),
    holds: (_, fence) => fence === session.fence,
  },
  leases: leasesIn(tx, who),
  time: () => formatInstant(instant(clock.wall())),
  kept: async () => {
    const backup = await backups.seqs(tx, who);
    return backup === null ? {} : { backup };
  },
  renewLog: () => renewIn(tx, who),
  pen: { origin: () => session.pen, signer: keys.signer },
});
