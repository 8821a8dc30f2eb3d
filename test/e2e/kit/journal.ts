import { join } from 'node:path';
import Database from 'better-sqlite3';
import { verifyDatabase } from '@pos/till';

/** What a till's journal holds, read from outside, also while the till runs. */
export const journalIn = (data: string) => {
  const file = join(data, 'till', 'journal.db');
  return {
    count: (type: string): number => {
      const db = new Database(file, { readonly: true });
      try {
        return Number(db.prepare('SELECT count(*) FROM event WHERE type = ?').pluck().get(type));
      } finally {
        db.close();
      }
    },
    verify: () => verifyDatabase(file, { keys: new Map(), heads: [] }),
  };
};
