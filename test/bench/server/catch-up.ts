import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimPairing, createTill, systemClock, systemIds, type Till } from '@pos/till';
import type { TestDevice } from '@pos/sync-server/testing';
import Database from 'better-sqlite3';
import { countingLine } from '../kit/counting-line.ts';
import { against, type Bench } from '../kit/finding.ts';
import { importHistory } from '../kit/history.ts';
import { freshPlace } from '../kit/place.ts';
import { foundTill, shopWith } from '../kit/shop.ts';
import { median, total } from '../kit/statistics.ts';
import { BenchServer } from '../kit/sync-server.ts';

const events = 10_000;
const rounds = 3;

/**
 * 10,000 events of a real till to another one: asked, checked, stored and folded. Against fetching the same pages and
 * storing each event's text in one table. The bytes, headers and all, against the texts of the events.
 */
export const catchUp: Bench = async () => {
  await using server = await BenchServer.start(freshPlace('catch-up/server'));
  await using up = await countingLine(server.url);
  const shop = shopWith(100);
  const folder = freshPlace('catch-up/first');
  await pair(folder, up.url, await server.codeFor('Bench'));
  using first = await foundTill(folder, shop);
  importHistory(first, shop, { events, salesPerDay: 400 });
  first.keepInSync();
  await until(() => first.journal.log.unsent(first.journal.origin.device) === 0);
  const { pos: head } = first.journal.log.head();
  const raw = total(
    first.journal.log.readAfter(0, head).map((event) => Buffer.byteLength(event.raw)),
  );
  const sent = up.sent();

  const ours: number[] = [];
  const bare: number[] = [];
  const received: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using down = await countingLine(server.url);
    const place = freshPlace(`catch-up/second-${round}`);
    await pair(place, down.url, await server.codeFor(first.identity.store));
    using second = open(place);
    const began = performance.now();
    second.keepInSync();
    await until(() => hasAll(second, first));
    ours.push(performance.now() - began);
    received.push(down.received());
    const device = await server.till(first.identity.store);
    bare.push(await fetchBarely(server, device, freshPlace(`catch-up/bare-${round}`)));
  }
  return [
    against('10,000 events', {
      value: median(ours),
      baseline: median(bare),
      unit: 'ms',
    }),
    against('bytes up', { value: sent, baseline: raw, unit: 'bytes' }),
    against('bytes down', { value: median(received), baseline: raw, unit: 'bytes' }),
  ];
};

const open = (folder: string): Till => createTill({ folder, clock: systemClock, ids: systemIds() });

const pair = async (folder: string, server: string, code: string): Promise<void> => {
  const parts = { folder, clock: systemClock, ids: systemIds() };
  const claimed = await claimPairing(parts, { server, code });
  if (!claimed.ok) throw new Error(claimed.problem);
};

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await sleep(2);
};

const hasAll = (till: Till, from: Till): boolean =>
  from.journal.log.origins().every((head) => till.journal.log.headOf(head).seq === head.seq);

/** The same pages, each stored durably, and nothing looked at. */
const fetchBarely = async (
  { url }: BenchServer,
  device: TestDevice,
  folder: string,
): Promise<number> => {
  const db = new Database(join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE event (pos INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO event (text) VALUES (?)');
  const keep = db.transaction((texts: readonly string[]) => {
    for (const text of texts) insert.run(text);
  });
  const { log } = await device.hello(url);
  const began = performance.now();
  for (let after = 0; after < log.head;) {
    const page = await device.pull(url, { log: log.id, after });
    keep(page.runs.flatMap((run) => run.events.map((event) => JSON.stringify(event))));
    after = page.next ?? log.head;
  }
  const took = performance.now() - began;
  db.close();
  return took;
};
