import { join } from 'node:path';
import { id } from '@pos/kernel';
import { postgresHistory } from '@pos/migrations';
import { testId } from '@pos/sync/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterStore, inDirectory, inStore } from '../platform/postgres.ts';
import { aDatabase, foundStore, type TestDatabase } from '../testing/a-database.ts';
import { migrateDatabase, pendingMigrations } from './migrate.ts';

const snapshot = join(import.meta.dirname, '../../../migrations/snapshots/postgres.txt');
const ours = { tenant: id<'TenantId'>(testId(1)), store: id<'StoreId'>(testId(2)) };
const theirs = { tenant: id<'TenantId'>(testId(3)), store: id<'StoreId'>(testId(4)) };

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  await foundStore(database.app, ours);
  await foundStore(database.app, theirs);
});
afterAll(() => database[Symbol.asyncDispose]());

test('the migrations make the schema they always made', async () => {
  const { owner } = database;
  const columns = await owner<{ text: string }[]>`
    SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS text
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY c.relname, a.attnum`;
  const constraints = await owner<{ text: string }[]>`
    SELECT format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid)) AS text FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conparentid = 0
      AND conrelid NOT IN (SELECT inhrelid FROM pg_inherits) ORDER BY 1`;
  const policies = await owner<{ text: string }[]>`
    SELECT format('%s: %s %s to %s using %s', tablename, policyname, cmd, roles, qual) AS text
    FROM pg_policies ORDER BY 1`;
  const grants = await owner<{ text: string }[]>`
    SELECT format('%s: %s may %s %s', table_name, grantee, privilege_type, string_agg(column_name, ', ' ORDER BY column_name)) AS text
    FROM information_schema.column_privileges WHERE grantee LIKE 'quay%'
    GROUP BY table_name, grantee, privilege_type ORDER BY 1`;
  const shas = postgresHistory().map(({ number, name, sha256 }) => `${number} ${name} ${sha256}`);
  const parts = { migrations: shas, columns, constraints, policies, grants };
  const text = Object.entries(parts).map(
    ([title, rows]) =>
      `# ${title}\n${rows.map((row) => (typeof row === 'string' ? row : row.text)).join('\n')}\n`,
  );
  await expect(text.join('\n')).toMatchFileSnapshot(snapshot);
});

test('what was migrated is not migrated again', async () => {
  expect(await pendingMigrations(database.owner)).toBe(0);
  expect(await migrateDatabase(database.owner)).toBe(0);
});

test('a database of a newer version, or with an edited migration, is not touched', async () => {
  await using apart = await aDatabase();
  await apart.owner`UPDATE migration SET sha256 = 'another text' WHERE number = 1`;
  await expect(migrateDatabase(apart.owner)).rejects.toThrow('migration 1 was edited');
  await apart.owner`DELETE FROM migration`;
  await apart.owner`INSERT INTO migration (number, name, sha256) VALUES (9999, 'later', '')`;
  await expect(pendingMigrations(apart.owner)).rejects.toThrow('newer version');
});

test('processes that start together migrate once', async () => {
  await using apart = await aDatabase();
  await apart.owner.unsafe('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  const done = await Promise.all([1, 2, 3].map(() => migrateDatabase(apart.owner)));
  expect(done.reduce((sum, count) => sum + count, 0)).toBe(postgresHistory().length);
});

test('row security is forced on every table with a tenant, and the serving roles own nothing', async () => {
  const open = await database.owner`
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant'
    WHERE c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`;
  expect(open).toHaveLength(0);
  const owned = await database.owner`
    SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) IN ('quay_app', 'quay_operator')`;
  expect(owned).toHaveLength(0);
  const roles = await database.owner`
    SELECT 1 FROM pg_roles WHERE rolname LIKE 'quay\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole)`;
  expect(roles).toHaveLength(0);
});

test('without a scope nothing is read, not even nothing', async () => {
  const asApp = database.app.begin(async (tx) => {
    await tx`SELECT set_config('role', 'quay_app', true)`;
    return tx`SELECT * FROM event`;
  });
  await expect(asApp).rejects.toThrow(/app.tenant|type uuid/);
});

test('a scope ends with its transaction', async () => {
  await inStore(database.app, ours, async (tx) => tx`SELECT 1`);
  const after =
    await database.app`SELECT current_setting('app.tenant', true) AS tenant, current_user AS role`;
  expect([null, '']).toContain(after[0]!['tenant']);
  expect(after[0]!['role']).not.toBe('quay_app');
});

test('one tenant sees and changes nothing of another, even when it says their name', async () => {
  const rows = await inStore(database.app, ours, async (tx) => tx`SELECT tenant FROM store_log`);
  expect(rows).toEqual([{ tenant: ours.tenant }]);
  const changed = await inStore(
    database.app,
    ours,
    async (tx) => tx`
    UPDATE store_log SET head = 99 WHERE store = ${theirs.store}`,
  );
  expect(changed.count).toBe(0);
  const intruding = inStore(
    database.app,
    ours,
    async (tx) => tx`
    INSERT INTO origin (tenant, store, device, epoch, head_hash)
    VALUES (${theirs.tenant}, ${theirs.store}, ${testId(9)}, 1, '')`,
  );
  await expect(intruding).rejects.toThrow(/row-level security/);
});

test('nobody who serves may change or delete an event; the operator cannot even read one', async () => {
  for (const statement of [
    'UPDATE event SET raw = raw',
    'DELETE FROM event',
    'TRUNCATE event',
    'SELECT * FROM event_0',
  ])
    await expect(inStore(database.app, ours, async (tx) => tx.unsafe(statement))).rejects.toThrow(
      /permission denied/,
    );
  await expect(inDirectory(database.app, async (tx) => tx`SELECT * FROM event`)).rejects.toThrow(
    /permission denied/,
  );
});

test('a pairing code is seen only by whoever shows it', async () => {
  await inDirectory(
    database.app,
    async (tx) => tx`
    INSERT INTO pairing_code (code_hash, name, role, expires_at) VALUES ('\\x01', 'a', 'till', now())`,
  );
  const seen = await database.app.begin(async (tx) => {
    await tx`SELECT set_config('role', 'quay_app', true), set_config('app.pairing', 'ff', true)`;
    await enterStore(tx, ours);
    return tx`SELECT * FROM pairing_code`;
  });
  expect(seen).toHaveLength(0);
});
