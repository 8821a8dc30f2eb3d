import type { KnownHead, Sealed } from '@pos/sync';
import { anEvent, anOrigin, pretendCrypto, pretendSigner, TestDevices } from '@pos/sync/testing';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRows } from './open-rows.ts';
import { RxdbEventLog } from './rxdb-event-log.ts';

const [here, till, other] = [anOrigin(11), anOrigin(12), anOrigin(13)];
const cursor = { peer: 'hub', logId: 'till-0', pos: 7 };

let devices: TestDevices;
let indexedDB: IDBFactory;
let log: RxdbEventLog;
beforeEach(async () => {
  devices = new TestDevices(pretendCrypto, pretendSigner);
  indexedDB = new IDBFactory();
  log = await open();
});
afterEach(() => log.close());

const open = async (): Promise<RxdbEventLog> =>
  RxdbEventLog.open(await openRows('journal', { indexedDB, IDBKeyRange }), () => 'log-0');

const write = (origin = till, stream: `order/${string}` = 'order/done', count = 1) =>
  devices.write(origin, stream, ...Array.from({ length: count }, () => anEvent()));

const headAt = (events: readonly Sealed[]): KnownHead => {
  const { envelope, hash } = events.at(-1)!;
  const { device, epoch, seq, lam } = envelope;
  return { device, epoch, seq, hash, lam };
};
const hashes = (events: readonly { readonly hash: string }[]) => events.map(({ hash }) => hash);
const journal = async () => hashes(await log.readAfter(0, 100));

test('a new tablet has what is at work and its own first words, and reads on from there', async () => {
  const ours = write(here);
  await log.append(ours);
  const open = write(till, 'order/open', 2);
  const done = write(till, 'order/done', 3);
  expect(await log.beginAnew({ heads: [headAt(done)], events: open, cursor }, 'log-1')).toBe(true);
  expect(log.head()).toMatchObject({ logId: 'log-1', pos: 3, floor: 2 });
  expect(log.head().lam).toBe(done.at(-1)!.envelope.lam);
  expect(log.cursorOf('hub', 'till-0')).toBe(7);
  expect(await journal()).toEqual(hashes([...open, ...ours]));
  const later = write(till, 'order/open');
  expect(await log.append([...done, ...later])).toMatchObject([{ state: 'ok', seq: 6 }]);
  expect(hashes(await log.readStream('order/open'))).toEqual(hashes([...open, ...later]));
  // What came with the snapshot is no chain: nobody is sent it.
  expect(hashes(await log.readOrigin(till, 0, 10))).toEqual(hashes(later));
  expect(hashes(await log.readOrigin(here, 0, 10))).toEqual(hashes(ours));
});

test('a tablet far behind keeps what nobody else may have, and lets go of the rest', async () => {
  const sent = write(here, 'order/old', 2);
  const seen = write(till, 'order/old', 2);
  const unsent = write(here, 'order/ours', 2);
  const ofAnother = write(other, 'order/theirs');
  await log.append([...sent, ...seen, ...unsent, ...ofAnother]);
  const open = write(till, 'order/open');
  const heads = [headAt(sent), headAt(write(till, 'order/done', 5))];
  expect(await log.beginAnew({ heads, events: open, cursor }, 'log-1')).toBe(true);
  const kept = [...open, ...unsent, ...ofAnother];
  expect(await journal()).toEqual(hashes(kept));
  expect(log.headOf(here)).toMatchObject({ seq: 4 });
  await log.close();
  log = await RxdbEventLog.open(await openRows('journal', { indexedDB, IDBKeyRange }), () => '');
  expect(await journal()).toEqual(hashes(kept));
  expect(log.head()).toMatchObject({ logId: 'log-1', pos: 4, floor: 1 });
  expect(hashes(await log.readOrigin(here, 2, 10))).toEqual(hashes(unsent));
  const next = write(here, 'order/ours');
  expect(await log.append(next)).toMatchObject([{ state: 'ok', seq: 5 }]);
});

test('one snapshot follows another', async () => {
  const early = write(till, 'order/open');
  await log.beginAnew({ heads: [headAt(early)], events: early, cursor }, 'log-1');
  const between = write(till, 'order/open');
  await log.append(between);
  const late = write(till, 'order/other');
  const heads = [headAt(late)];
  expect(await log.beginAnew({ heads, events: late, cursor }, 'log-2')).toBe(true);
  expect(await journal()).toEqual(hashes(late));
});

test.each<[string, (ours: readonly Sealed[], news: readonly Sealed[]) => readonly KnownHead[]]>([
  ['brings nothing new', (ours) => [headAt(ours)]],
  [
    'tells another history of a chain',
    (ours, news) => [{ ...headAt(ours), hash: 'f'.repeat(64) }, headAt(news)],
  ],
  [
    'ends below what we have, and elsewhere',
    (ours, news) => [{ ...headAt(ours), seq: 1 }, headAt(news)],
  ],
])('a snapshot that %s changes nothing', async (_, headsOf) => {
  const ours = write(here, 'order/ours', 3);
  await log.append(ours);
  const news = write(till);
  const before = [log.head(), await journal()];
  const heads = headsOf(ours, news);
  expect(await log.beginAnew({ heads, events: news, cursor }, 'log-1')).toBe(false);
  expect([log.head(), await journal()]).toEqual(before);
});

test('a snapshot older than the one that the journal stands on leaves a hole, and is refused', async () => {
  const [first, second] = [write(till), write(till)];
  await log.beginAnew({ heads: [headAt(second)], events: second, cursor }, 'log-1');
  const heads = [headAt(first), headAt(write(other))];
  expect(await log.beginAnew({ heads, events: first, cursor }, 'log-2')).toBe(false);
});
