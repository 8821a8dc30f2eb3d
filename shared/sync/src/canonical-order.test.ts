import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCanonicalOrder, effectiveEvents } from './canonical-order.ts';
import { anEvent, anOrigin, TestDevices } from './testing/sealing.ts';
import { pretendCrypto, pretendSigner } from './testing/pretend-crypto.ts';

const devices = new TestDevices(pretendCrypto, pretendSigner);
const written = [11, 12, 13, 11, 12, 11].flatMap((device) =>
  devices.write(anOrigin(device), 'order/a', anEvent(), anEvent()).map(({ envelope }) => envelope),
);
/** As a cloud would write it again in its own chain. */
const adopted = devices
  .write(anOrigin(1), 'order/a', anEvent(), anEvent())
  .map(({ envelope }, cidx) => ({ ...envelope, command: written[2]!.command, cidx }));
const all = [...written, ...adopted];

const arrivals = fc
  .tuple(
    fc.shuffledSubarray(all, { minLength: all.length }),
    fc.array(fc.constantFrom(...all), { maxLength: 10 }),
  )
  .map(([once, again]) => [...once, ...again]);

test('any order of arrival and any repetition mean the same', () => {
  const meant = effectiveEvents(all);
  fc.assert(
    fc.property(arrivals, (events) => {
      expect(effectiveEvents(events)).toEqual(meant);
    }),
  );
});

test('what was adopted counts once, where it happened first', () => {
  expect(effectiveEvents(all)).toEqual([...written].sort(byCanonicalOrder));
});

test('two sets meet in the same whichever is added to which', () => {
  fc.assert(
    fc.property(arrivals, fc.nat(), (events, at) => {
      const cut = at % events.length;
      const [left, right] = [events.slice(0, cut), events.slice(cut)];
      expect(effectiveEvents([...effectiveEvents(left), ...right])).toEqual(
        effectiveEvents([...effectiveEvents(right), ...left]),
      );
    }),
  );
});
