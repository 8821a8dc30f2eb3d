import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { anOrder, cash } from '@pos/domain/testing';
import { runOf, type TestDevice } from '@pos/sync-server/testing';
import { fact, type Bench } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { rateOf, percentileOf, type Round } from '../kit/rounds.ts';
import { BenchServer } from '../kit/sync-server.ts';
import { makeTwins, requireEqual } from './bare-ingest.ts';
import { each, pushBody } from './push.ts';

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
  await makeTwins(sql);
  const till = await server.till('Bench');
  await till.hello(server.url);
  const played: Round[] = [];
  let rawBytes = 0;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const [before] = await sql<{ pos: string }[]>`SELECT coalesce(max(pos), 0) AS pos FROM event`;
    const bodies = Array.from({ length: pushesPerRound }, () => pushOf(till));
    const ours = await each(bodies, (body) => pushBody(server.url, till, body));
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

type Sql = BenchServer['sql'];

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
