import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Cloud } from './kit/cloud.ts';
import { putCoffee } from './kit/goods.ts';
import { Till } from './kit/till.ts';

// A server, its database and two tills, on a machine that runs others besides.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const store = 'Cà phê Bến Thành';
let folder: string;
let cloud: Cloud;
let first: Till;
let second: Till;
let coffee: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-two-tills-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  first = await startTill('first', await cloud.codeFor(store));
  await first.setUp(store);
  expect(await first.logIn()).toBe(true);
  coffee = await putCoffee(first);
  await first.do({ type: 'OpenSession', notes: [] });
});

afterAll(async () => {
  await first?.stop();
  await second?.stop();
  await cloud?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const startTill = (name: string, code?: string): Promise<Till> =>
  code === undefined
    ? Till.start(join(folder, name))
    : Till.start(join(folder, name), '--server', cloud.url, '--code', code);

/** The promise: this long after the line is back, every copy is the same. */
const soon = { timeout: 10_000, interval: 100 };

/** Both have sent all they wrote and have all the other wrote. */
const settled = async (): Promise<void> => {
  await expect
    .poll(async () => [await first.cloud(), await second.cloud()], soon)
    .toMatchObject([
      { state: 'in-touch', unsent: 0 },
      { state: 'in-touch', unsent: 0 },
    ]);
  await expect
    .poll(async () => {
      const [ours, theirs] = await Promise.all([first.journal(), second.journal()]);
      return isDeepStrictEqual(ours, theirs);
    }, soon)
    .toBe(true);
};

test('a second till that is paired learns the shop, its people and its goods', async () => {
  second = await startTill('second', await cloud.codeFor(store));
  await expect.poll(() => second.logIn(), soon).toBe(true);
  await settled();
  expect(await second.view('store')).toMatchObject({
    store: { name: store },
    till: { register: 'T02' },
  });
  await second.do({ type: 'OpenSession', notes: [] });
});

test("what one till sells stands in the other's receipts, under numbers of its own", async () => {
  const sold = [await first.sell(coffee), await first.sell(coffee), await second.sell(coffee)];
  await settled();
  expect(await first.receipts()).toEqual(sold.toSorted());
  expect(await second.receipts()).toEqual(sold.toSorted());
  expect(new Set(sold.map((number) => number.split('-')[0]))).toEqual(new Set(['T01', 'T02']));
});

test('a new price is the price everywhere', async () => {
  await first.do({ type: 'PutProduct', product: coffee, fields: { price: 31_000 } });
  await expect
    .poll(() => second.view('product', `?id=${coffee}`), soon)
    .toMatchObject({ product: { price: 31_000 } });
});

test('without the server both sell on; when it is back, nothing is lost and nothing doubled', async () => {
  const before = await first.receipts();
  await cloud.kill();
  const sold: string[] = [];
  for (let sale = 0; sale < 3; sale += 1)
    sold.push(await first.sell(coffee), await second.sell(coffee));
  await expect.poll(() => first.cloud(), soon).toMatchObject({ state: 'away' });
  expect((await first.cloud()).unsent).toBeGreaterThan(0);
  await cloud.startAgain();
  await settled();
  expect(await second.receipts()).toEqual([...before, ...sold].toSorted());
  expect(await first.receipts()).toEqual([...before, ...sold].toSorted());
});

test('a till that was killed with unsent sales sends them when it starts again, without a code', async () => {
  const before = await first.receipts();
  await cloud.stop();
  const sold = await second.sell(coffee);
  await second.stop('SIGKILL');
  await cloud.startAgain();
  second = await startTill('second');
  await second.logIn();
  await settled();
  expect(await first.receipts()).toEqual([...before, sold].toSorted());
});

test('a till whose journal comes back from a copy gets its sales again and numbers on in a series of its own', async () => {
  const journal = join(folder, 'second', 'journal.db');
  const copy = join(folder, 'copy.db');
  await second.stop();
  copyFileSync(journal, copy);
  second = await startTill('second');
  await second.logIn();
  const lost = await second.sell(coffee);
  await settled();
  await second.stop();
  copyFileSync(copy, journal);
  second = await startTill('second');
  await second.logIn();
  await expect.poll(async () => (await second.view('sync')).epoch, soon).toBe(2);
  const sold = await second.sell(coffee);
  expect(sold).toMatch(/^T02\.2-/);
  await settled();
  expect(await second.receipts()).toEqual(expect.arrayContaining([lost, sold]));
  expect(await first.receipts()).toEqual(await second.receipts());
});

test('a wrong code is refused in words before the till starts, and is written nowhere', async () => {
  const code = 'WXYZ-9876';
  const program = Till.run(join(folder, 'third'), '--server', cloud.url, '--code', code);
  expect(await program.ended()).toBe(1);
  expect(program.said).toMatch(/[Mm]ã ghép/);
  expect(program.said + cloud.said).not.toContain(code);
});

test('a till that was shut out sells on and sends its sales, and is told that it reads no more', async () => {
  const { device } = await second.view('sync');
  await cloud.revoke(device);
  const sold = await second.sell(coffee);
  await expect
    .poll(() => second.cloud(), soon)
    .toMatchObject({ state: 'refused', refusal: 'DeviceRevoked', unsent: 0 });
  await expect.poll(() => first.receipts(), soon).toContain(sold);
});
