import type { Tx } from '../../platform/postgres.ts';
import type { Principal } from '../devices/index.ts';

/** A device as the directory knows it now. */
export interface KnownDevice {
  readonly publicKey: string;
  /** The highest life it was granted, or has shown before it was shut out. */
  readonly epoch: number;
  readonly isRevoked: boolean;
}

/** `null`: the directory does not know this device, or by another key. */
export const knownDevice = async (tx: Tx, device: string): Promise<KnownDevice | null> => {
  const [row] = await tx<{ public_key: string; epoch: number; revoked: boolean }[]>`
    SELECT public_key, epoch, revoked_at IS NOT NULL AS revoked FROM device
    WHERE tenant = this_tenant() AND device = ${device}`;
  return row ? { publicKey: row.public_key, epoch: row.epoch, isRevoked: row.revoked } : null;
};

/** Begins a session: whoever held the fence before is another copy of the device, or the same one long ago. */
export const renewFence = async (tx: Tx, { device }: Principal, epoch: number): Promise<string> => {
  const [row] = await tx<{ fence: number }[]>`
    UPDATE device SET fence = fence + 1, seen_at = now(),
      epoch = CASE WHEN revoked_at IS NULL THEN greatest(epoch, ${epoch}) ELSE epoch END
    WHERE tenant = this_tenant() AND device = ${device} RETURNING fence`;
  return String(row!.fence);
};

export const holdsFence = async (
  tx: Tx,
  { device }: Principal,
  fence: string,
): Promise<boolean> => {
  const [row] = await tx<{ fence: number }[]>`
    SELECT fence FROM device WHERE tenant = this_tenant() AND device = ${device}`;
  return row !== undefined && String(row.fence) === fence;
};
