import type { TabletsView } from '@pos/api';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHub, type TestHub } from './testing/a-hub.ts';
import { aShop, type TestShop } from './testing/a-shop.ts';

let hub: TestHub;
let shop: TestShop;

beforeAll(async () => {
  hub = await aHub();
  shop = await aShop(hub);
});

afterAll(() => hub[Symbol.asyncDispose]());

const tablets = async (): Promise<TabletsView> =>
  (await hub.ask<TabletsView>('GET', '/api/views/tablets', { token: shop.owner.token })).body;

test('a code is shown to whoever let a tablet in, and each one makes the one before it void', async () => {
  expect((await tablets()).offer).toBeNull();
  await hub.do(shop.owner.token, { type: 'OfferPairing' });
  const { offer: first } = await tablets();
  expect(first).toMatchObject({ usedBy: null });
  expect(first!.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(first!.secondsLeft).toBeGreaterThan(890);
  await hub.do(shop.owner.token, { type: 'OfferPairing' });
  expect((await tablets()).offer!.code).not.toBe(first!.code);
});

test('the journal never learns of a code', async () => {
  const before = hub.head;
  await hub.do(shop.owner.token, { type: 'OfferPairing' });
  expect(hub.head).toBe(before);
});

test('whoever may not pair tablets neither sees a code nor makes one, nor opens the till to the network', async () => {
  const { token } = shop.cashier;
  expect((await hub.ask('GET', '/api/views/tablets', { token })).status).toBe(403);
  for (const type of ['OfferPairing', 'OpenToShop'] as const)
    expect((await hub.send(token, { type })).body.refusal?.code).toBe('NotPermitted');
});

test('a till itself is no tablet, and nobody shuts it out by this way', async () => {
  const { device } = hub.till.identity;
  for (const command of [
    { type: 'WithdrawTablet' as const, device },
    { type: 'PutTablet' as const, device, fields: { name: 'Máy khác' } },
  ])
    expect((await hub.send(shop.owner.token, command)).body.refusal?.code).toBe('DocumentNotFound');
});

const [address] = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map((each) => each.address);

test.skipIf(address === undefined)(
  `a till that listened to its own machine is opened to the shop, also after its next start${address === undefined ? ' (this machine is in no network)' : ''}`,
  async () => {
    const { port } = new URL(hub.url);
    const fromTheShop = `http://${address}:${port}/health/live`;
    await expect(fetch(fromTheShop)).rejects.toThrow('fetch failed');
    expect((await tablets()).addresses).toBeNull();
    await hub.do(shop.owner.token, { type: 'OpenToShop' });
    await expect.poll(async () => (await fetch(fromTheShop).catch(() => null))?.status).toBe(200);
    expect((await tablets()).addresses).toContain(`http://${address}:${port}`);
    expect((await hub.ask('GET', '/health/live')).status).toBe(200);
    const { folder } = hub.hub;
    await hub.stop();
    await using again = await aHub({ folder });
    expect((await fetch(`http://${address}:${new URL(again.url).port}/health/live`)).status).toBe(
      200,
    );
  },
);
