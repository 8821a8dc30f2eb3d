import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolderDurably } from './write-durably.ts';

export type FolderProblem = 'in-use' | 'not-usable' | 'key-missing' | 'key-damaged' | 'key-sealed';

/** Told to the person who starts the till: whose folder it is, and that nothing was changed. */
export class CannotUseFolder extends Error {
  override readonly name = 'CannotUseFolder';
  readonly problem: FolderProblem;

  constructor(problem: FolderProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Held for as long as a till runs on a folder; the operating system lets go of it when the process dies. */
export interface WriterLock {
  readonly release: () => void;
}

/**
 * Takes the folder's lock (and makes the folder) or refuses. It is an exclusive SQLite transaction on a file of its own: a lock that works
 * alike on Windows, macOS and Linux, leaves the journal readable, and outlives no `kill -9`.
 */
export const lockFolder = (path: string): WriterLock => {
  let db: Database.Database | undefined;
  try {
    makeFolderDurably(path, { mode: 0o700 });
    db = new Database(join(path, 'writer-lock.db'), { timeout: 0 });
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return { release: () => held.close() };
  } catch (error) {
    db?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new CannotUseFolder(
        'in-use',
        `another till is already running on ${path}. Use that one, or stop it first. Nothing was changed.`,
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotUseFolder(
      'not-usable',
      `cannot write to the data folder ${path} (${reason}). Nothing was changed.`,
    );
  }
};
