import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';

/** What nobody can do without: fetch the same bytes, unpack them, and put the same rows into tables with those indexes. */
const [, , folder = '', address = '', names = '', schema = ''] = process.argv;
const db = new Database(join(folder, 'bare.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
const source = new Database(schema, { readonly: true });
const made = source
  .prepare<[], { sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name IN ('event', 'receipt', 'tally', 'series', 'anomaly')
     ORDER BY type DESC`,
  )
  .all();
source.close();
for (const { sql } of made) db.exec(sql);
const inserts = {
  event: `INSERT INTO event SELECT @pos, raw ->> 'device', raw ->> 'epoch', raw ->> 'seq', raw ->> 'lam', raw ->> 'stream',
    raw ->> 'type', raw ->> 'tv', raw ->> 'command', zeroblob(32), @line ->> 'sig', raw FROM (SELECT @line ->> 'raw' AS raw)`,
  receipt: `INSERT INTO receipt (number, kind, order_id, business_day, session, at, total, by, pos)
    SELECT @line ->> 'number', @line ->> 'kind', @line ->> 'order_id', @line ->> 'business_day', @line ->> 'session', @line ->> 'at',
      @line ->> 'total', @line ->> 'by', @pos`,
  tally: `INSERT INTO tally SELECT @line ->> 'scope', @line ->> 'totals' WHERE @pos > 0`,
  series: `INSERT INTO series SELECT @line ->> 'code', @line ->> 'next' WHERE @pos > 0`,
  anomaly: `INSERT INTO anomaly SELECT @line ->> 'key', @line ->> 'stream', @line ->> 'told' WHERE @pos > 0`,
};
let pos = 0;
db.exec('BEGIN');
for (const name of names.split(',')) {
  const [table = '', sha256 = ''] = name.split(':');
  const insert = db.prepare(inserts[table as keyof typeof inserts]);
  const packed = await (await fetch(`${address}/${sha256}`)).arrayBuffer();
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n');
  for (const line of lines) insert.run({ line, pos: (pos += 1) });
}
db.exec('COMMIT');
db.close();
console.log(JSON.stringify({ ready: performance.now() }));
