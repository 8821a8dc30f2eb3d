import { z } from 'zod';
import { inStore, type Sql } from '../../platform/postgres.ts';
import type { Principal } from '../devices/index.ts';

export const zLease = z.object({
  stream: z
    .string()
    .max(300)
    .regex(/^[a-z-]+\/[\x21-\x7e]+$/),
  kind: z.enum(['edit', 'settle']),
  /** Seconds; 0 gives it back. */
  ttl: z.int().nonnegative().max(120),
});

export interface LeaseAnswer {
  readonly granted: boolean;
  readonly until: string;
  /** The device that has it, when it is another one. */
  readonly holder?: string;
}

/** "Till 2 is settling this table": said when it can be, and nobody is kept from selling when it cannot. */
export const lease = (
  sql: Sql,
  who: Principal,
  { stream, kind, ttl }: z.infer<typeof zLease>,
): Promise<LeaseAnswer> =>
  inStore(sql, who, async (tx) => {
    await tx`DELETE FROM lease WHERE until < now() - interval '1 hour'`;
    const [row] = await tx<{ device: string; until: Date }[]>`
      INSERT INTO lease AS held (tenant, store, stream, kind, device, until)
      VALUES (${who.tenant}, ${who.store}, ${stream}, ${kind}, ${who.device},
        now() + ${`${ttl} seconds`}::interval)
      ON CONFLICT (tenant, store, stream, kind) DO UPDATE SET
        device = CASE WHEN held.until < now() THEN excluded.device ELSE held.device END,
        until = CASE WHEN held.until < now() OR held.device = excluded.device
          THEN excluded.until ELSE held.until END
      RETURNING device, until`;
    const isOurs = row!.device === who.device;
    return {
      granted: isOurs,
      until: row!.until.toISOString(),
      ...(!isOurs && { holder: row!.device }),
    };
  });
