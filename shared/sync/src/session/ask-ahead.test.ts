import { beforeEach, expect, test } from 'vitest';
import { aClient, aCloud, talk, type TestCloud } from '../testing/a-peer.ts';
import { pretendCrypto, pretendSigner } from '../testing/pretend-crypto.ts';
import { anEvent, anOrigin, TestDevices } from '../testing/sealing.ts';
import type { Request } from '../wire/calls.ts';
import { exchange, type Client } from './index.ts';

const there = anOrigin(12);

let cloud: TestCloud;
let devices: TestDevices;
beforeEach(() => {
  cloud = aCloud();
  devices = new TestDevices(pretendCrypto, pretendSigner);
});

const sell = (sales: number) =>
  Array.from({ length: sales }, () => devices.write(there, 'order/a', anEvent())).flat();

/** A client that asks ahead, and what it did in turn: each pull, each page it stored. */
const anEagerClient = (ask = aClient(cloud).ask) => {
  const did: ('asked' | 'stored')[] = [];
  const client = {
    ...aClient(cloud),
    letGo: () => Promise.resolve(),
    ask: (call, request) => {
      if (call === 'pull') did.push('asked');
      return ask(call, request);
    },
    took: () => {
      did.push('stored');
    },
  } satisfies Client;
  return { client, did };
};

const rawsIn = ({ log }: Pick<TestCloud, 'log'>) => log.readAfter(0, 10_000).map(({ raw }) => raw);

test('each page but the first is asked for before the one before it is stored, and none in vain', async () => {
  cloud.log.append(sell(1200));
  const { client, did } = anEagerClient();
  await talk(client);
  expect(did).toEqual(['asked', 'asked', 'stored', 'asked', 'stored', 'stored']);
  expect(rawsIn(client)).toEqual(rawsIn(cloud));
  did.length = 0;
  cloud.log.append(sell(700));
  await talk(client);
  expect(did).toEqual(['asked', 'asked', 'stored', 'stored']);
  expect(rawsIn(client)).toEqual(rawsIn(cloud));
});

test('what was asked ahead is not taken for an answer to another question', async () => {
  const sales = sell(1200);
  cloud.log.append(sales);
  const { client, did } = anEagerClient();
  const meanwhile = {
    ...client,
    took: () => {
      // A hub of the shop had the next ones, too.
      if (did.push('stored') === 3) client.log.append(sales.slice(500, 800));
    },
  };
  await talk(meanwhile);
  expect(did).toEqual(['asked', 'asked', 'stored', 'asked', 'stored']);
  expect(rawsIn(client)).toEqual(rawsIn(cloud));
});

test('an answer that was lost on its way moves nothing, and is asked for again', async () => {
  cloud.log.append(sell(1200));
  let pulls = 0;
  const { client } = anEagerClient(async (call, request: Request<typeof call>) => {
    pulls += call === 'pull' ? 1 : 0;
    if (call === 'pull' && pulls === 2) throw new Error('the answer was lost');
    return aClient(cloud).ask(call, request);
  });
  const { view } = await exchange(client, (await exchange(client, null)).view);
  await expect(exchange(client, view)).rejects.toThrow('the answer was lost');
  expect(client.log.head().pos).toBe(500);
  await talk(client);
  expect(rawsIn(client)).toEqual(rawsIn(cloud));
});

test('who cannot let a question go before storing asks when it has stored', async () => {
  cloud.log.append(sell(1200));
  const { client, did } = anEagerClient();
  const { letGo: _, ...patient } = client;
  await talk(patient);
  expect(did).toEqual(['asked', 'stored', 'asked', 'stored', 'asked', 'stored']);
});
