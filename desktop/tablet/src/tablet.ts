import { knownKeys } from './link/known-keys.ts';
import { Badge } from './link/badge.ts';
import { Lines, type Connected } from './link/lines.ts';
import { browserCrypto } from './device/browser-crypto.ts';
import { deviceKeyFrom } from './device/device-key.ts';
import type { Paired } from './device/device-store.ts';
import { clock } from './clock.ts';
import { keeper, newId } from './ids.ts';
import { openRows } from './log/open-rows.ts';
import { RxdbEventLog } from './log/rxdb-event-log.ts';
import { Book } from './shop/book.ts';
import { Kitchen } from './shop/kitchen.ts';
import { LocalTill } from './shop/local-till.ts';
import { Pen } from './shop/pen.ts';
import { Shop } from './shop/shop.ts';
import { id } from '@pos/kernel';
import { originKey } from '@pos/sync';

/** Where this tablet is connected, and where what was written here has come to. */
export interface Reach {
  readonly connected: Connected;
  /** Events of ours that nobody else has yet. */
  readonly waiting: number;
  /** Nothing more can be written here; what waits is still sent. */
  readonly isFull: boolean;
  /** What a till says no with. */
  readonly refusal: string | null;
}

/** A tablet at work: its journal, what it knows of the shop, and its lines. */
export interface Tablet {
  readonly till: LocalTill;
  readonly journal: Pick<RxdbEventLog, 'head' | 'readAfter'>;
  readonly reach: () => Reach;
  /** Another till of the shop, where a person says it is. */
  readonly addTill: (url: string) => void;
  /** Calls back whenever anything may look different. */
  readonly onChange: (listener: () => void) => () => void;
  readonly stop: () => Promise<void>;
}

/** Read this first: how a paired browser becomes a tablet. */
export const openTablet = async (paired: Paired, home: string): Promise<Tablet> => {
  const makeId = (): string => newId(clock.wall());
  const key = deviceKeyFrom(paired.key, keeper);
  const log = await RxdbEventLog.open(await openRows(`quay-${paired.device}`), makeId);
  const book = new Book(log);
  const shop = new Shop(book, clock);
  await book.catchUp();
  const pen = new Pen({ paired, key, log, clock, newId: makeId, zone: () => shop.zone() });
  await pen.introduce();

  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let reading: Promise<void> = Promise.resolve();
  const caughtUp = (): Promise<void> => {
    reading = reading.then(() => book.catchUp());
    return reading;
  };
  const lines = new Lines(home, paired.store, {
    badge: new Badge(paired, key, clock),
    clock,
    told: tell,
    beginAnew: (beginning) => log.beginAnew(beginning, makeId()),
    client: {
      log,
      origin: () => pen.origin,
      admission: {
        scope: { tenant: id<'TenantId'>(paired.tenant), store: id<'StoreId'>(paired.store) },
        crypto: browserCrypto,
        keyOf: knownKeys(paired, (device) => shop.keyOf(device)),
      },
      beginLife: (above) => pen.beginLife(above),
      believesHubs: true,
      newLogId: makeId,
    },
  });
  let nudgedAt = log.head().pos;
  const stopHearing = log.onWritten(() => {
    const { pos } = log.head();
    // Tills that know more or less of the cloud than each other would have every mark of one ask the other again.
    if (pos !== nudgedAt) lines.nudge();
    nudgedAt = pos;
    void caughtUp().then(tell);
  });
  return {
    journal: log,
    till: new LocalTill({
      shop,
      kitchen: new Kitchen(book),
      pen,
      storeId: paired.store,
      newId: makeId,
      caughtUp,
    }),
    reach: () => {
      const taken = (['hub', 'cloud'] as const)
        .flatMap((level) => log.marksOf(level))
        .filter((mark) => originKey(mark) === originKey(pen.origin))
        .map(({ seq }) => seq);
      const waiting = log.headOf(pen.origin).seq - Math.max(0, ...taken);
      return { connected: lines.connected, waiting, isFull: log.isFull, refusal: lines.refusal };
    },
    addTill: (url) => lines.add(url),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopHearing();
      await lines.stop();
      await log.close();
    },
  };
};
