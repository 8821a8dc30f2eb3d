import { randomUUID } from 'node:crypto';
import { runOf } from '@pos/sync-server/testing';
import type { Bench } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { percentileOf, rateOf, type Round } from '../kit/rounds.ts';
import { BenchServer } from '../kit/sync-server.ts';
import { ingestBarely, makeTwins, requireEqual, type Row } from './bare-ingest.ts';
import { atOnce, pushBody } from './push.ts';

const pushesPerTill = 25;
const rounds = 8;
const warmUp = 2;

/** How many tills of the one store push at the same moment: its row is what they wait for. */
const tills = 8;

/** One event a push, as tills send them while they sell, against the bare statements that keep the same rows. */
export const serverSingle: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('server-single'));
  const { sql } = server;
  await makeTwins(sql);
  const first = await server.till('Bench');
  const everybody = [first];
  while (everybody.length < tills) everybody.push(await server.till(first.author.store));
  for (const till of everybody) {
    await till.hello(server.url);
    await pushBody(server.url, till, { fence: till.fence, runs: [runOf(till.write())] });
  }
  await sql`INSERT INTO twin SELECT * FROM event`;
  await sql`INSERT INTO twin_log SELECT * FROM store_log`;
  await sql`INSERT INTO twin_origin SELECT * FROM origin`;
  const played: Round[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const bodies = everybody.map((till) =>
      Array.from({ length: pushesPerTill }, () =>
        JSON.stringify({
          fence: till.fence,
          runs: [runOf(till.write(1, `order/${randomUUID()}`))],
        }),
      ),
    );
    const ours = await atOnce(bodies, (body, lane) => pushBody(server.url, everybody[lane]!, body));
    const rows = await sql<Row[]>`
      SELECT * FROM event WHERE pos > (SELECT max(pos) FROM twin) ORDER BY pos`;
    const lanes = [...Map.groupBy(rows, ({ device }) => device).values()];
    const bare = await atOnce(lanes, (row) => ingestBarely(sql, row));
    if (round >= warmUp) played.push({ ours, bare });
  }
  await requireEqual(sql);
  return [
    rateOf('rate', played, { unit: 'pushes/s', each: tills }),
    percentileOf('p50', played, { share: 0.5 }),
    percentileOf('p99', played, { share: 0.99 }),
  ];
};
