import { formatInstant, id, instant, isId } from '@pos/kernel';
import type { Problem } from '../../http/problem.ts';
import { codeHash, newPairingCode, pairingCodeLasts } from '@pos/sync';
import { nodeCrypto } from '../../platform/crypto.ts';
import { inDirectory, type Scope, type Tx } from '../../platform/postgres.ts';
import type { Server } from '../../server.ts';
import type { Pairing } from './wire.ts';

export interface PairingCode {
  readonly code: string;
  readonly store: string | null;
  readonly name: string;
  readonly expiresAt: string;
}

export type PairingAnswer =
  | { readonly ok: true; readonly pairing: PairingCode }
  | { readonly ok: false; readonly problem: Problem };

interface StoreRow {
  readonly tenant: string;
  readonly store: string;
  readonly name: string;
}

/** A code for a store that is known by this name or id, or for a new shop of this name. */
export const makePairingCode = (
  { sql, clock, ids }: Server,
  { store, role }: Pairing,
): Promise<PairingAnswer> =>
  inDirectory(sql, async (tx) => {
    const found = await findStores(tx, store);
    if (found.length > 1)
      return {
        ok: false,
        problem: { type: 'StoreAmbiguous', about: { stores: found.map((each) => each.store) } },
      };
    if (found.length === 0 && isId(store)) return { ok: false, problem: { type: 'StoreNotFound' } };
    const known = found[0];
    const code = newPairingCode(ids.pick);
    const expiresAt = formatInstant(instant(clock.wall() + pairingCodeLasts));
    await tx`DELETE FROM pairing_code WHERE expires_at < now() - interval '7 days'`;
    await tx`
      INSERT INTO pairing_code (code_hash, tenant, store, name, role, expires_at)
      VALUES (decode(${codeHash(code, nodeCrypto)}, 'hex'), ${known?.tenant ?? null}, ${known?.store ?? null},
        ${known?.name ?? store}, ${role}, now() + ${`${pairingCodeLasts} milliseconds`}::interval)`;
    return {
      ok: true,
      pairing: { code, store: known?.store ?? null, name: known?.name ?? store, expiresAt },
    };
  });

const findStores = (tx: Tx, store: string): PromiseLike<StoreRow[]> =>
  isId(store)
    ? tx<StoreRow[]>`SELECT tenant, store, name FROM store WHERE store = ${store}`
    : tx<StoreRow[]>`SELECT tenant, store, name FROM store WHERE name = ${store} LIMIT 20`;

export const listStores = ({ sql }: Server): Promise<readonly object[]> =>
  inDirectory(
    sql,
    (tx) =>
      tx`SELECT s.tenant, s.store, s.name, s.created_at AS "createdAt", l.head::float8 AS events
       FROM store s JOIN store_log l USING (tenant, store) ORDER BY s.name, s.store LIMIT 1000`,
  );

export const listDevices = ({ sql }: Server, store: string): Promise<readonly object[]> =>
  inDirectory(
    sql,
    (tx) =>
      tx`SELECT device, role, register, model, epoch, enrolled_at AS "enrolledAt", seen_at AS "seenAt",
         revoked_at AS "revokedAt" FROM device WHERE store = ${store} ORDER BY register`,
  );

/** Shuts a device out. Sales it has not sent yet are still taken when it shows up. Answers whose it is; `null`: no such device. */
export const revokeDevice = ({ sql }: Server, device: string): Promise<Scope | null> =>
  inDirectory(sql, async (tx) => {
    const [row] = await tx<{ tenant: string; store: string }[]>`
      UPDATE device SET revoked_at = coalesce(revoked_at, now()) WHERE device = ${device}
      RETURNING tenant, store`;
    return row ? { tenant: id<'TenantId'>(row.tenant), store: id<'StoreId'>(row.store) } : null;
  });
