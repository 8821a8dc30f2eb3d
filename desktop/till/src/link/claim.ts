import { existsSync } from 'node:fs';
import { enrolmentProof, type SyncRefusalCode } from '@pos/sync';
import { id } from '@pos/kernel';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { joinShop, openDataFolder, type KeyStores } from '../folder/data-folder.ts';
import { plainKeys } from '../folder/key-store.ts';
import { lockFolder } from '../folder/single-writer.ts';
import type { Ids } from '../ids.ts';
import { nodeCrypto, signerFrom } from '../node-crypto.ts';
import { postJson } from './post-json.ts';
import { readPairing, writePairing } from './pairing.ts';

/** Why a till is not paired. `SetUpElsewhere`: it has a journal of its own, which belongs to another shop. */
export type PairingProblem = SyncRefusalCode | 'ServerAway' | 'SetUpElsewhere';

export type Claimed =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: PairingProblem };

const zEnrolled = z.object({
  tenant: z.string(),
  store: z.string(),
  series: z.array(z.object({ register: z.string() })).min(1),
  certificate: z.string(),
  trust: z.array(z.string()).min(1),
});

/**
 * Pairs the till of a folder with a server, before it starts: only a till that has written nothing may still learn which
 * shop it belongs to. What is paired stays so, and a code that comes with it again is not used.
 */
export const claimPairing = async (
  { folder: path, clock, ids, keys = [plainKeys] }: ClaimParts,
  { server, code }: { readonly server: string; readonly code: string | null },
): Promise<Claimed> => {
  const lock = lockFolder(path);
  try {
    const known = readPairing(path);
    if (known) {
      if (known.server !== server) writePairing(path, { ...known, server });
      return { ok: true };
    }
    if (code === null) return { ok: false, problem: 'CredentialsMissing' };
    const folder = openDataFolder(path, () => ids.next(clock.wall()), keys);
    const { identity } = folder;
    const signer = signerFrom(identity.privateKey);
    const { tenant, store, device } = identity;
    const about = { code, device, tenant, store, publicKey: signer.publicKey };
    const answered = await postJson(`${server}/v1/sync/enrol`, {
      ...about,
      register: 'T01',
      install: folder.installMark,
      model: 'Quầy',
      proof: signer.sign(enrolmentProof(about, nodeCrypto)),
    }).catch(() => null);
    if (answered === null) return { ok: false, problem: 'ServerAway' };
    if (!answered.ok) return { ok: false, problem: answered.code };
    const enrolled = zEnrolled.safeParse(answered.body);
    if (!enrolled.success) return { ok: false, problem: 'ServerAway' };
    const shop = enrolled.data;
    const joined = shop.store !== store;
    if (joined && existsSync(folder.journal)) return { ok: false, problem: 'SetUpElsewhere' };
    if (joined)
      joinShop(path, keys, {
        ...identity,
        tenant: id<'TenantId'>(shop.tenant),
        store: id<'StoreId'>(shop.store),
      });
    writePairing(path, {
      server,
      certificate: shop.certificate,
      trust: shop.trust[0]!,
      register: shop.series[0]!.register,
      joined,
    });
    return { ok: true };
  } finally {
    lock.release();
  }
};

interface ClaimParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys?: KeyStores;
}
