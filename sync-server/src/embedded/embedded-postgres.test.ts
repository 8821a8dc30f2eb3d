import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeDatabase } from '../database/identity.ts';
import { openDatabase } from '../database/open-database.ts';
import { systemIds } from '../platform/ids.ts';
import { createLog } from '../platform/log.ts';
import { connect } from '../platform/postgres.ts';
import { freePort } from '../platform/free-port.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'quay-embedded-'));
  folder = join(place, 'server');
});
afterEach(() => rmSync(place, { recursive: true }));

/** What has ended but was not buried by anybody has a number still, and no program. */
const runs = (pid: number): boolean =>
  existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

const postmasterIn = (server: string): number =>
  Number(readFileSync(join(server, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);

const start = async () =>
  startEmbeddedPostgres(folder, { port: await freePort(), password: systemIds.secret });

test('it is made once, keeps what it was given, and writes every commit to the disk', async () => {
  {
    await using server = await start();
    const sql = connect(server.ownerUrl, { most: 1, isPooled: false, say: () => {} });
    await sql`CREATE TABLE kept AS SELECT 'đây' AS text`;
    const [settings] = await sql`
      SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
        current_setting('data_checksums') AS checksums`;
    expect(settings).toEqual({ fsync: 'on', commit: 'on', checksums: 'on' });
    await sql.end();
  }
  expect(existsSync(join(folder, 'pg', 'postmaster.pid'))).toBe(false);
  await using again = await start();
  const sql = connect(again.ownerUrl, { most: 1, isPooled: false, say: () => {} });
  expect(await sql`SELECT text FROM kept`).toEqual([{ text: 'đây' }]);
  await sql.end();
});

test('a second server on the same folder is sent away, and the first goes on', async () => {
  await using first = await start();
  await expect(start()).rejects.toThrow(/another server runs on .*QUAY_DATA/);
  const sql = connect(first.ownerUrl, { most: 1, isPooled: false, say: () => {} });
  expect(await sql`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  await sql.end();
});

test('one whose server was killed is ended by the next, and nothing is lost', async () => {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
    const server = await startEmbeddedPostgres(${JSON.stringify(folder)}, { port: ${await freePort()}, password: () => 'p' });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const orphan = postmasterIn(folder);
  expect(runs(orphan)).toBe(true);
  await using _server = await start();
  expect(runs(orphan)).toBe(false);
});

test('a folder brought back from a copy is noticed: its logs get new names', async () => {
  const log = createLog();
  log.level = 'silent';
  const open = (at: string) =>
    openDatabase(
      { mode: 'serve', folder: at, connections: 2, database: { kind: 'embedded', port: 0 } },
      { ids: systemIds, log },
    );
  {
    await using database = await open(folder);
    expect(await takeDatabase(database, 'a key')).toEqual({ wasRestored: false });
  }
  {
    await using database = await open(folder);
    expect(await takeDatabase(database, 'a key')).toEqual({ wasRestored: false });
  }
  const copy = join(place, 'copy');
  cpSync(folder, copy, { recursive: true });
  await using database = await open(copy);
  expect(await takeDatabase(database, 'a key')).toEqual({ wasRestored: true });
  await expect(takeDatabase(database, 'another key')).rejects.toThrow('another signing key');
});

test('one whose power was cut is ready when it answers, not when its old lock file says so', async () => {
  const first = await start();
  process.kill(postmasterIn(folder), 'SIGKILL');
  await first.died;
  await using again = await start();
  const sql = connect(again.ownerUrl, { most: 1, isPooled: false, say: () => {} });
  expect(await sql`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  await sql.end();
});
