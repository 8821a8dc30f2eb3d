import { id } from '@pos/kernel';
import { type Origin, type Sealed } from '@pos/sync';
import { anEvent, anOrigin, TestDevices, testId } from '@pos/sync/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPrivateKey, nodeCrypto, signerFrom } from '../../platform/crypto.ts';
import { connect, inStore } from '../../platform/postgres.ts';
import { aDatabase, foundStore, type TestDatabase } from '../../testing/a-database.ts';
import { PostgresEventLog } from './postgres-event-log.ts';

const scope = { tenant: id<'TenantId'>(testId(1)), store: id<'StoreId'>(testId(2)) };
const writers = 8;
const appends = 30;

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase();
  await foundStore(database.app, scope);
});
afterAll(() => database[Symbol.asyncDispose]());

test('who reads on from where they were misses nothing, however many write at once', async () => {
  const sql = connect(database.appUrl, { most: writers, isPooled: false, say: () => {} });
  const log = new PostgresEventLog((work) => inStore(sql, scope, work), scope);
  const reading = new PostgresEventLog((work) => inStore(database.app, scope, work), scope);
  let isWriting = true;
  const written = Array.from({ length: writers }, (_, place) => deeds(anOrigin(100 + place)));
  const read: { pos: number; hash: string }[] = [];
  const reader = async (): Promise<void> => {
    for (let isLast = false; !isLast;) {
      isLast = !isWriting;
      read.push(...(await reading.readAfter(read.length, 50)));
      if (isLast && (await reading.head()).pos > read.length) isLast = false;
    }
  };
  const write = async (batches: readonly (readonly Sealed[])[]): Promise<void> => {
    for (const batch of batches) await log.append(batch);
  };
  const done = reader();
  await Promise.all(written.map(write));
  isWriting = false;
  await done;
  await sql.end();
  expect(read.map(({ pos }) => pos)).toEqual(read.map((_, index) => index + 1));
  const hashes = new Set(read.map(({ hash }) => hash));
  expect(written.flat(2).every(({ hash }) => hashes.has(hash))).toBe(true);
});

test('two processes that push the same events at once keep them once', async () => {
  const batches = deeds(anOrigin(200));
  const log = new PostgresEventLog((work) => inStore(database.app, scope, work), scope);
  const before = (await log.head()).pos;
  await Promise.all(
    [1, 2, 3].map(async () => {
      for (const batch of batches) await log.append(batch);
    }),
  );
  expect((await log.head()).pos - before).toBe(batches.flat().length);
});

const keys = signerFrom(newPrivateKey());

const deeds = (origin: Origin): readonly (readonly Sealed[])[] => {
  const devices = new TestDevices(nodeCrypto, keys);
  return Array.from({ length: appends }, (_, place) =>
    devices.write(origin, 'order/a', ...Array.from({ length: 1 + (place % 3) }, () => anEvent())),
  );
};
