import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilFromDays, daysFromCivil, formatCivil, twoDigits, weekday } from './civil.ts';

/** As many days as the platform's own dates reach. */
const anyDay = fc.oneof(
  fc.integer({ min: -100_000_000, max: 100_000_000 }),
  fc.integer({ min: -1000, max: 40_000 }),
);

test('a day has the date that the platform gives it', () => {
  fc.assert(
    fc.property(anyDay, (days) => {
      const date = new Date(days * 86_400_000);
      expect(civilFromDays(days)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }),
    { numRuns: 2000 },
  );
});

test('a date is counted back to its day', () => {
  fc.assert(
    fc.property(anyDay, (days) => {
      expect(daysFromCivil(civilFromDays(days))).toBe(days);
    }),
    { numRuns: 2000 },
  );
});

test('a week begins on Monday, as the platform counts', () => {
  fc.assert(
    fc.property(anyDay, (days) => {
      expect(weekday(days) % 7).toBe(new Date(days * 86_400_000).getUTCDay());
      expect(weekday(days)).toBeGreaterThanOrEqual(1);
    }),
  );
  expect(weekday(daysFromCivil({ year: 2026, month: 11, day: 20 }))).toBe(5);
});

test.each([
  [{ year: 1970, month: 1, day: 1 }, 0],
  [{ year: 1969, month: 12, day: 31 }, -1],
  [{ year: 2000, month: 2, day: 29 }, 11_016],
  [{ year: 2000, month: 3, day: 1 }, 11_017],
  [{ year: 2100, month: 3, day: 1 }, 47_541],
])('%j is day %i', (date, days) => {
  expect(daysFromCivil(date)).toBe(days);
});

test('a date is written in full', () => {
  expect(formatCivil({ year: 2026, month: 1, day: 2 })).toBe('2026-01-02');
  expect(formatCivil({ year: 7, month: 11, day: 20 })).toBe('0007-11-20');
  expect([twoDigits(0), twoDigits(9), twoDigits(10)]).toEqual(['00', '09', '10']);
});
