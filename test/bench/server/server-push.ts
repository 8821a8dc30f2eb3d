import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { anOrder, cash } from '@pos/domain/testing';
import { runOf, type TestDevice } from '@pos/sync-server/testing';
import type { Bench } from '../kit/finding.ts';
import { fact } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { rateOf, percentileOf, type Round } from '../kit/rounds.ts';
import { BenchServer } from '../kit/sync-server.ts';

const ordersPerPush = 500;
const pushesPerRound = 4;
const rounds = 8;
const warmUp = 2;

/**
 * 500 settled orders a push, as a till sends them after an outage: who it is, whose the signature is, that the chain
 * is whole and row security, all of it. Against COPY of the very rows that came of it, with the same indexes, by a role
 * that row security does not bind.
 */
export const serverPush: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('server-push'));
  const { sql } = server;
  await makeTwin(sql);
  const till = await server.till('Bench');
  await till.hello(server.url);
  const played: Round[] = [];
  let rawBytes = 0;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const [before] = await sql<{ pos: string }[]>`SELECT coalesce(max(pos), 0) AS pos FROM event`;
    const bodies = Array.from({ length: pushesPerRound }, () => pushOf(till));
    const ours = await each(bodies, (body) => push(server.url, till, body));
    const copies = await copiesOf(sql, Number(before!.pos));
    const bare = await each(copies, (rows) => copyIn(sql, rows));
    rawBytes = copies.join('').length / (ordersPerPush * pushesPerRound);
    if (round >= warmUp) played.push({ ours, bare });
  }
  await requireEqual(sql);
  return [
    rateOf('rate', played, { unit: 'orders/s', each: ordersPerPush }),
    percentileOf('p50 of a push', played, { share: 0.5 }),
    fact('row', Math.round(rawBytes), 'bytes'),
  ];
};

const pushOf = (till: TestDevice): string => {
  const events = Array.from({ length: ordersPerPush }, (_, place) => {
    const order = anOrder()
      .with(1 + (place % 3), 'Cà phê sữa đá', 25_000 + place * 10)
      .with(2, 'Phở bò tái nạm', 55_000)
      .settled(cash(1_000_000));
    return order.last;
  });
  return JSON.stringify({
    fence: till.fence,
    runs: [runOf(till.writeEvents(events, `order/${randomUUID()}`))],
  });
};

const push = async (url: string, till: TestDevice, body: string): Promise<void> => {
  const response = await till.call(url, 'push', body);
  const answer = (await response.json()) as { results?: { state: string }[] };
  if (answer.results?.[0]?.state !== 'ok') throw new Error(JSON.stringify(answer));
};

const each = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<number[]> => {
  const latencies: number[] = [];
  for (const item of items) {
    const began = performance.now();
    await work(item);
    latencies.push(performance.now() - began);
  }
  return latencies;
};

type Sql = BenchServer['sql'];

/** A table like `event` in every respect, but that COPY may write to it: it refuses tables with row security. */
const makeTwin = async (sql: Sql): Promise<void> => {
  await sql.unsafe('CREATE TABLE twin (LIKE event INCLUDING ALL) PARTITION BY HASH (store)');
  for (let part = 0; part < 8; part += 1)
    await sql.unsafe(
      `CREATE TABLE twin_${part} PARTITION OF twin FOR VALUES WITH (MODULUS 8, REMAINDER ${part})`,
    );
};

/** What COPY is given, ready-made: nobody computes anything for it. */
const copiesOf = async (sql: Sql, after: number): Promise<readonly string[]> => {
  const copies: string[] = [];
  for (let place = 0; place < pushesPerRound; place += 1) {
    const from = after + place * ordersPerPush;
    const out = await sql`
      COPY (SELECT * FROM event WHERE pos > ${sql.unsafe(String(from))} AND pos <= ${sql.unsafe(String(from + ordersPerPush))} ORDER BY pos) TO STDOUT`.readable();
    let text = '';
    for await (const part of out) text += String(part);
    copies.push(text);
  }
  return copies;
};

const copyIn = async (sql: Sql, rows: string): Promise<void> => {
  const into = await sql`COPY twin FROM STDIN`.writable();
  await pipeline(Readable.from([rows]), into);
};

/** Fails if the two have not kept the same: then the comparison would mean nothing. */
const requireEqual = async (sql: Sql): Promise<void> => {
  const rest =
    await sql`(SELECT * FROM event EXCEPT SELECT * FROM twin) UNION ALL (SELECT * FROM twin EXCEPT SELECT * FROM event)`;
  if (rest.length > 0) throw new Error(`${rest.length} rows differ from what was copied`);
};
