import type { Row } from '@pos/sync';
import type { Db } from '../log/database.ts';

/**
 * Read models that count each event once, in whatever order it came. Where the events are not here any more their rows
 * are carried from snapshot to snapshot; every other read model is folded from streams that are never dropped.
 */
interface CarriedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** An order that is the same on every device, and that an index serves: a till sells while it is read. */
  readonly order: string;
}

export const carriedTables: readonly CarriedTable[] = [
  { name: 'anomaly', columns: ['key', 'stream', 'told'], order: 'key' },
  {
    name: 'receipt',
    columns: ['number', 'kind', 'order_id', 'business_day', 'session', 'at', 'total', 'by'],
    order: 'number, order_id, kind, at',
  },
  { name: 'series', columns: ['code', 'next'], order: 'code' },
  { name: 'tally', columns: ['scope', 'totals'], order: 'scope' },
];

/** Puts rows back into an empty table; tells how many. */
export const fillCarried = (db: Db, table: string, rows: Iterable<Row>): number => {
  const { columns } = carriedTables.find(({ name }) => name === table)!;
  if (table === 'receipt') return fillReceipts(db, columns, rows);
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let count = 0;
  for (const row of rows) {
    insert.run(...columns.map((column) => row[column] ?? null));
    count += 1;
  }
  return count;
};

/**
 * A receipt stands where its event does. One whose event is not here gets a place below all events, in the order in
 * which they were issued.
 */
const fillReceipts = (db: Db, columns: readonly string[], rows: Iterable<Row>): number => {
  const names = columns.join(', ');
  db.exec(`CREATE TEMP TABLE carried_receipt (${names})`);
  const insert = db.prepare<(string | number | null)[]>(
    `INSERT INTO carried_receipt (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(...columns.map((column) => row[column] ?? null));
  const { changes } = db
    .prepare(
      `INSERT INTO receipt (pos, ${names})
       SELECT coalesce(
         (SELECT pos FROM event WHERE stream = 'order/' || order_id AND type IN ('OrderSettled', 'RefundSettled')
           AND raw ->> '$.data.number.text' = number ORDER BY lam, device, epoch, seq LIMIT 1),
         row_number() OVER (ORDER BY at, number) - (SELECT count(*) + 1 FROM carried_receipt)), ${names}
       FROM carried_receipt`,
    )
    .run();
  db.exec('DROP TABLE carried_receipt');
  return changes;
};

/** The events that no snapshot leaves out: everything but the orders that are done with. By stream, as its index lies. */
export const keptEvents = function* (db: Db): Generator<Row> {
  const between = db.prepare<[string, string], Row>(
    `SELECT raw, sig FROM event WHERE stream >= ? AND stream < ? ORDER BY stream, lam, device, epoch, seq`,
  );
  const orders = db
    .prepare<[], { stream: string }>(`SELECT stream FROM (${ordersAtWork}) ORDER BY stream`)
    .all();
  yield* between.iterate('', 'order/');
  for (const { stream } of orders) yield* between.all(stream, `${stream}\0`);
  yield* between.iterate('order0', '\u{10ffff}');
};

/** Orders that are still sold, or that a person has to look at. */
export const ordersAtWork = `
  SELECT 'order/' || id AS stream FROM open_order
  UNION SELECT stream FROM anomaly WHERE stream LIKE 'order/%'`;
