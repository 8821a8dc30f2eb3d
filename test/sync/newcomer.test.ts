import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimPairing, readView, verifyDatabase } from '@pos/till';
import {
  aTill,
  fakeClock,
  openOrder,
  openSession,
  seededIds,
  sell,
  settle,
  staff,
  type Sold,
  type TestTill,
} from '@pos/till/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from './kit/cloud.ts';
import { Till } from './kit/till.ts';

// A server, its database and tills, on a machine that runs others besides.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const soon = { timeout: 30_000, interval: 100 };

let folder: string;
let cloud: Cloud;
let first: TestTill;
let sold: Sold;

/** A shop that has sold for a while, whose till has left a snapshot in the cloud and sold on. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-newcomer-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  const parts = { folder: join(folder, 'first'), clock: fakeClock(), ids: seededIds(1) };
  const code = await cloud.codeFor('Cà phê Bến Thành');
  expect(await claimPairing(parts, { server: cloud.url, code })).toEqual({ ok: true });
  first = await aTill(parts);
  openSession(first);
  sold = sell(first, { of: ['coffee', 'coffee'] });
  for (let sales = 0; sales < 20; sales += 1) sell(first);
  first.till.keepInSync();
  await inTheCloud();
  await first.till.lan.snapshots.look(1);
  sell(first);
  await inTheCloud();
});

afterAll(async () => {
  first?.till.close();
  await cloud?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const inTheCloud = (): Promise<void> =>
  vi.waitFor(() => {
    const { log, origin } = first.till.journal;
    expect(log.unsent(origin.device)).toBe(0);
  }, soon);

const listed = ({ till }: Pick<TestTill, 'till'>): string[] =>
  till.readModels.receipts
    .list(Number.MAX_SAFE_INTEGER, 100)
    .map(({ number }) => number)
    .sort();

const newcomerIn = async (name: string): Promise<Till> =>
  Till.start(
    join(folder, name),
    '--server',
    cloud.url,
    '--code',
    await cloud.codeFor(first.till.identity.store),
  );

test('a new till has the whole shop at once, an old receipt with it, and can refund it', async () => {
  await using newcomer = await newcomerIn('second');
  expect(await newcomer.logIn()).toBe(true);
  await expect.poll(() => newcomer.receipts(), soon).toEqual(listed(first));
  // Few of the events came: the orders of the past are fetched when somebody asks for them.
  expect((await newcomer.journal()).length).toBeLessThan(first.till.journal.log.head().pos / 2);
  await newcomer.do({ type: 'OpenSession', notes: [{ note: 500_000, count: 1 }] });
  const { line, quantity } = sold.covers[0]!;
  await newcomer.do({
    type: 'RefundLines',
    order: sold.order,
    lines: [{ line, quantity }],
    method: 'cash',
    reason: 'khách trả',
  });
  const number = sold.number.text;
  const receipt = await newcomer.view('receipt', `?number=${encodeURIComponent(number)}`);
  expect(receipt).toMatchObject({ document: { number: { text: number } } });
});

test('what is only listed is shown as soon as it has come', async () => {
  await using newcomer = await newcomerIn('third');
  expect(await newcomer.logIn()).toBe(true);
  const query = `?number=${encodeURIComponent(sold.number.text)}`;
  expect(await newcomer.view('receipt', query)).toMatchObject({
    refusal: { code: 'OrderElsewhere' },
  });
  await expect
    .poll(() => newcomer.view('receipt', query), soon)
    .toMatchObject({ document: { number: { text: sold.number.text } } });
});

test('killed at any moment of its beginning, a new till begins again, and is whole', async () => {
  const code = await cloud.codeFor(first.till.identity.store);
  const place = join(folder, 'killed');
  const args = ['--server', cloud.url, '--code', code] as const;
  for (const milliseconds of [200, 400, 600, 700, 800, 900, 1000, 1200]) {
    const dying = Till.run(place, ...args);
    await sleep(milliseconds);
    await dying.stop('SIGKILL');
    const journal = join(place, 'journal.db');
    if (existsSync(journal))
      expect(verifyDatabase(journal, { keys: new Map(), heads: [] })).toMatchObject({ ok: true });
  }
  await using newcomer = await Till.start(place, ...args);
  expect(await newcomer.logIn()).toBe(true);
  await expect.poll(() => newcomer.receipts(), soon).toEqual(listed(first));
});

test('what comes late to an order that a new till only lists is looked into there as well', async () => {
  const order = openOrder(first);
  await inTheCloud();
  const away = await newcomerIn('away');
  expect(await away.logIn()).toBe(true);
  const isThere = async (): Promise<boolean> =>
    (await away.view('orders')).orders.some((other) => other.order === order);
  await expect.poll(isThere, soon).toBe(true);
  await cloud.stop();
  await away.do({ type: 'OpenSession', notes: [{ note: 500_000, count: 1 }] });
  await away.do({ type: 'SettleOrder', order, tenders: [{ method: 'cash', tendered: 500_000 }] });
  await away[Symbol.asyncDispose]();
  settle(first, order);
  await cloud.startAgain();
  await inTheCloud();
  await first.till.lan.snapshots.look(1);

  await using newcomer = await newcomerIn('after');
  expect(await newcomer.logIn()).toBe(true);
  const anomalies = async (till: Till): Promise<readonly string[]> =>
    (await till.view('anomalies')).anomalies.map(({ kind }) => kind);
  expect(await anomalies(newcomer)).toEqual([]);
  await using back = await Till.start(join(folder, 'away'));
  expect(await back.logIn()).toBe(true);
  await expect.poll(() => anomalies(back), soon).toEqual(['double-settlement']);
  await expect.poll(() => anomalies(newcomer), soon).toEqual(['double-settlement']);
});

test('with the cloud away, an order that is only listed is said to be elsewhere', async () => {
  const parts = { folder: join(folder, 'second'), clock: fakeClock(), ids: seededIds(3) };
  using offline = await aTill(parts);
  const [other] = offline.till.readModels.receipts.list(Number.MAX_SAFE_INTEGER, 100).slice(-2);
  await cloud.stop();
  const view = { name: 'receipt', query: { number: other!.number } } as const;
  expect(readView(offline.till, view, staff.owner.id)).toMatchObject({
    refusal: { type: 'OrderElsewhere' },
  });
  await cloud.startAgain();
});
