import Database from 'better-sqlite3';
import type { BenchServer } from './sync-server.ts';

const page = 10_000;

interface EventRow {
  readonly pos: number;
  readonly [column: string]: string | number | null;
}

/**
 * Puts a till's whole journal where its pushes would have put it, past the server: a million events in a minute. What
 * the server answers by these rows it has to answer by itself.
 */
export const fillCloud = async (
  { sql }: BenchServer,
  journal: string,
  { tenant, store }: { readonly tenant: string; readonly store: string },
): Promise<void> => {
  const db = new Database(journal, { readonly: true });
  const read = db.prepare<[number, number], EventRow>(
    `SELECT pos, device, epoch, seq, lam, stream, type, command, hex(hash) AS hash, sig, raw FROM event
     WHERE pos > ? ORDER BY pos LIMIT ?`,
  );
  let pos = 0;
  for (let rows = read.all(pos, page); rows.length > 0; rows = read.all(pos, page)) {
    await sql`
      INSERT INTO event (tenant, store, pos, device, epoch, seq, lam, stream, type, command, hash, sig, raw)
      SELECT ${tenant}, ${store}, pos, device, epoch, seq, lam, stream, type, command, decode(hash, 'hex'), sig, raw
      FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS row (
        pos bigint, device uuid, epoch integer, seq bigint, lam bigint, stream text, type text, command uuid,
        hash text, sig text, raw text)`;
    pos = rows.at(-1)!.pos;
  }
  db.close();
  await sql`
    INSERT INTO origin (tenant, store, device, epoch, head_seq, head_hash)
    SELECT DISTINCT ON (device, epoch) tenant, store, device, epoch, seq, hash FROM event
    WHERE store = ${store} ORDER BY device, epoch, seq DESC`;
  await sql`
    UPDATE store_log SET head = ${pos}, lam = (SELECT max(lam) FROM event WHERE store = ${store})
    WHERE store = ${store}`;
  await sql`ANALYZE event`;
};
