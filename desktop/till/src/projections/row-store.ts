import type { Db } from '../log/database.ts';

export type Cell = string | number | null;

/**
 * The rows of one read-model table as a unit of work: folds change rows here, `flush` writes them inside the
 * journal's transaction, `discard` forgets them when it failed. Many events between two flushes cost one write a row,
 * which is what makes a rebuild quick.
 */
export class RowStore<Row extends Record<string, Cell>> {
  readonly table: string;
  readonly #keyOf: (row: Row) => string;
  readonly #cellsOf: (row: Row) => Cell[];
  readonly #keep: number;
  readonly #select;
  readonly #upsert;
  readonly #delete;
  /** What the database holds, as far as we have looked; `null` is known absence. */
  readonly #known = new Map<string, Row | null>();
  /** What it shall hold after the flush. */
  readonly #staged = new Map<string, Row | null>();
  #knowsAll = false;

  constructor(
    db: Db,
    {
      table,
      key,
      columns,
      keep,
    }: {
      table: string;
      key: (keyof Row & string)[];
      columns: (keyof Row & string)[];
      keep: number;
    },
  ) {
    this.table = table;
    this.#keyOf = (row) => key.map((column) => String(row[column])).join('\u0000');
    this.#cellsOf = (row) => columns.map((column) => row[column] ?? null);
    this.#keep = keep;
    const where = key.map((column) => `${column} = ?`).join(' AND ');
    const rest = columns.filter((column) => !key.includes(column));
    const update = rest.map((column) => `${column} = excluded.${column}`).join(', ');
    this.#select = db.prepare<Cell[], Row>(
      `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where}`,
    );
    this.#upsert = db.prepare<Cell[]>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
       ON CONFLICT (${key.join(', ')}) DO ${update ? `UPDATE SET ${update}` : 'NOTHING'}`,
    );
    this.#delete = db.prepare<Cell[]>(`DELETE FROM ${table} WHERE ${where}`);
  }

  get(...key: string[]): Row | undefined {
    const name = key.join('\u0000');
    const staged = this.#staged.get(name);
    if (staged !== undefined) return staged ?? undefined;
    let known = this.#known.get(name);
    if (known === undefined && !this.#knowsAll) {
      known = this.#select.get(...key) ?? null;
      this.#known.set(name, known);
    }
    return known ?? undefined;
  }

  put(row: Row): void {
    const name = this.#keyOf(row);
    this.get(...name.split('\u0000'));
    this.#staged.set(name, row);
  }

  /** A row under a key that nobody has used before: nothing has to be looked up. */
  add(row: Row): void {
    const name = this.#keyOf(row);
    this.#known.set(name, null);
    this.#staged.set(name, row);
  }

  remove(...key: string[]): void {
    this.get(...key);
    this.#staged.set(key.join('\u0000'), null);
  }

  /** The table was emptied: nothing has to be looked up until it is too large to remember. */
  startEmpty(): void {
    this.#known.clear();
    this.#staged.clear();
    this.#knowsAll = true;
  }

  /** Writes what was staged and tells by how many rows the table grew. */
  flush(): number {
    let growth = 0;
    for (const [name, row] of this.#staged) {
      const existed = (this.#known.get(name) ?? null) !== null;
      if (row) this.#upsert.run(...this.#cellsOf(row));
      else if (existed) this.#delete.run(...name.split('\u0000'));
      growth += (row ? 1 : 0) - (existed ? 1 : 0);
    }
    return growth;
  }

  /** The transaction was committed: what was staged is now what is there. */
  settle(): void {
    for (const [name, row] of this.#staged) {
      if (row || !this.#knowsAll) this.#known.set(name, row);
      else this.#known.delete(name);
    }
    this.#staged.clear();
    if (this.#known.size > this.#keep) {
      this.#known.clear();
      this.#knowsAll = false;
    }
  }

  discard(): void {
    this.#staged.clear();
    this.#known.clear();
    this.#knowsAll = false;
  }
}
