import { originKey, type Envelope } from './envelope.ts';
import type { DeviceLog } from './event-log.ts';

const page = 1000;

/**
 * The position up to which a device may drop its events: the cloud has them, and so has the oldest backup from which
 * the cloud could be restored. Whoever drops what is only acknowledged loses it with the cloud's disk.
 */
export const prunableUpTo = async (
  log: Pick<DeviceLog, 'head' | 'marksOf' | 'readAfter'>,
): Promise<number> => {
  const cloud = await marksIn(log, 'cloud');
  const backup = await marksIn(log, 'backup');
  let { floor: pos } = await log.head();
  for (;;) {
    const events = await log.readAfter(pos, page);
    for (const event of events) {
      const envelope = JSON.parse(event.raw) as Envelope;
      const key = originKey(envelope);
      if (envelope.seq > Math.min(cloud.get(key) ?? 0, backup.get(key) ?? 0)) return pos;
      pos = event.pos;
    }
    if (events.length < page) return pos;
  }
};

const marksIn = async (
  log: Pick<DeviceLog, 'marksOf'>,
  level: 'cloud' | 'backup',
): Promise<ReadonlyMap<string, number>> =>
  new Map((await log.marksOf(level)).map((mark) => [originKey(mark), mark.seq]));
