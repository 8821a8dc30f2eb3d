import type { Enrolled } from '@pos/sync';
import { namingFull } from '../storage/storage-full.ts';
import type { StoredKey } from './device-key.ts';

/** Who this tablet is in which shop. */
export interface Paired extends Pick<
  Enrolled,
  'device' | 'tenant' | 'store' | 'certificate' | 'trust'
> {
  readonly key: StoredKey;
}

const table = 'device';
const only = 'this';

/** Beside the journal, not in it: RxDB keeps JSON, and a key that nobody may see is none. */
export const readPaired = async (): Promise<Paired | null> => {
  const database = await openStore();
  const found = await answerOf(database.transaction(table).objectStore(table).get(only));
  database.close();
  return (found as Paired | undefined) ?? null;
};

export const writePaired = async (paired: Paired): Promise<void> => {
  const database = await openStore();
  const writing = database.transaction(table, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  writing.objectStore(table).put(paired, only);
  try {
    await namingFull(done);
  } finally {
    database.close();
  }
};

const openStore = (): Promise<IDBDatabase> => {
  const opening = indexedDB.open('quay-device', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  return answerOf(opening);
};

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB said no'));
  });
