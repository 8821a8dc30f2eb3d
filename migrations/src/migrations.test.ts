import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { plan } from './migration.ts';
import { sqliteHistory } from './histories.ts';

const snapshots = join(import.meta.dirname, '..', 'snapshots');
const isSql = (file: string): boolean => file.endsWith('.sql');
const history = sqliteHistory();
const named = history.map((migration) => ({
  ...migration,
  file: `${String(migration.number).padStart(4, '0')}-${migration.name}.sql`,
}));

/** Tables behind a virtual table are SQLite's own and may differ by its version. */
const schemaIn = (db: DatabaseSync): string =>
  db
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'product\\_search\\_%' ESCAPE '\\' ORDER BY type DESC, name`,
    )
    .all()
    .map(({ sql }) => `${String(sql)};\n`)
    .join('\n');

test.each(named)(
  'failure 13: $file has not been edited, and makes the schema it always made',
  async ({ file, number, sha256 }) => {
    using db = new DatabaseSync(':memory:');
    for (const migration of history) if (migration.number <= number) db.exec(migration.sql);
    await expect(`-- ${sha256}\n\n${schemaIn(db)}`).toMatchFileSnapshot(join(snapshots, file));
  },
);

test('failure 13: each snapshot has its migration, and they are numbered without a gap', () => {
  expect(readdirSync(snapshots).filter(isSql).sort()).toEqual(named.map(({ file }) => file));
  expect(history.map(({ number }) => number)).toEqual(history.map((_, index) => index + 1));
});

test('what is applied is not applied again', () => {
  expect(plan(history, history.slice(0, 2))).toEqual({ ok: true, pending: history.slice(2) });
});

test('a database of a newer version is not touched, and says which it wants', () => {
  const newer = { number: 9999, sha256: 'whatever' };
  expect(plan(history, [...history, newer])).toEqual({
    ok: false,
    problem:
      'the database was written by a newer version (migration 9999): install that version again',
  });
});

test('a migration that was edited after it had been applied stops the start', () => {
  const [first, ...others] = history;
  const applied = [{ number: first!.number, sha256: 'of another text' }, ...others];
  expect(plan(history, applied)).toEqual({
    ok: false,
    problem: 'migration 1 was edited after it had been applied',
  });
});
