import { join } from 'node:path';
import { streamOf } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Db } from '../log/database.ts';
import { verifyDatabase } from '../log/read-journal.ts';
import {
  aTill,
  closeSession,
  openOrder,
  openSession,
  readModelsByMeaning,
  refund,
  sell,
  settle,
  type Sold,
  type TestTill,
} from '../testing/index.ts';
import { putBase } from './base.ts';
import { keptDays, sweepClosedOrders } from './closed-days.ts';

const day = 24 * 3_600_000;

let shop: TestTill;
let old: Sold;
let forgotten: OrderId;
let young: Sold;

/** A day long ago with a sale, a refund and an order that nobody settled; and today. */
beforeEach(async () => {
  shop = await aTill({ on: 'memory' });
  openSession(shop);
  old = sell(shop);
  refund(shop, sell(shop, { of: ['coffee', 'coffee'] }));
  forgotten = openOrder(shop);
  closeSession(shop);
  shop.clock.advance((keptDays + 1) * day);
  openSession(shop);
  young = sell(shop);
});
afterEach(() => shop[Symbol.dispose]());

const confirm = (level: 'cloud' | 'backup'): void => {
  const { log } = shop.till.journal;
  log.mark(level, log.origins());
};
const confirmAll = (): void => {
  confirm('cloud');
  confirm('backup');
};

const look = (): Promise<void> => shop.till.lan.snapshots.look(1);
const eventsOf = (order: OrderId): number =>
  shop.till.journal.log.readStream(streamOf('order', order)).length;
const verdict = () =>
  verifyDatabase(join(shop.folder, 'journal.db'), { keys: new Map(), heads: [] });
const numbers = (): string[] =>
  shop.till.readModels.receipts.list(Number.MAX_SAFE_INTEGER, 100).map(({ number }) => number);

test('orders of days long closed go; everything else stays, and every receipt is still listed', async () => {
  confirmAll();
  const before = readModelsByMeaning(shop.folder);
  const listed = numbers();
  await look();
  expect([eventsOf(old.order), eventsOf(forgotten), eventsOf(young.order)]).toEqual([
    0,
    expect.any(Number),
    expect.any(Number),
  ]);
  expect(eventsOf(forgotten)).toBeGreaterThan(0);
  expect(eventsOf(young.order)).toBeGreaterThan(0);
  expect(numbers()).toEqual(listed);
  expect(readModelsByMeaning(shop.folder)).toEqual(before);
  expect(verdict()).toMatchObject({ ok: true, before: expect.any(Number) });
  shop.restart();
  expect(shop.till.journal.origin.epoch).toBe(1);
  shop.till.rebuild();
  expect(readModelsByMeaning(shop.folder)).toEqual(before);
  // It sells on: numbers and chains go on where they were.
  settle(shop, forgotten);
  refund(shop, young);
  expect(verdict()).toMatchObject({ ok: true });
});

test.each(['cloud', 'backup'] as const)('what only the %s has never goes', async (level) => {
  confirm(level);
  await look();
  expect(eventsOf(old.order)).toBeGreaterThan(0);
  expect(shop.till.journal.log.head().floor).toBe(0);
});

test('an event above the oldest backup keeps itself and all that came after it', async () => {
  confirm('cloud');
  const { log, origin } = shop.till.journal;
  const [first] = log.readStream(streamOf('order', old.order));
  const { seq } = JSON.parse(first!.raw) as { seq: number };
  log.mark('backup', [{ ...origin, seq }]);
  await look();
  expect(eventsOf(old.order)).toBeGreaterThan(0);
  expect(verdict()).toMatchObject({ ok: true });
});

test('the last event of a device stays, whatever it was about: by it the next start knows its place', async () => {
  const last = openOrder(shop);
  shop.do({ type: 'VoidOrder', order: last, reason: 'nhầm' });
  shop.clock.advance((keptDays + 1) * day);
  confirmAll();
  await look();
  expect(eventsOf(last)).toBeGreaterThan(0);
  shop.restart();
  expect(shop.till.journal.origin.epoch).toBe(1);
});

test('wherever dropping is cut short, the till is whole, and the next time it goes on', async () => {
  confirmAll();
  const before = readModelsByMeaning(shop.folder);
  const untouched = shop.till.lan.snapshots;
  // A snapshot alone first: a backup that has nothing lets nothing go.
  shop.till.journal.log.mark(
    'backup',
    shop.till.journal.log.origins().map((head) => ({ ...head, seq: 0 })),
  );
  await look();
  const { manifest } = untouched.newest!;
  const steps: ((db: Db) => unknown)[] = [
    (db) => putBase(db, { snapshot: manifest.id, pos: manifest.log.pos }),
    () => shop.till.journal.log.prune(manifest.log.pos),
    (db) => sweepClosedOrders(db),
  ];
  for (const step of steps) {
    const db = openDatabase(join(shop.folder, 'journal.db'));
    await step(db);
    db.close();
    shop.crash();
    expect(verdict()).toMatchObject({ ok: true });
    expect(readModelsByMeaning(shop.folder)).toEqual(before);
    shop.till.rebuild();
    expect(readModelsByMeaning(shop.folder)).toEqual(before);
    expect(shop.till.journal.origin.epoch).toBe(1);
  }
  expect(eventsOf(old.order)).toBe(0);
});
