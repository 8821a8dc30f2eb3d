import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  businessDayAt,
  businessYear,
  localTime,
  parseBusinessDay,
  type Calendar,
} from './business-day.ts';
import { daysFromCivil } from './civil.ts';
import { instant, parseInstant, type Instant } from './instant.ts';
import { someInstant } from './testing/arbitraries.ts';
import { timeZone } from './time-zone.ts';

const at = (text: string): Instant => parseInstant(text)!;
const calendar = (zone: string, cutOffHour: number): Calendar => ({
  timeZone: timeZone(zone),
  cutOffHour,
});
const saigon = 'Asia/Ho_Chi_Minh';
const hour = 3_600_000;

describe('in Saigon with a cut-off at four', () => {
  test.each([
    ['2026-11-20T23:59:59.999+07:00', '2026-11-20'],
    ['2026-11-21T00:00:00+07:00', '2026-11-20'],
    ['2026-11-21T03:59:59.999+07:00', '2026-11-20'],
    ['2026-11-21T04:00:00+07:00', '2026-11-21'],
    ['2027-01-01T03:59:59+07:00', '2026-12-31'],
    ['2028-03-01T02:00:00+07:00', '2028-02-29'],
  ])('%s belongs to %s', (text, day) => {
    expect(businessDayAt(at(text), calendar(saigon, 4))).toBe(day);
  });

  test('the evening that UTC calls tomorrow is still today', () => {
    expect(businessDayAt(at('2026-11-20T21:00:00+07:00'), calendar(saigon, 4))).toBe('2026-11-20');
    expect(businessDayAt(at('2026-11-21T06:30:00+07:00'), calendar(saigon, 4))).toBe('2026-11-21');
  });
});

describe('with a cut-off at midnight', () => {
  test.each([
    ['2026-11-20T23:59:59.999+07:00', '2026-11-20'],
    ['2026-11-21T00:00:00+07:00', '2026-11-21'],
    ['2026-11-21T03:59:59+07:00', '2026-11-21'],
  ])('%s belongs to %s', (text, day) => {
    expect(businessDayAt(at(text), calendar(saigon, 0))).toBe(day);
  });
});

describe('when clocks change', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29T03:59:59+02:00', '2026-03-28'],
    ['Europe/Berlin', '2026-03-29T04:00:00+02:00', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25T02:30:00+02:00', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T02:30:00+01:00', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T03:59:59+01:00', '2026-10-24'],
    ['Europe/Berlin', '2026-10-25T04:00:00+01:00', '2026-10-25'],
    ['America/New_York', '2026-03-08T03:59:59-04:00', '2026-03-07'],
    ['America/New_York', '2026-03-08T04:00:00-04:00', '2026-03-08'],
    ['America/New_York', '2026-11-01T01:30:00-04:00', '2026-10-31'],
    ['America/New_York', '2026-11-01T01:30:00-05:00', '2026-10-31'],
    ['America/New_York', '2026-11-01T03:59:59-05:00', '2026-10-31'],
    ['America/New_York', '2026-11-01T04:00:00-05:00', '2026-11-01'],
  ])('in %s, %s belongs to %s', (zone, text, day) => {
    expect(businessDayAt(at(text), calendar(zone, 4))).toBe(day);
  });

  test.each([
    ['Europe/Berlin', '2026-03-28T00:00:00Z', '2026-03-28', 23],
    ['Europe/Berlin', '2026-10-24T00:00:00Z', '2026-10-24', 25],
    ['America/New_York', '2026-03-07T00:00:00Z', '2026-03-07', 23],
    ['America/New_York', '2026-10-31T00:00:00Z', '2026-10-31', 25],
    ['America/New_York', '2026-11-15T00:00:00Z', '2026-11-15', 24],
  ])('in %s the day of %s lasts as long as it lasts', (zone, from, day, hours) => {
    const around = Array.from({ length: 60 }, (_, index) => instant(at(from) + index * hour));
    const inside = around.filter((moment) => businessDayAt(moment, calendar(zone, 4)) === day);
    expect(inside).toHaveLength(hours);
  });

  test('with a cut-off at midnight that day too is whole', () => {
    expect(businessDayAt(at('2026-10-25T00:00:00+02:00'), calendar('Europe/Berlin', 0))).toBe(
      '2026-10-25',
    );
    expect(businessDayAt(at('2026-10-24T23:59:59+02:00'), calendar('Europe/Berlin', 0))).toBe(
      '2026-10-24',
    );
    expect(businessDayAt(at('2026-10-25T23:59:59+01:00'), calendar('Europe/Berlin', 0))).toBe(
      '2026-10-25',
    );
  });
});

const zones = fc.constantFrom(
  saigon,
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'America/St_Johns',
);

describe('in every zone', () => {
  test('the day is that of the wall clock, less the cut-off', () => {
    fc.assert(
      fc.property(
        someInstant(),
        zones,
        fc.integer({ min: 0, max: 12 }),
        (moment, zone, cutOffHour) => {
          const clock = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'medium',
          });
          const shown = new Date(`${clock.format(moment).replace(' ', 'T')}Z`);
          const expected = new Date(shown.getTime() - cutOffHour * hour).toISOString().slice(0, 10);
          expect(businessDayAt(moment, calendar(zone, cutOffHour))).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a later sale never falls on an earlier day', () => {
    fc.assert(
      fc.property(
        someInstant(),
        fc.integer({ min: 0, max: 400 * hour }),
        zones,
        (moment, wait, zone) => {
          const [first, second] = [moment, instant(moment + wait)].map((time) =>
            businessDayAt(time, calendar(zone, 4)),
          );
          expect(first! <= second!).toBe(true);
        },
      ),
    );
  });
});

test('local time knows the day, the weekday and the minute', () => {
  const { days, weekday, minuteOfDay } = localTime(
    at('2026-11-20T22:05:59+07:00'),
    timeZone(saigon),
  );
  expect(days).toBe(daysFromCivil({ year: 2026, month: 11, day: 20 }));
  expect([weekday, minuteOfDay]).toEqual([5, 22 * 60 + 5]);
});

describe('a written day', () => {
  test('is read, and knows its year', () => {
    const day = parseBusinessDay('2028-02-29');
    expect(day).toBe('2028-02-29');
    expect(day && businessYear(day)).toBe(2028);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-01-32',
    '2026-1-1',
    '20/11/2026',
    '2026-11-20T00:00Z',
    '',
  ])('is not read from %j', (text) => {
    expect(parseBusinessDay(text)).toBeNull();
  });
});
