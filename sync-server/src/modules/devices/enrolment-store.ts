import { id } from '@pos/kernel';
import { tabletRegister, type DeviceRole, type Enrol } from '@pos/sync';
import type { Scope, Tx } from '../../platform/postgres.ts';

export interface CodeRow {
  /** `null`: for a shop that is not known yet. */
  readonly scope: Scope | null;
  readonly name: string;
  readonly role: DeviceRole;
  readonly isExpired: boolean;
  readonly usedBy: string | null;
}

export interface DeviceRow {
  readonly role: DeviceRole;
  readonly public_key: string;
  readonly register: string;
  readonly epoch: number;
  readonly revoked: boolean;
}

/** Found and locked: two devices that type the same code at once come one after the other. */
export const lockCode = async (tx: Tx): Promise<CodeRow | null> => {
  const [row] = await tx<
    {
      tenant: string | null;
      store: string | null;
      name: string;
      role: DeviceRole;
      expired: boolean;
      used_by: string | null;
    }[]
  >`SELECT tenant, store, name, role, expires_at < now() AS expired, used_by FROM pairing_code FOR UPDATE`;
  if (!row) return null;
  const { tenant, store, name, role, expired, used_by } = row;
  return {
    scope:
      tenant !== null && store !== null
        ? { tenant: id<'TenantId'>(tenant), store: id<'StoreId'>(store) }
        : null,
    name,
    role,
    isExpired: expired,
    usedBy: used_by,
  };
};

export const useCode = async (tx: Tx, device: string): Promise<void> => {
  await tx`UPDATE pairing_code SET used_at = now(), used_by = ${device}`;
};

/** `false`: somebody has this tenant or store already. */
export const registerShop = async (
  tx: Tx,
  { tenant, store }: Scope,
  name: string,
): Promise<boolean> => {
  const tenants =
    await tx`INSERT INTO tenant (tenant, name) VALUES (${tenant}, ${name}) ON CONFLICT DO NOTHING RETURNING tenant`;
  if (tenants.length === 0) return false;
  await tx`INSERT INTO store (tenant, store, name) VALUES (${tenant}, ${store}, ${name})`;
  await tx`INSERT INTO store_log (tenant, store) VALUES (${tenant}, ${store})`;
  return true;
};

export const findDevice = async (tx: Tx, device: string): Promise<DeviceRow | null> => {
  const [row] = await tx<DeviceRow[]>`
    SELECT role, public_key, register, epoch, revoked_at IS NOT NULL AS revoked FROM device
    WHERE tenant = this_tenant() AND device = ${device}`;
  return row ?? null;
};

/** Of whoever may let tablets into this store. */
export const tillKeys = async (tx: Tx): Promise<readonly string[]> => {
  const rows = await tx<{ public_key: string }[]>`
    SELECT public_key FROM device WHERE store = this_store() AND role <> 'tablet' AND revoked_at IS NULL`;
  return rows.map((row) => row.public_key);
};

/** The next free name of a number series. The store's counter is locked, so that no two devices get the same. */
export const nextRegister = async (tx: Tx, { store }: Scope, wanted: string): Promise<string> => {
  await tx`SELECT 1 FROM store_log WHERE store = ${store} FOR UPDATE`;
  const rows = await tx<{ register: string }[]>`SELECT register FROM device`;
  const taken = new Set(rows.map(({ register }) => register));
  if (!taken.has(wanted)) return wanted;
  for (let number = 1; ; number += 1) {
    const register = `T${String(number).padStart(2, '0')}`;
    if (!taken.has(register)) return register;
  }
};

export const addDevice = async (
  tx: Tx,
  { tenant, store }: Scope,
  { device, publicKey, install, model }: Pick<Enrol, 'device' | 'publicKey' | 'install' | 'model'>,
  { role, register }: { role: DeviceRole; register: string },
): Promise<void> => {
  await tx`
    INSERT INTO device (tenant, store, device, role, public_key, register, install, model)
    VALUES (${tenant}, ${store}, ${device}, ${role}, ${publicKey}, ${register}, ${install}, ${model})`;
};

/** Whoever paired it again with a code of the operator's trusts it again. */
export const readmit = async (tx: Tx, device: string): Promise<void> => {
  await tx`UPDATE device SET revoked_at = NULL WHERE tenant = this_tenant() AND device = ${device}`;
};

export const grantEpoch = async (tx: Tx, device: string, after: number): Promise<number> => {
  const [row] = await tx<{ epoch: number }[]>`
    UPDATE device SET epoch = greatest(epoch, ${after}) + 1
    WHERE tenant = this_tenant() AND device = ${device} RETURNING epoch`;
  return row!.epoch;
};

/** A tablet that a till has vouched for, written down once; `false`: somebody else has its name. */
export const admitTablet = async (
  tx: Tx,
  scope: Scope,
  { device, publicKey }: Pick<Enrol, 'device' | 'publicKey'>,
): Promise<boolean> => {
  const known = await findDevice(tx, device);
  if (known) return known.public_key === publicKey;
  const register = await nextRegister(tx, scope, tabletRegister(device));
  // The store's counter is ours now: whoever was quicker has finished.
  const quicker = await findDevice(tx, device);
  if (quicker) return quicker.public_key === publicKey;
  const about = { device, publicKey, install: '', model: 'tablet' };
  await addDevice(tx, scope, about, { role: 'tablet', register });
  return true;
};
