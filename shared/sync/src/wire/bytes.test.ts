import { readEvent, streamOf, type ShopEvent } from '@pos/domain';
import { anOrder, cash } from '@pos/domain/testing';
import { z } from 'zod';
import { expect, test } from 'vitest';
import type { Sealed } from '../envelope.ts';
import { goldenSeed, gzippedBytes, nodeCrypto, signerFromSeed } from '../testing/on-node.ts';
import { anOrigin, TestDevices } from '../testing/sealing.ts';
import { packRun } from './run.ts';

/** Bytes on the wire against the raw envelopes' JSON, compressed as both hub and cloud compress. */
const most = 0.22;

const origin = anOrigin(11);
const devices = new TestDevices(nodeCrypto, signerFromSeed(goldenSeed));

/** Ids with nothing in common, as they are in a real shop. */
const unlikeId = (seed: string): string =>
  nodeCrypto.hash(seed).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-7$3-8$4-$5');

const zEvents = z.array(z.looseObject({ type: z.string() }));

const sale = (place: number): readonly ShopEvent[] => {
  const order = anOrder()
    .with(1 + (place % 3), 'Cà phê sữa đá', 25_000 + place * 10)
    .with(2, 'Phở bò tái nạm', 55_000)
    .with(1, 'Bánh mì thịt', 20_000 + (place % 7) * 1000)
    .settled(cash(1_000_000));
  const text = JSON.stringify(order.events).replace(
    /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/g,
    (id) => unlikeId(`${id} ${place}`),
  );
  return zEvents.parse(JSON.parse(text)).map(({ type, ...data }) => {
    const read = readEvent(type, data);
    if (!read.known) throw new Error(read.problem);
    return read.event;
  });
};

/** Each event its own command, as a cashier's keys make them; the settlement comes with its payment. */
const day = Array.from({ length: 120 }, (_, place): readonly Sealed[] => {
  const stream = streamOf('order', unlikeId(`order ${place}`));
  const events = sale(place);
  return [
    ...events.slice(0, -2).flatMap((event) => devices.write(origin, stream, event)),
    ...devices.write(origin, stream, ...events.slice(-2)),
  ];
}).flat();

const inPages = (events: readonly Sealed[]): readonly (readonly Sealed[])[] =>
  Array.from({ length: Math.ceil(events.length / 500) }, (_, page) =>
    events.slice(page * 500, page * 500 + 500),
  );

const share = (events: readonly Sealed[]): number => {
  let wire = 0;
  /** Characters: fewer than its bytes, so that the share is if anything told too high. */
  let raw = 0;
  for (const page of inPages(events)) {
    const run = packRun(
      origin,
      page.map((event, index) => ({ ...event, pos: index + 1 })),
    );
    wire += gzippedBytes(JSON.stringify({ fence: null, runs: [run] }));
    raw += page.reduce((sum, event) => sum + event.raw.length, 0);
  }
  return wire / raw;
};

test('a day of sales crosses the wire in less than 0.22 of its bytes', () => {
  expect(share(day)).toBeLessThan(most);
});

test('so do settlements alone, of a kilobyte and a half each', () => {
  expect(share(day.filter(({ envelope }) => envelope.type === 'OrderSettled'))).toBeLessThan(most);
});
