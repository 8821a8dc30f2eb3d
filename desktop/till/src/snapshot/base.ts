import type { Row } from '@pos/sync';
import type { Db } from '../log/database.ts';
import { SnapshotFiles } from './snapshot-files.ts';

/** What stands for the events that are not in this journal any more, or never were. */
export interface Base {
  /** Its rows count up to here. */
  readonly pos: number;
  /** The code that folded them; `null`: the snapshot is gone. */
  readonly fold: string | null;
  readonly rowsOf: (table: string) => Iterable<Row>;
}

interface BaseRow {
  readonly snapshot: string;
  readonly pos: number;
}

/** Which snapshot a journal stands on, if it does not begin with its first event. */
export const baseRow = (db: Db): BaseRow | undefined =>
  db.prepare<[], BaseRow>('SELECT snapshot, pos FROM base').get();

export const putBase = (db: Db, { snapshot, pos }: BaseRow): void => {
  db.prepare(
    `INSERT INTO base (one, snapshot, pos) VALUES (1, ?, ?)
     ON CONFLICT (one) DO UPDATE SET snapshot = excluded.snapshot, pos = excluded.pos`,
  ).run(snapshot, pos);
};

/** The base of the journal in a folder, looked up when somebody folds again. */
export const baseOf = (db: Db, folder: string): (() => Base | null) => {
  const files = new SnapshotFiles(folder);
  return () => {
    const row = baseRow(db);
    if (!row) return null;
    const snapshot = files.find(row.snapshot);
    return {
      pos: row.pos,
      fold: snapshot?.manifest.fold ?? null,
      rowsOf: (table) => (snapshot ? files.rowsOf(snapshot, table) : []),
    };
  };
};
