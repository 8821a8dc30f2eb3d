import { beforeEach, expect, test } from 'vitest';
import { askForLease } from '../session/index.ts';
import { aClient, aCloud, type TestCloud } from '../testing/a-peer.ts';
import { anOrigin } from '../testing/sealing.ts';

const table = { stream: 'order/a', seconds: 60 };
const held = { state: 'held', holder: anOrigin(11).device, seconds: 60 };

let cloud: TestCloud;
beforeEach(() => {
  cloud = aCloud();
});

test('whoever asks first is at the table, and the others hear who', async () => {
  expect(await askForLease(aClient(cloud, 11), table)).toEqual({ state: 'granted' });
  expect(await askForLease(aClient(cloud, 12), table)).toEqual(held);
  expect(await askForLease(aClient(cloud, 11), table)).toEqual({ state: 'granted' });
  expect(await askForLease(aClient(cloud, 12), { ...table, stream: 'order/b' })).toEqual({
    state: 'granted',
  });
});

test('a lease ends by itself, or when it is given back', async () => {
  await askForLease(aClient(cloud, 11), table);
  cloud.now = 59_999;
  expect(await askForLease(aClient(cloud, 12), table)).toMatchObject({ state: 'held', seconds: 1 });
  cloud.now = 60_000;
  expect(await askForLease(aClient(cloud, 12), table)).toEqual({ state: 'granted' });
  await askForLease(aClient(cloud, 12), { ...table, seconds: 0 });
  expect(await askForLease(aClient(cloud, 11), table)).toEqual({ state: 'granted' });
});

test('nobody there to ask is an answer', async () => {
  const alone = { ...aClient(cloud), ask: () => Promise.reject(new Error('no route')) };
  expect(await askForLease(alone, table)).toEqual({ state: 'unreachable' });
});
