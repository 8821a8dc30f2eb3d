import Database from 'better-sqlite3';
import { sumTables, type Cell, type Sums, type SumTable } from './sums.ts';

type Row = Readonly<Record<string, Cell>>;

/** The rows that one command of the till came to, ready to be bound. */
export interface Transaction {
  readonly events: readonly Cell[][];
  readonly receipts: readonly Cell[][];
  readonly jobs: readonly Cell[][];
  readonly closedOrders: readonly string[];
  readonly sums: Sums;
}

type Table = SumTable | 'event' | 'receipt' | 'job' | 'open_order' | 'session';

/**
 * What nobody can do without: the rows of a till's transactions, written again into a copy of its database by
 * prepared statements, durable each time. It decides, prices, serialises, hashes and signs nothing.
 */
export class BareJournal implements Disposable {
  readonly #db: Database.Database;
  readonly #statements: ReturnType<typeof prepare>;

  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.pragma('cache_size = -16384');
    this.#statements = prepare(this.#db);
  }

  write({ events, receipts, jobs, closedOrders, sums }: Transaction): void {
    const { begin, commit, insert, upsert, closeOrder } = this.#statements;
    begin.run();
    for (const row of events) insert.event.run(row);
    for (const row of receipts) insert.receipt.run(row);
    for (const row of jobs) insert.job.run(row);
    for (const order of closedOrders) closeOrder.run(order);
    for (const [table, rows] of sums) for (const row of rows) upsert[table].run(row);
    commit.run();
  }

  /** Untimed: makes the copy equal to the till's database again. */
  catchUp(till: string): void {
    this.#beside(till, () => {
      for (const table of [
        'event',
        'receipt',
        'job',
        'open_order',
        'session',
        ...sumTables,
      ] as const) {
        this.#db.exec(`INSERT OR REPLACE INTO main.${table} ${news(table)}`);
      }
      this.#db.exec('DELETE FROM main.open_order WHERE id NOT IN (SELECT id FROM till.open_order)');
    });
  }

  /** What the till has committed since the two were equal: a transaction for each of its commands, whose sums are given. */
  learn(till: string, sums: readonly Sums[]): Transaction[] {
    return this.#beside(till, () => {
      const all = (table: Table): Row[] => this.#db.prepare<[], Row>(news(table)).all();
      const receipts = Map.groupBy(all('receipt'), ({ pos }) => pos);
      const jobs = Map.groupBy(all('job'), ({ id }) => String(id).split('-')[0]!);
      const open = new Set(this.#statements.openOrders.all());
      return [...Map.groupBy(all('event'), ({ command }) => command).values()].map(
        (events, index) => ({
          events: events.map(cells),
          receipts: events.flatMap(({ pos }) => receipts.get(pos) ?? []).map(cells),
          jobs: events.flatMap(({ hash }) => jobs.get(jobKey(hash)) ?? []).map(cells),
          closedOrders: events
            .filter(isSettlement)
            .map(orderOf)
            .filter((order) => open.has(order)),
          sums: sums[index]!,
        }),
      );
    });
  }

  /** Fails if the two have not written the same: then the comparison would mean nothing. */
  requireEqual(till: string): void {
    this.#beside(till, () => {
      for (const table of this.#statements.tables.all()) {
        for (const [left, right] of [
          ['main', 'till'],
          ['till', 'main'],
        ] as const) {
          const rest = `SELECT * FROM ${left}.${table} EXCEPT SELECT * FROM ${right}.${table}`;
          const rows = this.#db.prepare<[], number>(`SELECT count(*) FROM (${rest})`).pluck().get();
          if (rows !== 0)
            throw new Error(`the bare loop differs in ${String(rows)} rows of ${table}`);
        }
      }
    });
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }

  #beside<Result>(till: string, work: () => Result): Result {
    this.#db.prepare('ATTACH ? AS till').run(till);
    try {
      return work();
    } finally {
      this.#db.exec('DETACH till');
    }
  }
}

const news = (table: Table): string =>
  table === 'event' || table === 'receipt'
    ? `SELECT * FROM till.${table} WHERE pos > (SELECT coalesce(max(pos), 0) FROM main.${table}) ORDER BY pos`
    : `SELECT * FROM till.${table} EXCEPT SELECT * FROM main.${table}`;

const cells = (row: Row): Cell[] => Object.values(row);

/** A job's id begins with its event's hash. */
const jobKey = (hash: Cell | undefined): string =>
  Buffer.isBuffer(hash) ? hash.toString('hex').slice(0, 32) : '';

const isSettlement = ({ type }: Row): boolean => type === 'OrderSettled';

const orderOf = ({ stream }: Row): string => String(stream).slice('order/'.length);

const insertInto = (db: Database.Database, table: Table, onConflict = '') => {
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all(table);
  const values = columns.map(() => '?').join(', ');
  return db.prepare<[Cell[]]>(`INSERT INTO ${table} VALUES (${values}) ${onConflict}`);
};

const prepare = (db: Database.Database) => ({
  begin: db.prepare('BEGIN IMMEDIATE'),
  commit: db.prepare('COMMIT'),
  openOrders: db.prepare<[], string>('SELECT id FROM open_order').pluck(),
  closeOrder: db.prepare<[string]>('DELETE FROM open_order WHERE id = ?'),
  insert: {
    event: insertInto(db, 'event'),
    receipt: insertInto(db, 'receipt'),
    job: insertInto(db, 'job'),
  },
  upsert: {
    origin: insertInto(
      db,
      'origin',
      `ON CONFLICT (device, epoch)
       DO UPDATE SET head_seq = excluded.head_seq, head_hash = excluded.head_hash, head_lam = excluded.head_lam`,
    ),
    tally: insertInto(db, 'tally', 'ON CONFLICT (scope) DO UPDATE SET totals = excluded.totals'),
    series: insertInto(db, 'series', 'ON CONFLICT (code) DO UPDATE SET next = excluded.next'),
    read_model: insertInto(
      db,
      'read_model',
      'ON CONFLICT (name) DO UPDATE SET rows = excluded.rows',
    ),
    folded: insertInto(db, 'folded', 'ON CONFLICT (one) DO UPDATE SET pos = excluded.pos'),
  },
  tables: db
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck(),
});
