import {
  getDefaultRevision,
  getDefaultRxDocumentMeta,
  type BulkWriteRow,
  type MangoQuery,
  type PreparedQuery,
  type RxCollection,
  type RxDocumentData,
} from 'rxdb';
import { namingFull } from '../storage/storage-full.ts';
import type { Row } from './rows.ts';

const why = 'quay-journal';

/** Somebody else has written to rows that only one page may write. */
class JournalTaken extends Error {
  override readonly name = 'JournalTaken';
}

/**
 * The rows of the journal, below RxDB's documents: there, what is written at once is one transaction of IndexedDB, also
 * when some of it is new and some is not.
 */
export class RowTable {
  readonly #rows: RxCollection<Row>;

  constructor(rows: RxCollection<Row>) {
    this.#rows = rows;
  }

  async find(query: MangoQuery<Row>): Promise<readonly RxDocumentData<Row>[]> {
    const { documents } = await this.#rows.storageInstance.query(this.#prepared(query));
    return documents;
  }

  async count(query: MangoQuery<Row>): Promise<number> {
    return (await this.#rows.storageInstance.count(this.#prepared(query))).count;
  }

  async get(id: string): Promise<RxDocumentData<Row> | null> {
    const [row] = await this.#rows.storageInstance.findDocumentsById([id], false);
    return row ?? null;
  }

  /**
   * All of it or nothing, and durable when it returns. A new row must not be there yet; what is put where a row stands
   * replaces it.
   */
  async write(change: {
    readonly add?: readonly Row[];
    readonly put: readonly Row[];
    readonly remove?: readonly string[];
  }): Promise<void> {
    const { add = [], put, remove = [] } = change;
    const storage = this.#rows.storageInstance;
    const ids = [...add, ...put].map(({ id }) => id).concat(remove);
    const known = new Map((await storage.findDocumentsById(ids, true)).map((row) => [row.id, row]));
    const removed = remove.flatMap((id) => known.get(id) ?? []);
    const writing = storage.bulkWrite(
      [
        // What was removed lies there until it is swept, and may be replaced.
        ...add.map((row) => replacing(gone(known.get(row.id)), row, false)),
        ...put.map((row) => replacing(known.get(row.id), row, false)),
        ...removed.map((row) => replacing(row, row, true)),
      ],
      why,
    );
    const { error } = await namingFull(writing);
    if (error.length > 0) throw new JournalTaken(`${error.length} rows were written elsewhere`);
  }

  /** Frees what removed rows still take. */
  async sweep(): Promise<void> {
    await this.#rows.storageInstance.cleanup(0);
  }

  async close(): Promise<void> {
    await this.#rows.database.close();
  }

  #prepared(query: MangoQuery<Row>): PreparedQuery<Row> {
    return this.#rows.find(query).getPreparedQuery();
  }
}

const gone = (row: RxDocumentData<Row> | undefined): RxDocumentData<Row> | undefined =>
  row?._deleted === true ? row : undefined;

const replacing = (
  previous: RxDocumentData<Row> | undefined,
  row: Row,
  deleted: boolean,
): BulkWriteRow<Row> => ({
  ...(previous && { previous }),
  document: {
    ...row,
    _deleted: deleted,
    _attachments: {},
    _meta: getDefaultRxDocumentMeta(),
    _rev: getDefaultRevision(),
  },
});
