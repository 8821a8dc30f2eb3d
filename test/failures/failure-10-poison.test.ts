import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anOrder, cash } from '@pos/domain/testing';
import type { Envelope, Sealed } from '@pos/sync';
import { runOf, TestDevice } from '@pos/sync-server/testing';
import { nodeCrypto } from '@pos/till/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from '../sync/kit/cloud.ts';
import { putCoffee } from '../sync/kit/goods.ts';
import { Till } from '../sync/kit/till.ts';

// A server, its database and a till, on a machine that runs others besides.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const store = 'Quán bánh mì';
const soon = { timeout: 30_000, interval: 100 };
let folder: string;
let cloud: Cloud;
let till: Till;
let coffee: string;
let sick: TestDevice;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-poison-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  till = await Till.start(
    join(folder, 'till'),
    '--server',
    cloud.url,
    '--code',
    await cloud.codeFor(store),
  );
  await till.setUp(store);
  await till.logIn();
  coffee = await putCoffee(till);
  await till.do({ type: 'OpenSession', notes: [] });
  await vi.waitUntil(async () => (await till.cloud()).unsent === 0, soon);
  sick = await new TestDevice().enrol(cloud.url, await cloud.codeFor(store));
  await sick.push(cloud.url, runOf(sick.introduce()));
});
afterAll(async () => {
  await till?.stop();
  await cloud?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const aSale = (place: number): readonly Sealed[] => {
  const order = anOrder().with(1, 'Bánh mì', 25_000).settled(cash(50_000));
  return sick.writeEvents([order.last], `order/${place}`);
};

/** In its place in the chain, whole and signed, and nobody can read what it says. */
const poisoned = ([event]: readonly Sealed[]): readonly Sealed[] => {
  const { data: _, ...envelope } = event!.envelope;
  const bad: Envelope = { ...envelope, data: { customer: { city: null }, total: 'ba mươi' } };
  const raw = JSON.stringify(bad);
  const hash = nodeCrypto.hash(raw);
  sick.head = { ...sick.head, hash };
  return [{ envelope: bad, raw, hash, sig: sick.signer.sign(hash) }];
};

test('failure 10: a poisoned record in the middle of a hundred keeps none of the others out, and a person is told of it', async () => {
  for (let sale = 1; sale <= 100; sale += 1) {
    const written = sale === 50 ? poisoned(aSale(sale)) : aSale(sale);
    expect((await sick.push(cloud.url, runOf(written))).results).toMatchObject([{ state: 'ok' }]);
  }
  const fromThere = async (): Promise<readonly string[]> =>
    (await till.journal()).filter((raw) => raw.includes(`"device":"${sick.device}"`));
  await expect.poll(async () => (await fromThere()).length, soon).toBe(101);
  expect((await fromThere()).filter((raw) => raw.includes('ba mươi'))).toHaveLength(1);
  const own = await till.sell(coffee);
  await expect.poll(async () => (await till.cloud()).unsent, soon).toBe(0);
  const { receipts } = await till.view('receipts', '?limit=200');
  expect(receipts).toHaveLength(100);
  expect(receipts.map(({ number }) => number)).toContain(own);

  const toldOf = async () =>
    (await till.view('anomalies')).anomalies.filter(({ kind }) => kind === 'unreadable');
  const [poison, ...more] = await toldOf();
  expect(poison).toMatchObject({ traces: [{ what: 'unreadable' }], remedies: ['acknowledge'] });
  expect(more).toEqual([]);
  await till.do({ type: 'SettleAnomaly', anomaly: poison!.id, how: 'acknowledge' });
  expect(await toldOf()).toEqual([]);
});
