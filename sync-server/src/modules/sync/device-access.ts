import { id } from '@pos/kernel';
import type { Origin } from '@pos/sync';
import type { Scope, Tx } from '../../platform/postgres.ts';
import type { Principal } from '../devices/index.ts';

/** A device as the directory knows it now. */
export interface KnownDevice {
  readonly publicKey: string;
  /** The highest life it was granted, or has shown before it was shut out. */
  readonly epoch: number;
  readonly isRevoked: boolean;
}

/** What one request starts from. */
export interface Session extends KnownDevice {
  readonly fence: string;
  /** Our own origin in the log of the caller's store. */
  readonly pen: Origin;
}

interface DeviceRow {
  readonly public_key: string;
  readonly epoch: number;
  readonly revoked: boolean;
}

/** `null`: the directory does not know the caller, or by another key. */
export const sessionOf = async (
  tx: Tx,
  { tenant, device, publicKey }: Principal,
): Promise<Session | null> => {
  const [row] = await tx<(DeviceRow & { fence: number; pen_device: string; pen_epoch: number })[]>`
    SELECT public_key, epoch, revoked_at IS NOT NULL AS revoked, fence, pen_device, pen_epoch
    FROM device JOIN store_log USING (tenant, store)
    WHERE device.tenant = ${tenant} AND device = ${device}`;
  if (row?.public_key !== publicKey) return null;
  const pen = { device: id<'DeviceId'>(row.pen_device), epoch: row.pen_epoch };
  return { ...knownFrom(row), fence: String(row.fence), pen };
};

/** Our own origin in the log of a store. */
export const penOf = async (tx: Tx, { tenant, store }: Scope): Promise<Origin> => {
  const [row] = await tx<{ pen_device: string; pen_epoch: number }[]>`
    SELECT pen_device, pen_epoch FROM store_log WHERE tenant = ${tenant} AND store = ${store}`;
  if (!row) throw new Error(`store ${store} has no log`);
  return { device: id<'DeviceId'>(row.pen_device), epoch: row.pen_epoch };
};

export const knownDevice = async (tx: Tx, device: string): Promise<KnownDevice | null> => {
  const [row] = await tx<DeviceRow[]>`
    SELECT public_key, epoch, revoked_at IS NOT NULL AS revoked FROM device
    WHERE tenant = this_tenant() AND device = ${device}`;
  return row ? knownFrom(row) : null;
};

const knownFrom = ({ public_key, epoch, revoked }: DeviceRow): KnownDevice => ({
  publicKey: public_key,
  epoch,
  isRevoked: revoked,
});

/** Begins a session: whoever held the fence before is another copy of the device, or the same one long ago. */
export const renewFence = async (tx: Tx, { device }: Principal, epoch: number): Promise<string> => {
  const [row] = await tx<{ fence: number }[]>`
    UPDATE device SET fence = fence + 1, seen_at = now(),
      epoch = CASE WHEN revoked_at IS NULL THEN greatest(epoch, ${epoch}) ELSE epoch END
    WHERE tenant = this_tenant() AND device = ${device} RETURNING fence`;
  return String(row!.fence);
};
