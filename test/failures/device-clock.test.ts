import {
  aTill,
  closeSession,
  fakeClock,
  openOrder,
  openSession,
  sell,
  settle,
  type TestTill,
} from '@pos/till/testing';
import { expect, test } from 'vitest';
import { eventsIn } from './events.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const jumpsIn = (till: TestTill): number[] =>
  eventsIn(till).flatMap(({ event }) =>
    event.type === 'ClockJumped' ? [event.byMilliseconds] : [],
  );

const expectInOrder = (till: TestTill): void => {
  const receipts = till.till.readModels.receipts.list(1e9, 100).toReversed();
  expect(receipts.map(({ number }) => Number(number.slice(-6)))).toEqual(
    receipts.map((_, index) => index + 1),
  );
  const times = receipts.map(({ at }) => Date.parse(at));
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(new Set(receipts.map((receipt) => receipt.business_day))).toEqual(new Set(['2026-11-20']));
};

test.each([
  ['three days ahead', 3 * day],
  ['a day back', -day],
])(
  'a clock set %s while an order is open changes neither its day nor the order of sales',
  async (_, jump) => {
    using till = await aTill({ on: 'memory', clock: fakeClock('2026-11-20T09:00:00+07:00') });
    openSession(till);
    sell(till);
    const order = openOrder(till);
    till.clock.advance(hour);
    till.clock.jump(jump);
    till.clock.advance(60_000);
    expect(settle(till, order).at).toBe('2026-11-20T10:01:00.000+07:00');
    sell(till);
    expect(jumpsIn(till)).toEqual([jump]);

    till.clock.jump(-jump);
    till.clock.advance(hour);
    expect(sell(till).at).toBe('2026-11-20T11:01:00.000+07:00');
    expect(jumpsIn(till)).toEqual([jump, -jump]);
    expectInOrder(till);
  },
);

test.each([
  ['three days ahead', 3 * day],
  ['a day back', -day],
])('a clock set %s is still known to be wrong after a restart, and told once', async (_, jump) => {
  using till = await aTill({ on: 'memory', clock: fakeClock('2026-11-20T09:00:00+07:00') });
  till.clock.advance(hour);
  openSession(till);
  const order = openOrder(till);
  till.clock.jump(jump);
  till.clock.advance(60_000);
  sell(till);
  till.crash();
  till.clock.advance(60_000);
  expect(settle(till, order).at).toBe('2026-11-20T10:02:00.000+07:00');
  expect(jumpsIn(till)).toEqual([jump]);

  till.restart(() => {
    till.clock.jump(-jump);
    till.clock.advance(hour);
  });
  expect(sell(till).at).toBe('2026-11-20T11:02:00.000+07:00');
  expectInOrder(till);
});

test('a clock set back while the till was off takes no sale back with it', async () => {
  using till = await aTill({ on: 'memory', clock: fakeClock('2026-11-20T09:00:00+07:00') });
  openSession(till);
  sell(till);
  till.restart(() => till.clock.jump(-day));
  till.clock.advance(60_000);
  expect(sell(till).at).toBe('2026-11-20T09:01:01.000+07:00');
  expect(jumpsIn(till)).toEqual([-day - 1000]);
  expectInOrder(till);
});

test('a jump is told even if the first thing asked after it was refused', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  till.clock.advance(hour);
  till.clock.jump(2 * day);
  till.till.shop();
  expect(till.refusal({ type: 'OpenSession', notes: [] })).toEqual({
    type: 'SessionAlreadyOpened',
  });
  sell(till);
  expect(jumpsIn(till)).toEqual([2 * day]);
});

test('a network that sets the clock by seconds is believed, and nothing is told', async () => {
  using till = await aTill({ on: 'memory', clock: fakeClock('2026-11-20T09:00:00+07:00') });
  openSession(till);
  sell(till);
  till.clock.jump(30_000);
  expect(sell(till).at).toBe('2026-11-20T09:00:30.000+07:00');
  till.clock.jump(-45_000);
  expect(sell(till).at).toBe('2026-11-20T09:00:30.000+07:00');
  expect(jumpsIn(till)).toEqual([]);
  expectInOrder(till);
});

test('a till that was off for a long weekend believes its clock', async () => {
  using till = await aTill({ on: 'memory', clock: fakeClock('2026-11-20T09:00:00+07:00') });
  openSession(till);
  till.restart(() => till.clock.advance(3 * day));
  expect(sell(till).businessDay).toBe('2026-11-23');
  expect(jumpsIn(till)).toEqual([]);
});

test.each([
  ['of years ago', () => Date.parse('2000-01-01T00:00:00Z')],
  ['at which it was switched off', (evening: number) => evening],
])(
  'four mornings with a dead battery: a till that starts with the time %s trades on the right days',
  async (_, remembered) => {
    using till = await aTill({ on: 'memory', clock: fakeClock('2026-11-20T09:00:00+07:00') });
    const evening = Date.parse('2026-11-20T21:00:00+07:00');
    till.clock.advance(evening - till.clock.wall());
    for (let morning = 1; morning <= 4; morning += 1) {
      const opens = evening - 12 * hour + morning * day;
      till.restart(() => till.clock.jump(remembered(till.clock.wall()) - till.clock.wall()));
      till.clock.advance(minute / 2);
      till.till.shop();
      till.clock.jump(opens - till.clock.wall());
      till.clock.advance(minute);
      openSession(till);
      const sold = sell(till);
      expect(sold.businessDay).toBe(`2026-11-2${morning}`);
      expect(Date.parse(sold.at)).toBe(opens + minute);
      till.clock.advance(11 * hour);
      expect(Date.parse(sell(till).at)).toBe(opens + minute + 11 * hour);
      closeSession(till);
    }
  },
);
