import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chanceFrom } from '../chaos/chance.ts';
import { ChaosProxy } from '../chaos/sync/chaos-proxy.ts';
import { fair, noRoute } from '../chaos/sync/weather.ts';
import { Cloud } from '../sync/kit/cloud.ts';
import { putCoffee } from '../sync/kit/goods.ts';
import { Till } from '../sync/kit/till.ts';

// A server, its database and two tills, on a machine that runs others besides.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const store = 'Bún chả Hàng Mành';
const soon = { timeout: 20_000, interval: 100 };
let folder: string;
let cloud: Cloud;
let cable: ChaosProxy;
let paying: Till;
let other: Till;
let coffee: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-paid-offline-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  cable = await ChaosProxy.before(cloud.url, chanceFrom(1));
  paying = await aTill('paying', cable.url);
  await paying.setUp(store);
  await paying.logIn();
  coffee = await putCoffee(paying);
  await paying.do({ type: 'OpenSession', notes: [] });
  other = await aTill('other', cloud.url);
  await vi.waitUntil(() => other.logIn(), soon);
});
afterAll(async () => {
  await paying?.stop();
  await other?.stop();
  await cable?.[Symbol.asyncDispose]();
  await cloud?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const aTill = async (name: string, server: string): Promise<Till> =>
  Till.start(join(folder, name), '--server', server, '--code', await cloud.codeFor(store));

const statusAt = async (till: Till, order: string): Promise<string | null> => {
  const view = await till.view('order', `?id=${order}`);
  return 'status' in view ? view.status : null;
};

/** Both tills have the table; then the line of one is cut, and its guest pays there. */
const paidWhileTheOtherHasIt = async (): Promise<{ order: string; number: string }> => {
  const order = randomUUID();
  await paying.do({ type: 'OpenOrder', order, label: 'Bàn 9' });
  await paying.do({ type: 'AddLine', order, product: coffee });
  await expect.poll(() => statusAt(other, order), soon).toBe('open');
  cable.turn(noRoute);
  const tenders = [{ method: 'cash', tendered: 100_000 }];
  const events = await paying.do({ type: 'SettleOrder', order, tenders });
  const settled = events.find(({ type }) => type === 'OrderSettled');
  return { order, number: (settled!.data as { number: { text: string } }).number.text };
};

test('failure 1: a table paid offline is paid everywhere, though another till had it open and was heard first', async () => {
  const { order, number } = await paidWhileTheOtherHasIt();
  await other.do({ type: 'LabelOrder', order, label: 'Bàn 10' });
  await expect.poll(() => other.cloud(), soon).toMatchObject({ unsent: 0 });
  expect(await statusAt(other, order)).toBe('open');
  cable.turn(fair);
  for (const till of [other, paying]) {
    await expect.poll(() => statusAt(till, order), soon).toBe('settled');
    expect(await till.receipts()).toContain(number);
    expect((await till.view('orders')).orders.map((each) => each.order)).not.toContain(order);
  }
});

test('failure 1: what the other till put on the table meanwhile is told as a balance due, and the payment is kept', async () => {
  const { order, number } = await paidWhileTheOtherHasIt();
  await other.do({ type: 'AddLine', order, product: coffee });
  await expect.poll(() => other.cloud(), soon).toMatchObject({ unsent: 0 });
  cable.turn(fair);
  for (const till of [other, paying]) {
    await expect.poll(() => till.receipts(), soon).toContain(number);
    await expect
      .poll(async () => (await till.view('anomalies')).anomalies, soon)
      .toMatchObject([{ kind: 'balance-due', items: [{ quantity: 1000 }] }]);
  }
});

test('failure 1: no device reopens or cancels what was paid', async () => {
  const { order, number } = await paidWhileTheOtherHasIt();
  await other.do({ type: 'VoidOrder', order, reason: 'khách bỏ về' });
  await expect.poll(() => other.cloud(), soon).toMatchObject({ unsent: 0 });
  cable.turn(fair);
  for (const till of [other, paying]) {
    await expect.poll(() => till.receipts(), soon).toContain(number);
    await expect
      .poll(async () => (await till.view('anomalies')).anomalies.map(({ kind }) => kind), soon)
      .toContain('void-after-settle');
  }
});
