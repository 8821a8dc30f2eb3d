import { migrate, sqliteHistory, type Migration } from '@pos/migrations';
import Database from 'better-sqlite3';

export type Db = Database.Database;

export type JournalProblem =
  | 'copied'
  | 'not-durable'
  | 'old-sqlite'
  | 'unknown-schema'
  | 'not-writable';

/** A journal that cannot be opened, told to the person who starts the till. */
export class CannotOpenJournal extends Error {
  override readonly name = 'CannotOpenJournal';
  readonly problem: JournalProblem;

  constructor(problem: JournalProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Below it, two connections can corrupt a journal when the write-ahead log is reset. */
const oldestSafeSqlite = [3, 51, 3] as const;

/**
 * A checkpoint makes one sale wait for the others' pages. At 16 MB it meets one sale in 150 instead of one in 40, and
 * moves a page that many sales changed only once; reading so long a log after a crash takes some 20 ms.
 */
const pagesBetweenCheckpoints = 4000;

/**
 * Opens the till's database, durable and migrated. better-sqlite3 is built so that WAL falls back to
 * synchronous=NORMAL, which loses acknowledged sales in a power cut: FULL is set after WAL, and read back.
 */
export const openDatabase = (file: string): Db => {
  const db = new Database(file, { timeout: 2000 });
  try {
    requireSafeSqlite(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = 1');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -16384');
    db.pragma(`wal_autocheckpoint = ${pagesBetweenCheckpoints}`);
    requireDurable(db);
    migrateSchema(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

export const requireDurable = (db: Db): void => {
  const synchronous = db.pragma('synchronous', { simple: true });
  if (synchronous !== 2)
    throw new CannotOpenJournal(
      'not-durable',
      `synchronous is ${String(synchronous)} instead of FULL`,
    );
};

const requireSafeSqlite = (db: Db): void => {
  const version = db
    .prepare<[], { version: string }>('SELECT sqlite_version() AS version')
    .get()!.version;
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSafeSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part > least) return;
    if (part < least)
      throw new CannotOpenJournal(
        'old-sqlite',
        `SQLite ${version} is older than ${oldestSafeSqlite.join('.')}`,
      );
  }
};

const migrateSchema = (db: Db): void => {
  const history = sqliteHistory();
  const planned = migrate(
    {
      ensureHistory: () => ensureHistory(db, history),
      applied: () =>
        db
          .prepare<[], { number: number; sha256: string }>(
            'SELECT number, sha256 FROM migration ORDER BY number',
          )
          .all(),
      inTransaction: (work) => db.transaction(work).immediate(),
      execute: (sql) => db.exec(sql),
      record: ({ number, name, sha256 }) => {
        db.prepare('INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)').run(
          number,
          name,
          sha256,
        );
        db.pragma(`user_version = ${number}`);
      },
    },
    history,
  );
  if (!planned.ok) throw new CannotOpenJournal('unknown-schema', planned.problem);
};

/** The file's `user_version` repeats the last number, so that lost rows of the history can be written again. */
const ensureHistory = (db: Db, history: readonly Migration[]): void => {
  db.exec(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT',
  );
  const version = Number(db.pragma('user_version', { simple: true }));
  const insert = db.prepare(
    'INSERT OR IGNORE INTO migration (number, name, sha256) VALUES (?, ?, ?)',
  );
  for (const { number, name, sha256 } of history)
    if (number <= version) insert.run(number, name, sha256);
};
