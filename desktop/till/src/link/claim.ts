import { existsSync, renameSync } from 'node:fs';
import { id } from '@pos/kernel';
import type { Clock } from '../clock.ts';
import { joinShop, openDataFolder, type KeyStores } from '../folder/data-folder.ts';
import { plainKeys } from '../folder/key-store.ts';
import { lockFolder } from '../folder/single-writer.ts';
import type { Ids } from '../ids.ts';
import { openDatabase } from '../log/database.ts';
import { signerFrom } from '../node-crypto.ts';
import { enrol, type PairingProblem } from './enrol.ts';
import { pairingFrom, readPairing, writePairing } from './pairing.ts';

export type Claimed =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: PairingProblem };

/** `keepsShop`: it has a shop of its own, so it can sell and be paired meanwhile. */
type ClaimedAtStart =
  | Extract<Claimed, { ok: true }>
  | (Extract<Claimed, { ok: false }> & { readonly keepsShop: boolean });

/**
 * Pairs the till of a folder with a server, before it starts: only a till that has written nothing but its own name may
 * still learn which shop it belongs to. What is paired stays so, and a code that comes with it again is not used.
 */
export const claimPairing = async (
  { folder: path, clock, ids, keys = [plainKeys] }: ClaimParts,
  { server, code }: { readonly server: string; readonly code: string | null },
): Promise<ClaimedAtStart> => {
  const lock = lockFolder(path);
  try {
    const known = readPairing(path);
    if (known) {
      if (known.server !== server) writePairing(path, { ...known, server });
      return { ok: true };
    }
    if (code === null) return { ok: false, problem: 'CredentialsMissing', keepsShop: false };
    const { identity, installMark, journal } = openDataFolder(
      path,
      () => ids.next(clock.wall()),
      keys,
    );
    const keepsShop = holdsShop(journal);
    const answer = await enrol(
      { server, code },
      {
        identity,
        signer: signerFrom(identity.privateKey),
        installMark,
        register: 'T01',
        keepsShop,
      },
    );
    if (!answer.ok) return { ...answer, keepsShop };
    const { tenant, store } = answer.enrolled;
    const joined = store !== identity.store;
    if (joined) {
      if (existsSync(journal)) renameSync(journal, `${journal}.before-joining`);
      joinShop(path, keys, {
        ...identity,
        tenant: id<'TenantId'>(tenant),
        store: id<'StoreId'>(store),
      });
    }
    writePairing(path, pairingFrom(server, answer.enrolled, joined));
    return { ok: true };
  } finally {
    lock.release();
  }
};

/** Whether a journal tells of more than the device itself. */
const holdsShop = (journal: string): boolean => {
  if (!existsSync(journal)) return false;
  const db = openDatabase(journal);
  try {
    return (
      db
        .prepare<[], { tells: number }>(
          "SELECT EXISTS (SELECT 1 FROM event WHERE stream NOT LIKE 'device/%') AS tells",
        )
        .get()!.tells === 1
    );
  } finally {
    db.close();
  }
};

interface ClaimParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys?: KeyStores;
}
