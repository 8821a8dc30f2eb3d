/** The browser gives no more room: nothing of what was to be written is there. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** Whatever wraps it, a full storage leaves by one name. */
export const namingFull = async <Value>(writing: Promise<Value>): Promise<Value> => {
  try {
    return await writing;
  } catch (error) {
    throw saysFull(error) ? new StorageFull('no room left', { cause: error }) : error;
  }
};

/** Dexie puts what IndexedDB said into an error of its own, and that into another. */
const saysFull = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  const inner: unknown = 'inner' in error ? error.inner : error.cause;
  const failures: unknown = 'failures' in error ? error.failures : [];
  return saysFull(inner) || (Array.isArray(failures) && failures.some(saysFull));
};
