import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Snapshot } from '@pos/sync';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinShop, openDataFolder } from '../folder/data-folder.ts';
import { plainKeys } from '../folder/key-store.ts';
import { writePairing } from '../link/pairing.ts';
import { verifyDatabase } from '../log/read-journal.ts';
import {
  aTill,
  closeSession,
  fakeClock,
  journalOf,
  openOrder,
  openSession,
  readModelsByMeaning,
  receive,
  refund,
  seededIds,
  sell,
  settle,
  TestTill,
} from '../testing/index.ts';
import { bootstrap, type Bootstrapped } from './bootstrap.ts';

const nobody = { keys: new Map(), heads: [] };

let first: TestTill;
let folder: string;
let server: Server;
/** What the peer answers instead of the truth. */
let bend: (path: string, body: Buffer) => Buffer | null;
let asked: string[];

/** A till that has lived for two days, and whose snapshot is to be had; and a folder that has joined its shop. */
beforeEach(async () => {
  first = await aTill({ on: 'memory' });
  openSession(first);
  const sold = sell(first);
  sell(first, { of: ['coffee', 'coffee'] });
  refund(first, sold);
  closeSession(first);
  first.clock.advance(24 * 3_600_000);
  openSession(first);
  sell(first);
  openOrder(first);
  bend = (_, body) => body;
  asked = [];
  server = createServer((request, response) => {
    const path = request.url!.slice('/v1/sync/snapshot'.length);
    asked.push(path);
    const body = bodyAt(path);
    const bent = body && bend(path, body);
    if (body && !bent) request.socket.destroy();
    else response.writeHead(bent ? 200 : 404).end(bent);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = mkdtempSync(join(tmpdir(), 'quay-newcomer-'));
  const { tenant, store } = first.till.identity;
  const { identity } = openDataFolder(folder, () => crypto.randomUUID(), [plainKeys]);
  joinShop(folder, [plainKeys], { ...identity, ...ids(tenant, store) });
  const { port } = server.address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  writePairing(folder, {
    server: url,
    certificate: 'a word',
    trust: 'key',
    register: 'T02',
    joined: true,
  });
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
  first[Symbol.dispose]();
  rmSync(folder, { recursive: true });
});

const ids = (tenant: string, store: string) => ({
  tenant: tenant as ReturnType<typeof openDataFolder>['identity']['tenant'],
  store: store as ReturnType<typeof openDataFolder>['identity']['store'],
});

const bodyAt = (path: string): Buffer | null => {
  const { snapshots } = first.till.lan;
  if (path === '') return snapshots.newest ? Buffer.from(JSON.stringify(snapshots.newest)) : null;
  const file = snapshots.chunkFile(path.slice(1));
  return file === null ? null : readFileSync(file);
};

const begin = (): Promise<Bootstrapped> =>
  bootstrap({ folder, clock: fakeClock(), ids: seededIds(50) });

const second = (): TestTill => new TestTill({ folder, ids: seededIds(60) });

test('a newcomer begins with the shop as it stands, and goes on like any other till', async () => {
  await first.till.lan.snapshots.look(1);
  expect(await begin()).toEqual({ state: 'done' });
  using newcomer = second();
  expect(newcomer.till.isSetUp).toBe(true);
  expect(readModelsByMeaning(folder)).toEqual(readModelsByMeaning(first.folder));
  expect(newcomer.till.journal.log.origins()).toEqual(
    expect.arrayContaining([...first.till.journal.log.origins()]),
  );
  // What the first wrote after its snapshot, and the order that was open then.
  const [order] = first.till.readModels.openOrders.list();
  settle(first, order!.id as Parameters<typeof settle>[1]);
  sell(first);
  receive(newcomer, journalOf(first));
  expect(readModelsByMeaning(folder)).toEqual(readModelsByMeaning(first.folder));
  openSession(newcomer);
  sell(newcomer);
  newcomer.till.close();
  expect(await begin()).toEqual({ state: 'not-needed' });
});

test('a snapshot and what came after it fold to the same state as all events do (G6)', async () => {
  await first.till.lan.snapshots.look(1);
  await begin();
  using newcomer = second();
  sell(first);
  receive(newcomer, journalOf(first));
  receive(first, journalOf(newcomer));
  const stateOf = async ({ till }: TestTill): Promise<string> => {
    await till.lan.snapshots.look(1);
    return till.lan.snapshots.newest!.manifest.stateHash;
  };
  expect(await stateOf(newcomer)).toBe(await stateOf(first));
});

test('read models that are damaged are folded again on top of what was carried', async () => {
  await first.till.lan.snapshots.look(1);
  await begin();
  const newcomer = second();
  openSession(newcomer);
  sell(newcomer);
  const before = readModelsByMeaning(folder);
  newcomer.till.rebuild();
  expect(readModelsByMeaning(folder)).toEqual(before);
  newcomer.till.close();
});

test('a journal that began with a snapshot is verified from there on, and says what cannot be', async () => {
  await first.till.lan.snapshots.look(1);
  await begin();
  using newcomer = second();
  openSession(newcomer);
  sell(newcomer);
  sell(first);
  receive(newcomer, journalOf(first));
  const { heads } = newcomer.till.lan.snapshots.newest!.manifest;
  const verify = () => verifyDatabase(join(folder, 'journal.db'), nobody);
  const before = heads.reduce((sum, { seq }) => sum + seq, 0);
  expect(verify()).toMatchObject({ ok: true, before });
  const journal = new Database(join(folder, 'journal.db'));
  const { floor } = journal.prepare<[], { floor: number }>('SELECT floor FROM log').get()!;
  expect(verify()).toMatchObject({ loose: floor });
  expect(floor).toBeLessThan(before);
  // Both what the snapshot brought and what came later is held to its words.
  for (const pos of [2, floor + 2]) {
    journal.exec(`UPDATE event SET raw = replace(raw, '"v":1', '"v":2') WHERE pos = ${pos}`);
    expect(verify()).toMatchObject({ problem: 'its text does not have the hash stored with it' });
    journal.exec(`UPDATE event SET raw = replace(raw, '"v":2', '"v":1') WHERE pos = ${pos}`);
  }
  journal.exec(`UPDATE origin SET base_hash = zeroblob(32) WHERE base_seq > 0`);
  expect(verify()).toMatchObject({ ok: false, problem: 'does not continue the event before it' });
  journal.close();
});

test('a line that breaks at any chunk is taken up where it broke', async () => {
  await first.till.lan.snapshots.look(1);
  const { chunks } = first.till.lan.snapshots.newest!.manifest;
  for (const broken of chunks) {
    rmSync(join(folder, 'snapshots'), { recursive: true, force: true });
    bend = (path, body) => (path === `/${broken.sha256}` ? null : body);
    expect(await begin()).toMatchObject({ state: 'read-everything' });
    expect(existsSync(join(folder, 'journal.db'))).toBe(false);
  }
  const came = asked.length;
  bend = (_, body) => body;
  expect(await begin()).toEqual({ state: 'done' });
  // The manifest, and the one chunk that had not come.
  expect(asked.slice(came)).toEqual(['', `/${chunks.at(-1)!.sha256}`]);
});

test('a wrong chunk, and a snapshot that its maker did not sign so, are refused by name', async () => {
  await first.till.lan.snapshots.look(1);
  bend = (path, body) => (path === '' ? body : gzipSync('{"key":"another"}\n'));
  expect(await begin()).toMatchObject({
    state: 'read-everything',
    problem: expect.stringMatching(/^its chunk [0-9a-f]{64} is not the one that was announced$/),
  });
  bend = (path, body) => {
    if (path !== '') return body;
    const { manifest, ...rest } = JSON.parse(String(body)) as Snapshot;
    return Buffer.from(JSON.stringify({ ...rest, manifest: { ...manifest, fold: 'another' } }));
  };
  expect(await begin()).toMatchObject({ problem: 'its id is not that of its contents' });
  expect(existsSync(join(folder, 'journal.db'))).toBe(false);
  bend = (_, body) => body;
  expect(await begin()).toEqual({ state: 'done' });
});

test('a snapshot is shown when the cloud has all that it stands for', async () => {
  const { log } = first.till.journal;
  const { snapshots } = first.till.lan;
  await snapshots.look(1);
  expect(snapshots.shown).toBeNull();
  log.mark('cloud', log.origins());
  expect(snapshots.shown).toEqual(snapshots.newest);
});

test('what a kill left behind is swept away: there is no journal, or the whole one', async () => {
  await first.till.lan.snapshots.look(1);
  writeFileSync(join(folder, 'journal.db.incoming'), 'half a database');
  writeFileSync(join(folder, 'journal.db.incoming-wal'), 'half a log');
  expect(await begin()).toEqual({ state: 'done' });
  expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([]);
  using newcomer = second();
  expect(newcomer.till.rebuilt).toEqual([]);
});

test('where nobody has a snapshot, the journal is read as ever', async () => {
  expect(await begin()).toEqual({ state: 'read-everything', problem: null });
});
