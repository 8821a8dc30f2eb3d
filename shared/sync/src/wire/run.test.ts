import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sealed } from '../envelope.ts';
import { goldenJournal } from '../testing/golden-raw.ts';
import { goldenSeed, nodeCrypto, signerFromSeed } from '../testing/on-node.ts';
import { anEvent, anOrigin, TestDevices } from '../testing/sealing.ts';
import { packRun, unpackRun } from './run.ts';

const signer = signerFromSeed(goldenSeed);
const origin = anOrigin(11);

const travelled = (events: readonly Sealed[]): readonly Sealed[] => {
  const packed = packRun(
    events[0]!.envelope,
    events.map((event, index) => ({ ...event, pos: index + 1 })),
  );
  const run: unknown = JSON.parse(JSON.stringify(packed));
  expect(run).toEqual(packed);
  const unpacked = unpackRun(packed, events[0]!.envelope, nodeCrypto);
  if (!unpacked.ok) throw new Error(unpacked.code);
  return unpacked.sealed;
};

const asKept = (events: readonly Sealed[]) => events.map(({ raw, hash }) => ({ raw, hash }));

test('one event of every type travels byte for byte, in one run or each alone', () => {
  const journal = goldenJournal({ crypto: nodeCrypto, signer });
  expect(asKept(travelled(journal))).toEqual(asKept(journal));
  for (const event of journal) expect(travelled([event])[0]!.raw).toBe(event.raw);
});

test('only the last event bears a signature on the wire', () => {
  const devices = new TestDevices(nodeCrypto, signer);
  const events = [...devices.write(origin, 'order/a', anEvent(), anEvent())];
  events.push(...devices.write(origin, 'order/b', anEvent()));
  expect(travelled(events).map(({ sig }) => sig)).toEqual([null, null, events[2]!.sig]);
});

test('what can be foretold does not travel', () => {
  const devices = new TestDevices(nodeCrypto, signer);
  const events = devices.write(origin, 'order/a', anEvent('one'), anEvent('two'));
  const run = packRun(
    origin,
    events.map((event, index) => ({ ...event, pos: index + 1 })),
  );
  expect(run.events[1]).toEqual({ data: { reason: 'two' } });
});

test('a text that another program wrote its own way travels as it is', () => {
  const [event] = new TestDevices(nodeCrypto, signer).write(origin, 'order/a', anEvent());
  const json = JSON.parse(event!.raw) as Record<string, unknown>;
  for (const raw of [
    JSON.stringify(json, null, 1),
    JSON.stringify({ ...json, later: 'a field of tomorrow' }),
    JSON.stringify(Object.fromEntries(Object.entries(json).reverse())),
    event!.raw.replace('"cidx":0', '"cidx":0.0'),
    event!.raw.replace('"data":{', '"data":{"__proto__":1,"7":2,"a":1e3,'),
  ]) {
    expect(asKept(travelled([{ ...event!, raw, hash: nodeCrypto.hash(raw) }]))).toEqual([
      { raw, hash: nodeCrypto.hash(raw) },
    ]);
  }
});

test('whatever an event says comes out as it went in', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('order/a', 'order/ế"\\'),
          fc.nat(2),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      (deeds) => {
        const devices = new TestDevices(nodeCrypto, signer);
        const events = deeds.flatMap(([reason, stream, more]) =>
          devices.write(
            origin,
            stream as `order/${string}`,
            ...Array.from({ length: more + 1 }, () => anEvent(reason)),
          ),
        );
        expect(asKept(travelled(events))).toEqual(asKept(events));
      },
    ),
  );
});

test('an event that is no event stops its run', () => {
  const run = packRun(origin, []);
  for (const nothing of ['', '[]', '{"v":1}', {}, { v: 2 }, { seq: 'one' }])
    expect(unpackRun({ ...run, events: [nothing] }, origin, nodeCrypto)).toEqual({
      ok: false,
      code: 'EventUnreadable',
      place: 0,
    });
});
