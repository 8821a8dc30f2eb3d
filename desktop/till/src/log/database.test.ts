import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CannotOpenJournal, openDatabase, requireDurable, type Db } from './database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (): Db => openDatabase(join(folder, 'journal.db'));
const synchronous = (db: Db): unknown => db.pragma('synchronous', { simple: true });

test('failure 3: the journal stays synchronous=FULL through its first write and over a restart (G5)', () => {
  const first = open();
  first.exec("INSERT INTO series (code, next) VALUES ('a', 1)");
  expect(synchronous(first)).toBe(2);
  expect(first.pragma('journal_mode', { simple: true })).toBe('wal');
  first.close();
  const second = open();
  expect(synchronous(second)).toBe(2);
  second.exec("INSERT INTO series (code, next) VALUES ('b', 1)");
  expect(synchronous(second)).toBe(2);
  second.close();
});

test('a database that would lose sales in a power cut stops the start, loudly', () => {
  const db = open();
  db.pragma('synchronous = NORMAL');
  expect(() => requireDurable(db)).toThrow(CannotOpenJournal);
  expect(() => requireDurable(db)).toThrow('synchronous is 1 instead of FULL');
  db.close();
});

test('failure 12: a database of a newer version is refused by name and left as it is', () => {
  const db = open();
  db.exec(
    "INSERT INTO migration (number, name, sha256) VALUES (9999, 'later', 'x'); INSERT INTO series VALUES ('a', 7)",
  );
  db.close();
  expect(open).toThrow(CannotOpenJournal);
  expect(open).toThrow(/written by a newer version \(migration 9999\): install that version again/);
});

test('rows missing from the history of migrations are written again, not executed again', () => {
  const db = open();
  const history = db.prepare('SELECT * FROM migration').all();
  db.exec('DELETE FROM migration WHERE number = 2');
  db.close();
  const again = open();
  expect(again.prepare('SELECT * FROM migration').all()).toEqual(history);
  again.close();
});
