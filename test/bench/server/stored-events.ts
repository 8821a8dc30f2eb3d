import { randomUUID } from 'node:crypto';
import type { BenchServer } from '../kit/sync-server.ts';

/** Puts so many events of some device into a store, past the server, as if they had been pushed over the years. */
export const storeEvents = async (
  { sql }: BenchServer,
  { tenant, store }: { readonly tenant: string; readonly store: string },
  events: number,
): Promise<void> => {
  const device = randomUUID();
  const page = 50_000;
  for (let from = 0; from < events; from += page)
    await sql`
      INSERT INTO event (tenant, store, pos, device, epoch, seq, lam, stream, type, command, hash, sig, raw)
      SELECT ${tenant}, ${store}, n, ${device}, 1, n, n, 'order/' || gen_random_uuid(), 'OrderSettled',
        gen_random_uuid(), sha256(n::text::bytea), repeat('s', 88), repeat('r', 600)
      FROM generate_series(${from + 1}::integer, ${Math.min(events, from + page)}::integer) AS n`;
  await sql`
    INSERT INTO origin (tenant, store, device, epoch, head_seq, head_hash)
    VALUES (${tenant}, ${store}, ${device}, 1, ${events}, sha256(${String(events)}::text::bytea))`;
  await sql`UPDATE store_log SET head = ${events}, lam = ${events} WHERE store = ${store}`;
};
