import type { EventType } from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Projection, Recorded } from './projection.ts';
import { RowStore, type Cell } from './row-store.ts';

/** A read model in one table: it only has to say what an event does to its rows. */
export abstract class TableProjection<Row extends Record<string, Cell>> implements Projection {
  abstract readonly version: number;
  abstract readonly types: readonly EventType[];
  readonly tables: readonly string[];
  protected readonly rows: RowStore<Row>;
  readonly #db: Db;

  protected constructor(db: Db, shape: ConstructorParameters<typeof RowStore<Row>>[1]) {
    this.#db = db;
    this.rows = new RowStore(db, shape);
    this.tables = [shape.table];
  }

  abstract apply(recorded: Recorded): void;

  flush(): ReadonlyMap<string, number> {
    return new Map([[this.rows.table, this.rows.flush()]]);
  }

  settle(): void {
    this.rows.settle();
  }

  discard(): void {
    this.rows.discard();
  }

  clear(): void {
    this.#db.exec(`DELETE FROM ${this.rows.table}`);
    this.rows.startEmpty();
  }
}
