import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Crypto, Signer } from '../crypto.ts';
import { firstPrev, type ChainHead, type Sealed } from '../envelope.ts';
import type { EventLog } from '../event-log.ts';
import { anEvent, anOrigin, testId, TestDevices } from './sealing.ts';

export interface LogUnderTest<Log extends EventLog = EventLog> {
  readonly open: () => Promise<Log> | Log;
  readonly close?: (log: Log) => Promise<void> | void;
  readonly crypto: Crypto;
  readonly signer: Signer;
}

const first = anOrigin(11);
const second = anOrigin(12);

export const headAfter = (events: readonly Sealed[]): ChainHead => {
  const { envelope, hash } = events.at(-1)!;
  const { device, epoch, seq } = envelope;
  return { device, epoch, seq, hash };
};

/** What every event log promises, whatever it is made of. */
export const describeEventLog = <Log extends EventLog>(
  name: string,
  { open, close, crypto, signer }: LogUnderTest<Log>,
): void => {
  describe(`${name} keeps the promises of an event log`, () => {
    let log: Log;
    let devices: TestDevices;

    beforeEach(async () => {
      log = await open();
      devices = new TestDevices(crypto, signer);
    });
    afterEach(async () => {
      await close?.(log);
    });

    const write = (
      origin = first,
      stream: `order/${string}` = 'order/a',
      count = 1,
    ): readonly Sealed[] =>
      devices.write(
        origin,
        stream,
        ...Array.from({ length: count }, (_, index) => anEvent(`event ${index}`)),
      );

    test('a new log is empty and knows no origin', async () => {
      expect(await log.head()).toMatchObject({ pos: 0, floor: 0, lam: 0 });
      expect(await log.origins()).toEqual([]);
      expect(await log.headOf(first)).toEqual({ ...first, seq: 0, hash: firstPrev });
      expect(await log.readAfter(0, 10)).toEqual([]);
    });

    test('what was appended is read back byte for byte, with its hash and signature', async () => {
      const events = write(first, 'order/a', 3);
      await log.append(events);
      const read = await log.readAfter(0, 10);
      expect(read.map(({ raw, hash, sig }) => ({ raw, hash, sig }))).toEqual(
        events.map(({ raw, hash, sig }) => ({ raw, hash, sig })),
      );
      expect(read.map(({ sig }) => sig === null)).toEqual([true, true, false]);
    });

    test('text survives exactly: Vietnamese in both normal forms, emoji, quotes, zero bytes escaped', async () => {
      const hostile = 'Ph\u1EDF bo\u0300 "đặc biệt" 🍜 \u202Eabc \u0000 <b>\\';
      const events = devices.write(first, 'order/a', anEvent(hostile));
      await log.append(events);
      expect((await log.readAfter(0, 1))[0]!.raw).toBe(events[0]!.raw);
    });

    test('positions are gap-free from 1 in the order of arrival', async () => {
      await log.append(write(first, 'order/a', 2));
      await log.append(write(second, 'order/b', 3));
      await log.append(write(first, 'order/c', 1));
      expect((await log.readAfter(0, 100)).map(({ pos }) => pos)).toEqual([1, 2, 3, 4, 5, 6]);
      expect((await log.head()).pos).toBe(6);
    });

    test('reading is by pages above a position', async () => {
      await log.append(write(first, 'order/a', 5));
      expect((await log.readAfter(1, 2)).map(({ pos }) => pos)).toEqual([2, 3]);
      expect(await log.readAfter(5, 10)).toEqual([]);
    });

    test('what somebody has is left out of a reading, and only that', async () => {
      const mine = write(first, 'order/a', 3);
      const theirs = write(second, 'order/b', 2);
      const more = write(first, 'order/a', 1);
      await log.append([...mine.slice(0, 2), ...theirs, ...mine.slice(2), ...more]);
      const positions = async (limit: number, seq: number) =>
        (await log.readAfter(1, limit, { ...first, seq })).map(({ pos }) => pos);
      expect(await positions(10, 3)).toEqual([3, 4, 6]);
      expect(await positions(2, 4)).toEqual([3, 4]);
      expect(await positions(10, 1)).toEqual([2, 3, 4, 5, 6]);
    });

    test('an append answers with the new head of each origin', async () => {
      const mine = write(first, 'order/a', 2);
      const theirs = write(second, 'order/a', 1);
      expect(await log.append([...mine, ...theirs])).toEqual([
        { ...headAfter(mine), state: 'ok' },
        { ...headAfter(theirs), state: 'ok' },
      ]);
      expect(await log.headOf(first)).toEqual(headAfter(mine));
      expect(await log.origins()).toHaveLength(2);
    });

    test('the same events again are known already and change nothing', async () => {
      const events = write(first, 'order/a', 3);
      await log.append(events);
      const before = await log.head();
      expect(await log.append(events)).toEqual([{ ...headAfter(events), state: 'ok' }]);
      expect(await log.head()).toEqual(before);
    });

    test('an overlapping batch adds only what is new', async () => {
      const early = write(first, 'order/a', 2);
      const late = write(first, 'order/a', 2);
      await log.append(early);
      await log.append([early[1]!, ...late]);
      expect((await log.readAfter(0, 10)).map(({ hash }) => hash)).toEqual(
        [...early, ...late].map(({ hash }) => hash),
      );
    });

    test('a gap is refused with the head we have, and the other origins of the batch still arrive', async () => {
      const early = write(first, 'order/a', 1);
      write(first, 'order/a', 1);
      const afterGap = write(first, 'order/a', 2);
      const theirs = write(second, 'order/a', 1);
      await log.append(early);
      expect(await log.append([...afterGap, ...theirs])).toEqual([
        { ...headAfter(early), state: 'gap' },
        { ...headAfter(theirs), state: 'ok' },
      ]);
      expect((await log.head()).pos).toBe(2);
    });

    test('another event at a known place is a fork and never overwrites', async () => {
      const early = write(first, 'order/a', 1);
      const branch = write(first, 'order/a', 1);
      devices.rewind(headAfter(early));
      const other = devices.write(first, 'order/a', anEvent('the other branch'));
      await log.append([...early, ...branch]);
      expect(await log.append(other)).toEqual([{ ...headAfter(branch), state: 'fork' }]);
      expect((await log.readAfter(1, 1))[0]!.raw).toBe(branch[0]!.raw);
    });

    test('an event that continues another chain is a fork', async () => {
      const early = write(first, 'order/a', 1);
      devices.rewind({ ...headAfter(early), hash: 'f'.repeat(64) });
      const stray = write(first, 'order/a', 1);
      await log.append(early);
      expect(await log.append(stray)).toEqual([{ ...headAfter(early), state: 'fork' }]);
    });

    test('epochs of one device are chains of their own', async () => {
      await log.append(write(anOrigin(11, 1), 'order/a', 2));
      await log.append(write(anOrigin(11, 2), 'order/a', 1));
      expect((await log.headOf(anOrigin(11, 1))).seq).toBe(2);
      expect((await log.headOf(anOrigin(11, 2))).seq).toBe(1);
    });

    test('a stream is read in canonical order, whichever order its events arrived in', async () => {
      const early = write(first, 'order/a', 1);
      const middle = write(second, 'order/a', 1);
      const late = write(first, 'order/a', 1);
      await log.append(middle);
      await log.append([...early, ...late]);
      await log.append(write(second, 'order/b', 1));
      expect((await log.readStream('order/a')).map(({ hash }) => hash)).toEqual(
        [early, middle, late].map(([event]) => event!.hash),
      );
    });

    test('an origin is read in its own order, above a place', async () => {
      const mine = write(first, 'order/a', 3);
      await log.append([...write(second, 'order/b', 2), ...mine]);
      const hashes = (events: readonly { readonly hash: string }[]) =>
        events.map(({ hash }) => hash);
      expect(hashes(await log.readOrigin(first, 1, 10))).toEqual(hashes(mine.slice(1)));
      expect(hashes(await log.readOrigin(first, 0, 2))).toEqual(hashes(mine.slice(0, 2)));
      expect((await log.readOrigin(first, 2, 10)).map(({ pos }) => pos)).toEqual([5]);
      expect(await log.readOrigin(first, 3, 10)).toEqual([]);
      expect(await log.readOrigin(anOrigin(11, 2), 0, 10)).toEqual([]);
    });

    test('what a command wrote is found by its id', async () => {
      const events = write(first, 'order/a', 2);
      await log.append([...events, ...write(second, 'order/a', 1)]);
      const { command } = events[0]!.envelope;
      expect((await log.readCommand(command)).map(({ hash }) => hash)).toEqual(
        events.map(({ hash }) => hash),
      );
      expect(await log.readCommand(testId(5))).toEqual([]);
    });

    test('the highest lam seen is known, whoever wrote it', async () => {
      const mine = write(first, 'order/a', 1);
      const theirs = write(second, 'order/a', 3);
      await log.append(theirs);
      await log.append(mine);
      expect((await log.head()).lam).toBe(theirs.at(-1)!.envelope.lam);
    });

    test('an empty append is nothing', async () => {
      expect(await log.append([])).toEqual([]);
      expect((await log.head()).pos).toBe(0);
    });
  });
};
