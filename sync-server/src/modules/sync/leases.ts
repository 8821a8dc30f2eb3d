import type { Granted, Leases } from '@pos/sync';
import { sha256 } from '../../platform/crypto.ts';
import type { Scope, Tx } from '../../platform/postgres.ts';

/** Leases that every process of the server knows of. Their rows outlive them by an hour at most. */
export const leasesIn = (tx: Tx, { tenant, store }: Scope): Leases => ({
  take: async ({ stream, device, seconds }): Promise<Granted> => {
    await tx`DELETE FROM lease WHERE until < now() - interval '1 hour'`;
    const [row] = await tx<{ device: string; seconds: number }[]>`
      INSERT INTO lease AS held (tenant, store, stream, device, until)
      VALUES (${tenant}, ${store}, ${sha256(stream)}, ${device}, now() + ${`${seconds} seconds`}::interval)
      ON CONFLICT (tenant, store, stream) DO UPDATE SET
        device = CASE WHEN held.until <= now() THEN excluded.device ELSE held.device END,
        until = CASE WHEN held.until <= now() OR held.device = excluded.device
          THEN excluded.until ELSE held.until END
      RETURNING device, ceil(extract(epoch FROM until - now()))::integer AS seconds`;
    const isOurs = row!.device === device;
    return { granted: isOurs, seconds: row!.seconds, holder: isOurs ? null : row!.device };
  },
});
