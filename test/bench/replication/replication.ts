import { TestDevice } from '@pos/sync-server/testing';
import { fact, type Bench, type Finding } from '../kit/finding.ts';
import { freshPlace } from '../kit/place.ts';
import { median } from '../kit/statistics.ts';
import { BenchServer } from '../kit/sync-server.ts';
import { bare } from './bare.ts';
import { ours, sealedOrders } from './ours.ts';
import type { Moved, Peer } from './peer.ts';
import { pouchdb } from './pouchdb.ts';
import { rxdbOverHttp } from './rxdb.ts';

const orders = 10_000;
const rounds = 3;

/**
 * Ten thousand orders go from one client to a server and from there into another. Everybody's server keeps them in the
 * same PostgreSQL (PouchDB's in LevelDB) and everybody takes turns, so that a busy moment is everybody's.
 */
export const replication: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('replication/server'));
  const { docs } = sealedOrders(new TestDevice(), orders);
  const us = ours(server, orders);
  const others = [
    bare(server.databaseUrl, docs),
    rxdbOverHttp(server.databaseUrl, docs),
    pouchdb(docs),
  ];
  const times = new Map<Peer, Moved[]>([us, ...others].map((peer) => [peer, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [peer, took] of times)
      took.push(await peer.run(freshPlace(`replication/${round}-${peer.name}`)));
  const mine = times.get(us)!;
  const bytes = docs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return [
    fact('an order', Math.round(bytes / orders), 'bytes'),
    ...others.flatMap((other) => [
      beside('push', other.name, mine, times.get(other)!),
      beside('pull', other.name, mine, times.get(other)!),
    ]),
  ];
};

/** Orders a second, ours and theirs; the ratio is the median of the rounds'. */
const beside = (
  way: keyof Moved,
  name: string,
  mine: readonly Moved[],
  theirs: readonly Moved[],
): Finding => {
  const rate = (moved: Moved): number => (orders * 1000) / moved[way];
  return {
    metric: `${way}, beside ${name}`,
    value: median(mine.map(rate)),
    unit: 'orders/s',
    baseline: median(theirs.map(rate)),
    ratio: median(mine.map((moved, round) => rate(moved) / rate(theirs[round]!))),
  };
};
