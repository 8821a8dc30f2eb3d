import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { order as orderRules, readEvent, type Order, type ShopEvent } from '@pos/domain';
import { anOrder, cash } from '@pos/domain/testing';
import type { OrderId } from '@pos/kernel';
import type { Envelope, Sealed } from '@pos/sync';
import { runOf, TestDevice } from '@pos/sync-server/testing';
import { aTill, memory, nodeCrypto, type TestTill } from '@pos/till/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chanceFrom, type Chance } from '../chaos/chance.ts';
import { everyEvent } from '../chaos/check.ts';
import { Shopkeeper } from '../chaos/shopkeeper.ts';
import { TakingsOracle } from '../chaos/takings-oracle.ts';
import { Cloud } from '../sync/kit/cloud.ts';
import { Till } from '../sync/kit/till.ts';

// A server, its database and two thousand sales, on a machine that runs others besides.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const sales = 2000;
const hour = 3_600_000;
let folder: string;
let shop: string;
let cloud: Cloud;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-same-money-'));
  shop = mkdtempSync(join(memory, 'quay-same-money-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
});
afterAll(async () => {
  await cloud?.[Symbol.asyncDispose]();
  for (const each of [folder, shop]) rmSync(each, { recursive: true });
});

/** What a till knows before it ever heard of a server. */
interface Sold {
  readonly device: string;
  readonly raws: readonly string[];
  readonly orders: ReadonlyMap<string, Order>;
  readonly sales: number;
}

const sellOffline = async (): Promise<Sold> => {
  using till = await aTill({ folder: shop });
  const chance = chanceFrom(9);
  const shopkeeper = new Shopkeeper(till, chance, {
    send: (command) => till.do(command),
    refused: () => {},
  });
  while (shopkeeper.sales < sales) {
    if (!till.till.shop().openSession()) changeTerms(till, chance);
    shopkeeper.work();
  }
  const raws = everyEvent(till).map(({ raw }) => raw);
  const orders = new Map(
    raws.map(streamIn).flatMap((stream): [string, Order][] => {
      const [, name] = /^order\/(.+)$/.exec(stream) ?? [];
      return name === undefined ? [] : [[stream, till.till.shop().order(name as OrderId)]];
    }),
  );
  return { device: till.till.journal.origin.device, raws, orders, sales: shopkeeper.sales };
};

/** Each session sells on other terms: everything a sum of money depends on. */
const changeTerms = (till: TestTill, chance: Chance): void => {
  till.clock.advance(hour);
  till.do({
    type: 'PutStore',
    fields: {
      priceMode: chance.pick(['inclusive', 'exclusive']),
      serviceCharge: chance.pick([0, 500, 733]),
      cashRoundingUnit: chance.pick([1, 500, 1000]),
      cashRounding: chance.pick(['half-away', 'half-even', 'down', 'up']),
    },
  });
};

const streamIn = (raw: string): string => (JSON.parse(raw) as Envelope).stream;

const eventIn = (raw: string): ShopEvent => {
  const { type, data } = JSON.parse(raw) as Envelope;
  const read = readEvent(type, data);
  if (!read.known) throw new Error(read.problem);
  return read.event;
};

/** What the server's events say of each order, folded from nothing. */
const ordersIn = (raws: readonly string[]): ReadonlyMap<string, Order> => {
  const orders = new Map<string, Order>();
  for (const raw of raws) {
    const stream = streamIn(raw);
    if (!stream.startsWith('order/')) continue;
    const known = orders.get(stream) ?? orderRules.initial;
    orders.set(stream, orderRules.evolve(known, eventIn(raw) as never));
  }
  return orders;
};

/** Of each session that was closed: what its closing says otherwise than its sales. */
const unbalanced = (raws: readonly string[]): readonly string[] => {
  const oracle = new TakingsOracle();
  return raws.flatMap((raw) => {
    const event = eventIn(raw);
    oracle.add(event);
    if (event.type !== 'SessionClosed') return [];
    const session = streamIn(raw).slice('cash-session/'.length);
    return oracle.difference(session, event.takings) ?? [];
  });
};

test(`failure 9: ${sales} random sales made offline are the same at the server, byte for byte and to the đồng`, async () => {
  const sold = await sellOffline();
  const code = await cloud.codeFor('Quán không mạng');
  await using till = await Till.start(shop, '--server', cloud.url, '--code', code);
  await till.logIn();
  const arrived = async (): Promise<number> => (await till.cloud()).unsent;
  await expect.poll(arrived, { timeout: 90_000, interval: 200 }).toBe(0);

  const there = (await cloud.journal())
    .filter((raw) => (JSON.parse(raw) as Envelope).device === sold.device)
    .slice(0, sold.raws.length);
  // Not `toEqual`: what differs is one event, and not a report of a hundred thousand.
  expect(sold.raws.find((raw, place) => raw !== there[place])).toBeUndefined();
  expect(there).toHaveLength(sold.raws.length);

  const folded = ordersIn(there);
  expect([...folded.values()].filter(({ status }) => status === 'settled')).toHaveLength(
    sold.sales,
  );
  for (const [stream, order] of sold.orders) expect(folded.get(stream)).toEqual(order);
  expect(unbalanced(there)).toEqual([]);
});

/** The paths of all numbers in what an event says, and it with one of them off by one. */
const numbersIn = (
  value: unknown,
  path: readonly string[] = [],
): readonly (readonly string[])[] => {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
};

const offByOne = ({ raw, ...sealed }: Sealed, path: readonly string[]): Sealed => {
  const envelope = JSON.parse(raw) as Envelope;
  const last = path.at(-1)!;
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inner, key) => Reflect.get(inner as object, key), envelope.data) as object;
  Reflect.set(holder, last, (Reflect.get(holder, last) as number) + 1);
  const wrong = JSON.stringify(envelope);
  return { ...sealed, envelope, raw: wrong, hash: nodeCrypto.hash(wrong) };
};

test('failure 9: a sale with any number of it off by one is refused by name, never corrected, and the true one still arrives', async () => {
  const store = 'Quán lệch một đồng';
  const device = await new TestDevice().enrol(cloud.url, await cloud.codeFor(store));
  await device.push(cloud.url, runOf(device.introduce()));
  const settled = anOrder().with(2, 'Cà phê sữa đá', 29_000).settled(cash(100_000)).last;
  const [sale] = device.writeEvents([settled], 'order/lệch');
  const paths = numbersIn(sale!.envelope.data);
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    const { results } = await device.push(cloud.url, runOf([offByOne(sale!, path)]));
    expect(results, path.join('.')).toMatchObject([{ state: 'refused', code: 'SignatureWrong' }]);
  }
  expect((await device.push(cloud.url, runOf([sale!]))).results).toMatchObject([{ state: 'ok' }]);
  const kept = (await cloud.journal()).filter((raw) => raw.includes('order/lệch'));
  expect(kept).toEqual([sale!.raw]);
});
