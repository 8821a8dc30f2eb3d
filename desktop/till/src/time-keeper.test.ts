import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeClock } from './testing/index.ts';
import { TimeKeeper } from './time-keeper.ts';

const minute = 60_000;
const day = 86_400_000;
const nine = Date.parse('2026-11-20T09:00:00+07:00');
const eleven = nine + 2 * 3_600_000;

/** A till that has run for two hours: what its clock does now, a person does. */
const settled = () => {
  const clock = fakeClock();
  const keeper = new TimeKeeper(clock, null);
  clock.advance(eleven - nine);
  keeper.read();
  return { clock, keeper };
};

test('a clock that behaves is believed', () => {
  const clock = fakeClock();
  const keeper = new TimeKeeper(clock, null);
  clock.advance(5000);
  expect(keeper.read()).toEqual({ wall: nine + 5000, trusted: nine + 5000, jumpedBy: null });
});

test.each([3 * day, -day, 121_000, -121_000])(
  'a jump by %i ms is told and not followed',
  (jump) => {
    const { clock, keeper } = settled();
    clock.jump(jump);
    clock.advance(minute);
    expect(keeper.read()).toEqual({
      wall: eleven + jump + minute,
      trusted: eleven + minute,
      jumpedBy: jump,
    });
  },
);

test.each([120_000, -90_000, 1000])('a step of %i ms is the network setting the clock', (step) => {
  const clock = fakeClock();
  const keeper = new TimeKeeper(clock, null);
  clock.advance(200_000);
  keeper.read();
  clock.jump(step);
  clock.advance(200_000);
  expect(keeper.read()).toMatchObject({ trusted: clock.wall(), jumpedBy: null });
});

test('a jump is told until the journal has it, and two are told as their sum', () => {
  const { clock, keeper } = settled();
  clock.jump(day);
  expect(keeper.read().jumpedBy).toBe(day);
  clock.jump(-3 * day);
  expect(keeper.read().jumpedBy).toBe(-2 * day);
  keeper.told();
  expect(keeper.read().jumpedBy).toBeNull();
});

test('a clock set right again is believed again', () => {
  const { clock, keeper } = settled();
  clock.jump(3 * day);
  keeper.read();
  clock.advance(minute);
  clock.jump(-3 * day);
  expect(keeper.read()).toMatchObject({ wall: eleven + minute, trusted: eleven + minute });
});

const times = (wall: number, trusted = wall) =>
  new TimeKeeper(fakeClock(), null).read() && {
    wall: wall as never,
    trusted: trusted as never,
  };

const starts: readonly [
  what: string,
  wall: number,
  trusted: number,
  starts: number,
  told: number | null,
][] = [
  ['right, and an hour has passed', nine - 3_600_000, nine - 3_600_000, nine, null],
  ['right, and a week has passed', nine - 7 * day, nine - 7 * day, nine, null],
  ['a day ahead and still is', nine - minute, nine - minute - day, nine - day, null],
  ['a day ahead and was set right', nine - minute + day, nine - minute, nine, -day],
  ['a day behind and still is', nine - minute, nine - minute + day, nine + day, null],
  ['a day behind and was set right', nine - minute - day, nine - minute, nine, day],
  ['right and was set back a day', nine + day, nine + day, nine + day + 1000, -day - 1000],
  ['ahead, and the shop was shut for a weekend', nine - 2 * day, nine - 9 * day, nine, -7 * day],
];

test.each(starts)('a start after the clock was %s', (_, wall, trusted, expected, told) => {
  const reading = new TimeKeeper(fakeClock(), times(wall, trusted)).read();
  expect(reading).toEqual({ wall: nine, trusted: expected, jumpedBy: told });
});

const evening = nine - 12 * 3_600_000;

test.each([
  ['of years ago', Date.parse('2000-01-01T00:00:00Z')],
  ['it was switched off at', evening],
])('a start with the time %s is set right by the network, and believed', (_, atStart) => {
  const clock = fakeClock(new Date(atStart).toISOString());
  const keeper = new TimeKeeper(clock, times(evening));
  clock.advance(30_000);
  expect(keeper.read().trusted).toBeLessThan(evening + minute);
  clock.jump(nine - clock.wall());
  expect(keeper.read()).toMatchObject({ wall: nine, trusted: nine });
  clock.advance(day);
  expect(keeper.read()).toMatchObject({ wall: nine + day, trusted: nine + day });
});

test.each([
  ['ten minutes after the start is', 600_000, true],
  ['later is not', 600_001, false],
])('a jump ahead %s believed', (_, passed, believed) => {
  const clock = fakeClock();
  const keeper = new TimeKeeper(clock, times(evening));
  clock.advance(passed);
  clock.jump(3 * day);
  expect(keeper.read()).toMatchObject({
    trusted: nine + passed + (believed ? 3 * day : 0),
    jumpedBy: 3 * day,
  });
});

test('a jump back is not believed after a start either', () => {
  const clock = fakeClock();
  const keeper = new TimeKeeper(clock, times(evening));
  clock.advance(minute);
  clock.jump(-3_600_000);
  expect(keeper.read()).toMatchObject({ trusted: nine + minute, jumpedBy: -3_600_000 });
});

test('a clock known to be days ahead does not become right by moving an hour after a start', () => {
  const clock = fakeClock();
  const keeper = new TimeKeeper(clock, times(nine - minute, nine - minute - 3 * day));
  clock.jump(3_600_000);
  expect(keeper.read().trusted).toBe(nine - 3 * day + 3_600_000);
});

const someMoment = fc.oneof(
  fc.record({ advance: fc.nat(day) }),
  fc.record({ jump: fc.integer({ min: -5 * day, max: 5 * day }) }),
  fc.constant('restart' as const),
);

test('time never goes backwards, over restarts either, whatever is done to the clock', () => {
  fc.assert(
    fc.property(fc.array(someMoment, { maxLength: 40 }), (moments) => {
      const clock = fakeClock();
      let keeper = new TimeKeeper(clock, null);
      let last = keeper.read();
      for (const moment of moments) {
        if (moment === 'restart') keeper = new TimeKeeper(clock, last);
        else if ('jump' in moment) clock.jump(moment.jump);
        else clock.advance(moment.advance);
        const next = keeper.read();
        expect(next.trusted).toBeGreaterThanOrEqual(last.trusted);
        last = next;
      }
    }),
  );
});

test('after the first ten minutes, the time believed is the time that passed, give or take the tolerance of each step', () => {
  fc.assert(
    fc.property(fc.array(someMoment, { maxLength: 40 }), (moments) => {
      const { clock, keeper } = settled();
      let passed = 0;
      let steps = 1;
      for (const moment of moments) {
        if (moment === 'restart') continue;
        if ('jump' in moment) clock.jump(moment.jump);
        else {
          clock.advance(moment.advance);
          passed += moment.advance;
        }
        steps += 1;
        const { trusted } = keeper.read();
        expect(Math.abs(trusted - eleven - passed)).toBeLessThanOrEqual(steps * 120_000);
      }
    }),
  );
});
