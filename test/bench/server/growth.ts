import { randomUUID } from 'node:crypto';
import { runOf, type TestDevice } from '@pos/sync-server/testing';
import type { Bench, Finding } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { percentileOf, type Round } from '../kit/rounds.ts';
import { BenchServer } from '../kit/sync-server.ts';
import { each, pushBody } from './push.ts';
import { storeEvents } from './stored-events.ts';

const rounds = 10;
const warmUp = 3;
const pushes = 20;
const stores = 1000;
const shownStores = 20;

/** What a push costs in a store of a million events, against one in a store of 10,000 on the same server. */
export const growth: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('growth'));
  const large = await server.till('Large');
  const small = await server.till('Small');
  await storeEvents(server, large.author, 1_000_000);
  await storeEvents(server, small.author, 10_000);
  await server.sql`VACUUM ANALYZE`;
  return [
    ...(await beside('1 event', 1, [server, [large]], [server, [small]])),
    ...(await beside('100 events', 100, [server, [large]], [server, [small]])),
  ];
};

/** What a push costs where a thousand stores push, each with a little behind it, against a server of one store. */
export const manyStores: Bench = async () => {
  await using many = await BenchServer.start(freshPlace('stores/many'));
  await using one = await BenchServer.start(freshPlace('stores/one'));
  const shown = [];
  while (shown.length < shownStores) shown.push(await many.till(`Store ${shown.length}`));
  for (const till of shown) await storeEvents(many, till.author, 1000);
  for (let more = shownStores; more < stores; more += 1) await foundStore(many, 1000);
  const alone = await one.till('One');
  await storeEvents(one, alone.author, 1000);
  for (const { sql } of [many, one]) await sql`VACUUM ANALYZE`;
  return await beside('1 event', 1, [many, shown], [one, [alone]]);
};

type Place = readonly [BenchServer, readonly TestDevice[]];

/** Pushes of the same size to both, turn about. */
const beside = async (
  what: string,
  events: number,
  ours: Place,
  bare: Place,
): Promise<Finding[]> => {
  const played: Round[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const measured = { ours: await pushTo(ours, events), bare: await pushTo(bare, events) };
    if (round >= warmUp) played.push(measured);
  }
  return [
    percentileOf(`p50 of ${what}`, played, { share: 0.5 }),
    percentileOf(`p95 of ${what}`, played, { share: 0.95 }),
  ];
};

const pushTo = async ([server, tills]: Place, events: number): Promise<number[]> => {
  for (const till of tills) if (till.fence === null) await till.hello(server.url);
  const ready = Array.from({ length: pushes }, (_, place) => {
    const till = tills[place % tills.length]!;
    const run = runOf(till.write(events, `order/${randomUUID()}`));
    return { till, body: JSON.stringify({ fence: till.fence, runs: [run] }) };
  });
  return each(ready, ({ till, body }) => pushBody(server.url, till, body));
};

const foundStore = async (server: BenchServer, events: number): Promise<void> => {
  const shop = { tenant: randomUUID(), store: randomUUID() };
  const { tenant, store } = shop;
  await server.sql`INSERT INTO tenant (tenant, name) VALUES (${tenant}, 'Bench')`;
  await server.sql`INSERT INTO store (tenant, store, name) VALUES (${tenant}, ${store}, 'Bench')`;
  await server.sql`INSERT INTO store_log (tenant, store) VALUES (${tenant}, ${store})`;
  await storeEvents(server, shop, events);
};
