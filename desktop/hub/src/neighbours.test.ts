import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NeighboursView } from '@pos/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aHub, newId, type TestHub } from './testing/a-hub.ts';
import { aShop, type TestShop } from './testing/a-shop.ts';

let folder: string;
let hub: TestHub;
let shop: TestShop;
let other: Server;
/** What the other machine says of itself. */
let who: { readonly device: string; readonly store: string };
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-neighbours-'));
  hub = await aHub({ folder });
  shop = await aShop(hub);
  who = { device: newId(), store: hub.till.identity.store };
  other = createServer((_, response) => response.end(JSON.stringify(who))).listen(0, '127.0.0.1');
  await once(other, 'listening');
  address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await hub.stop();
  other.close();
  rmSync(folder, { recursive: true });
});

const neighbours = async () => {
  const { token } = await hub.login('246810');
  const { body } = await hub.ask<NeighboursView>('GET', '/api/views/neighbours', { token });
  return body.neighbours.map(({ address: at, isTyped }) => ({ at, isTyped }));
};

const add = (typed: string, token = shop.owner.token) =>
  hub.send(token, { type: 'AddNeighbour', address: typed });

test('a till whose address was typed is kept over restarts, until it is removed', async () => {
  expect((await add(`${address}/`)).status).toBe(200);
  expect(await neighbours()).toEqual([{ at: address, isTyped: true }]);
  await hub.stop();
  hub = await aHub({ folder });
  expect(await neighbours()).toEqual([{ at: address, isTyped: true }]);
  const { token } = await hub.login('246810');
  await hub.do(token, { type: 'RemoveNeighbour', address });
  expect(await neighbours()).toEqual([]);
  await hub.stop();
  hub = await aHub({ folder });
  expect(await neighbours()).toEqual([]);
});

test('one that also says itself where it is stays when what was typed is removed, and moves when it does', async () => {
  hub.till.lan.met(who, address);
  await add(address);
  expect(await neighbours()).toEqual([{ at: address, isTyped: true }]);
  await hub.do(shop.owner.token, { type: 'RemoveNeighbour', address });
  expect(await neighbours()).toEqual([{ at: address, isTyped: false }]);
  hub.till.lan.met(who, 'http://192.168.1.9:4100');
  expect(await neighbours()).toEqual([{ at: 'http://192.168.1.9:4100', isTyped: false }]);
});

test('what was typed stays where it is, wherever else that till is heard', async () => {
  await add(address);
  hub.till.lan.met(who, address);
  hub.till.lan.met(who, 'http://192.168.1.9:4100');
  expect(await neighbours()).toEqual([
    { at: address, isTyped: true },
    { at: 'http://192.168.1.9:4100', isTyped: false },
  ]);
});

test.each<[string, () => Promise<string>]>([
  [
    'nobody',
    async () => {
      other.close();
      await once(other, 'close');
      return address;
    },
  ],
  [
    'another-shop',
    async () => {
      who = { ...who, store: newId() };
      return address;
    },
  ],
  ['this-till', async () => hub.url],
])('an address is refused: %s', async (problem, typed) => {
  const { body } = await add(await typed());
  expect(body.refusal).toMatchObject({ code: 'NeighbourRefused', details: { problem } });
  expect(await neighbours()).toEqual([]);
});

test('who may not pair devices neither sees nor changes them', async () => {
  const { token } = shop.cashier;
  expect((await hub.ask('GET', '/api/views/neighbours', { token })).status).toBe(403);
  expect((await add(address, token)).body.refusal?.code).toBe('NotPermitted');
});

test('a list that nobody can read costs no start', async () => {
  await hub.stop();
  writeFileSync(join(folder, 'neighbours.json'), 'half a li');
  hub = await aHub({ folder });
  expect(await neighbours()).toEqual([]);
});
