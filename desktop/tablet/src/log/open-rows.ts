import { createRxDatabase, type RxCollection } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { browserCrypto } from '../device/browser-crypto.ts';
import { namingFull } from '../storage/storage-full.ts';
import { RowTable } from './row-table.ts';
import { rowSchema, type Row } from './rows.ts';

/** Where IndexedDB is, when not in this window: tests bring their own. */
export type IndexedDb = Pick<
  NonNullable<Parameters<typeof getRxStorageDexie>[0]>,
  'indexedDB' | 'IDBKeyRange'
>;

/**
 * Opens the rows of a journal. Chromium answers before IndexedDB has reached the disk unless it is told to be strict:
 * a power cut then took hundreds of answered writes with it.
 */
export const openRows = (name: string, indexedDb: IndexedDb = {}): Promise<RowTable> =>
  namingFull(open(name, indexedDb));

const open = async (name: string, indexedDb: IndexedDb): Promise<RowTable> => {
  const database = await createRxDatabase<{ journal: RxCollection<Row> }>({
    name,
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict', ...indexedDb }),
    multiInstance: false,
    eventReduce: false,
    // The tablet's page may come over plain HTTP, where a browser has no hash of its own.
    hashFunction: async (schema) => browserCrypto.hash(typeof schema === 'string' ? schema : ''),
  });
  await database.addCollections({ journal: { schema: rowSchema } });
  return new RowTable(database.journal);
};
