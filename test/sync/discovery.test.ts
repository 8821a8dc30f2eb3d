import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Cloud } from './kit/cloud.ts';
import { putCoffee } from './kit/goods.ts';
import { Till } from './kit/till.ts';

// A server, its database and three tills, on a machine that runs others besides.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const store = 'Cà phê Bến Thành';
const soon = { timeout: 30_000, interval: 100 };
const isInNetwork = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .some(({ family, internal }) => family === 'IPv4' && !internal);
const listening = { QUAY_DISCOVERY: 'on', QUAY_TILL_HOST: '0.0.0.0' };

let folder: string;
let cloud: Cloud;
let first: Till;
let second: Till;
let stranger: Till;

beforeAll(async () => {
  if (!isInNetwork) return;
  folder = mkdtempSync(join(tmpdir(), 'quay-discovery-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  first = await listen('first', await code(store));
  await first.setUp(store);
  await first.logIn();
  second = await listen('second', await code(store));
  stranger = await listen('stranger', await code('Quán khác'));
  await stranger.setUp('Quán khác');
  await stranger.logIn();
  await vi.waitUntil(() => second.logIn(), soon);
});

afterAll(async () => {
  for (const till of [first, second, stranger]) await till?.stop();
  await cloud?.[Symbol.asyncDispose]();
  if (folder) rmSync(folder, { recursive: true });
});

const code = async (shop: string): Promise<readonly string[]> => [
  '--server',
  cloud.url,
  '--code',
  await cloud.codeFor(shop),
];

const listen = (name: string, args: readonly string[] = []): Promise<Till> =>
  Till.startIn(listening, join(folder, name), ...args);

const neighbours = async (till: Till): Promise<readonly string[]> => {
  const who = (await (await fetch(`${till.url}/v1/sync/who`)).json()) as { hubs: string[] };
  return who.hubs.map((url) => new URL(url).port);
};

const portOf = (till: Till): string => new URL(till.url).port;

describe.skipIf(!isInNetwork)(
  `tills in one network${isInNetwork ? '' : ' (this machine is in none)'}`,
  () => {
    test('find each other, and nobody of another shop', async () => {
      await expect.poll(() => neighbours(first), soon).toEqual([portOf(second)]);
      await expect.poll(() => neighbours(second), soon).toEqual([portOf(first)]);
      expect(await neighbours(stranger)).toEqual([]);
    });

    test('go on without the cloud', async () => {
      await expect.poll(() => second.hub(), soon).toMatchObject({ state: 'in-touch' });
      await cloud.kill();
      const coffee = await putCoffee(first);
      await first.do({ type: 'OpenSession', notes: [] });
      const sold = await first.sell(coffee);
      await expect.poll(() => second.receipts(), soon).toContain(sold);
    });

    test('find one that comes back at another address', async () => {
      const before = portOf(second);
      await second.stop();
      second = await listen('second');
      await second.logIn();
      expect(portOf(second)).not.toBe(before);
      await expect.poll(() => neighbours(first), soon).toEqual([portOf(second)]);
    });
  },
);
