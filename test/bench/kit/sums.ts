import Database from 'better-sqlite3';

export type Cell = string | number | Buffer | null;

/** Tables whose rows are written again with every sale. */
export const sumTables = ['origin', 'tally', 'series', 'read_model', 'folded'] as const;
export type SumTable = (typeof sumTables)[number];
export type Sums = ReadonlyMap<SumTable, readonly Cell[][]>;

/** Looks at a till's database from outside, after each sale: SQLite skips a page that is written as it was. */
export class SumsWatcher implements Disposable {
  readonly #db: Database.Database;
  readonly #all: readonly (readonly [SumTable, Database.Statement<[], Cell[]>])[];
  #before: ReadonlySet<string> = new Set();

  constructor(file: string) {
    this.#db = new Database(file, { readonly: true });
    this.#all = sumTables.map((table) => [
      table,
      this.#db.prepare<[], Cell[]>(`SELECT * FROM ${table}`).raw(),
    ]);
  }

  /** The rows that changed since the last time. */
  changed(): Sums {
    const now = new Set<string>();
    const isNew = (table: SumTable, row: readonly Cell[]): boolean => {
      const text = `${table} ${row.map(textOf).join(' ')}`;
      now.add(text);
      return !this.#before.has(text);
    };
    const sums = new Map(
      this.#all.map(([table, rows]) => [table, rows.all().filter((row) => isNew(table, row))]),
    );
    this.#before = now;
    return sums;
  }

  [Symbol.dispose](): void {
    this.#db.close();
  }
}

const textOf = (cell: Cell): string =>
  Buffer.isBuffer(cell) ? cell.toString('hex') : String(cell);
