import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sealed } from '../envelope.ts';
import type { DeviceLog } from '../event-log.ts';
import { describeEventLog, headAfter, type LogUnderTest } from './event-log-contract.ts';
import { anEvent, anOrigin, TestDevices } from './sealing.ts';

const first = anOrigin(11);
const second = anOrigin(12);
const cursor = { peer: 'cloud', logId: 'log-1', pos: 7 };

/** What the log of a device promises besides: it reads other logs, and mends what forked. */
export const describeDeviceLog = <Log extends DeviceLog>(
  name: string,
  under: LogUnderTest<Log>,
): void => {
  describeEventLog(name, under);

  describe(`${name} keeps the promises of a device's log`, () => {
    let log: Log;
    let devices: TestDevices;

    beforeEach(async () => {
      log = await under.open();
      devices = new TestDevices(under.crypto, under.signer);
    });
    afterEach(async () => {
      await under.close?.(log);
    });

    const write = (origin = first, count = 1, reason = 'event'): readonly Sealed[] =>
      devices.write(
        origin,
        'order/a',
        ...Array.from({ length: count }, (_, index) => anEvent(`${reason} ${index}`)),
      );

    const hashes = (events: readonly { readonly hash: string }[]): string[] =>
      events.map(({ hash }) => hash);

    test('a cursor is kept with the events before it, for each peer and log', async () => {
      expect(await log.cursorOf('cloud', 'log-1')).toBeNull();
      await log.append(write(), { cursor });
      expect(await log.cursorOf('cloud', 'log-1')).toBe(7);
      expect(await log.cursorOf('cloud', 'log-2')).toBeNull();
      expect(await log.cursorOf('hub', 'log-1')).toBeNull();
    });

    test('a cursor moves also when there was nothing new before it', async () => {
      const events = write();
      await log.append(events);
      await log.append(events, { cursor });
      await log.append([], { cursor: { ...cursor, pos: 9 } });
      expect(await log.cursorOf('cloud', 'log-1')).toBe(9);
    });

    test('a cursor never passes a hole', async () => {
      write();
      await log.append([...write(), ...write(second)], { cursor });
      expect(await log.cursorOf('cloud', 'log-1')).toBeNull();
      expect((await log.headOf(second)).seq).toBe(1);
    });

    test('a mark says what a level has, and may go back', async () => {
      await log.append([...write(first, 3), ...write(second)]);
      await log.mark('cloud', [
        { ...first, seq: 3 },
        { ...second, seq: 1 },
      ]);
      await log.mark('cloud', [{ ...first, seq: 2 }]);
      expect(await log.marksOf('cloud')).toEqual(
        expect.arrayContaining([
          { ...first, seq: 2 },
          { ...second, seq: 1 },
        ]),
      );
      expect(await log.marksOf('hub')).toEqual([]);
      expect(await log.marksOf('backup')).toEqual([]);
    });

    test('a branch replaces ours, which is parked; positions are counted anew under a new name', async () => {
      const shared = write(first, 2);
      const ours = write(first, 2, 'ours');
      devices.rewind(headAfter(shared));
      const theirs = write(first, 3, 'theirs');
      const other = write(second);
      await log.append([...shared, ...ours]);
      await log.append(other, { cursor });
      await log.mark('cloud', [{ ...first, seq: 4 }]);

      expect(
        await log.takeBranch({ origin: first, from: 3, events: theirs, logId: 'after' }),
      ).toEqual({ ...headAfter(theirs), state: 'ok' });
      const read = await log.readAfter(0, 10);
      expect(hashes(read)).toEqual(hashes([...shared, ...other, ...theirs]));
      expect(read.map(({ pos }) => pos)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await log.head()).toMatchObject({ logId: 'after', pos: 6 });
      expect(await log.headOf(first)).toEqual(headAfter(theirs));
      expect(hashes(await log.parked())).toEqual(hashes(ours));
      expect((await log.parked()).map(({ raw, sig }) => ({ raw, sig }))).toEqual(
        ours.map(({ raw, sig }) => ({ raw, sig })),
      );
      expect(await log.cursorOf('cloud', 'log-1')).toBeNull();
      expect(await log.marksOf('cloud')).toEqual([{ ...first, seq: 2 }]);
      expect((await log.head()).lam).toBe(other[0]!.envelope.lam);
    });

    test('a branch from the first event on, or of nothing, is taken too', async () => {
      const ours = write(first, 2, 'ours');
      await log.append([...ours, ...write(second)]);
      await log.takeBranch({ origin: first, from: 1, events: [], logId: 'after' });
      expect(await log.origins()).toHaveLength(1);
      expect(hashes(await log.parked())).toEqual(hashes(ours));
      expect((await log.head()).pos).toBe(1);
      const more = write(second, 2);
      await log.append(more);
      expect(hashes(await log.readAfter(1, 10))).toEqual(hashes(more));
    });

    test('a branch that does not continue what is left changes nothing', async () => {
      const ours = write(first, 3);
      await log.append(ours);
      devices.rewind(headAfter(ours));
      const stray = write(first, 1);
      const before = await log.head();
      expect(
        await log.takeBranch({ origin: first, from: 2, events: stray, logId: 'after' }),
      ).toMatchObject({ state: 'gap', seq: 1 });
      expect(await log.head()).toEqual(before);
      expect(await log.headOf(first)).toEqual(headAfter(ours));
      expect(await log.parked()).toEqual([]);
    });

    test('what is pruned is gone, and the chain, the positions and the lam go on', async () => {
      const early = write(first, 3);
      const late = write(first, 2);
      await log.append(early);
      await log.prune(3);
      expect(await log.head()).toMatchObject({ pos: 3, floor: 3, lam: early[2]!.envelope.lam });
      expect(await log.headOf(first)).toEqual(headAfter(early));
      expect(await log.append([...early, ...late])).toEqual([{ ...headAfter(late), state: 'ok' }]);
      expect((await log.readAfter(0, 10)).map(({ pos }) => pos)).toEqual([4, 5]);
      expect(hashes(await log.readOrigin(first, 0, 10))).toEqual(hashes(late));
    });

    test('nothing above the head is pruned', async () => {
      await log.append(write());
      await log.prune(100);
      expect(await log.head()).toMatchObject({ pos: 1, floor: 1 });
      await log.append(write());
      expect((await log.readAfter(1, 10)).map(({ pos }) => pos)).toEqual([2]);
    });
  });
};
