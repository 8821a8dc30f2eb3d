import type { TillRefusal } from '@pos/api';
import Database from 'better-sqlite3';

/** The second is what a full disk says when the index of the write-ahead log has to grow. */
const noRoom = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']);

/** What the disk said, as something the cashier can act on; `null` if the error is not the disk's. */
export const storageRefusal = (error: unknown): TillRefusal | null => {
  if (!(error instanceof Database.SqliteError)) return fileRefusal(error);
  if (noRoom.has(error.code)) return { type: 'DiskFull' };
  if (error.code.startsWith('SQLITE_READONLY')) return { type: 'JournalReadOnly' };
  if (error.code.startsWith('SQLITE_BUSY')) return { type: 'JournalBusy' };
  return { type: 'StorageFailed', detail: error.code };
};

/** The same of a file beside the journal. */
const fileRefusal = (error: unknown): TillRefusal | null => {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return { type: 'DiskFull' };
  if (error.code === 'EROFS' || error.code === 'EACCES') return { type: 'JournalReadOnly' };
  return { type: 'StorageFailed', detail: String(error.code) };
};
