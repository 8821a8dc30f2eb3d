import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, duration, formatInstant, instant, later, parseInstant } from './instant.ts';

/** The years 0000 to 9999, which ISO-8601 writes without a sign. */
const anyInstant = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }).map(instant);

describe('an instant', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-20T07:05:09.123+07:00', 1_795_133_109_123],
    ['2026-11-20T00:05:09.123Z', 1_795_133_109_123],
    ['2026-11-19T19:05:09.123-05:00', 1_795_133_109_123],
    ['2026-11-20T05:50:09.123+05:45', 1_795_133_109_123],
    ['2026-11-20T00:05:09.1Z', 1_795_133_109_100],
    ['2026-11-20T00:05:09.123999Z', 1_795_133_109_123],
    ['2024-02-29T00:00:00Z', 1_709_164_800_000],
    ['1969-12-31T23:59:59.999Z', -1],
  ])('is read from %s', (text, milliseconds) => {
    expect(parseInstant(text)).toBe(milliseconds);
  });

  test.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-32T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+7:00',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01T00:00:00+07:60',
    '2026-01-01T00:00:00-99:99',
    '2026-01-01T00:00:00.Z',
    '2026-01-01 00:00:00Z',
    '2026-01-01',
    ' 2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z\n',
    '20/11/2026',
    '',
  ])('is not read from %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('reads back as it was written, in any offset', () => {
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    const clear = fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 }).map(instant);
    fc.assert(
      fc.property(clear, offset, (moment, minutes) => {
        expect(parseInstant(formatInstant(moment, minutes))).toBe(moment);
      }),
      { numRuns: 500 },
    );
  });

  test('is written as the platform writes it', () => {
    fc.assert(
      fc.property(anyInstant, (moment) => {
        expect(formatInstant(moment)).toBe(new Date(moment).toISOString());
      }),
      { numRuns: 500 },
    );
  });

  test('is read exactly when the date exists', () => {
    const two = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        two(14),
        two(33),
        two(25),
        two(61),
        (year, month, day, hour, minute) => {
          const text = `${year}-${month}-${day}T${hour}:${minute}:00.000Z`;
          const utc = new Date(
            Date.UTC(year, Number(month) - 1, Number(day), Number(hour), Number(minute)),
          );
          const exists = utc.toISOString() === text;
          expect(parseInstant(text)).toBe(exists ? utc.getTime() : null);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is written with the offset of its clock', () => {
    expect(formatInstant(instant(0), 420)).toBe('1970-01-01T07:00:00.000+07:00');
    expect(formatInstant(instant(0), -210)).toBe('1969-12-31T20:30:00.000-03:30');
  });
});

test('time passes and is measured', () => {
  const start = instant(1000);
  expect(later(start, duration(500))).toBe(1500);
  expect(between(start, later(start, duration(-250)))).toBe(-250);
});

test('part of a millisecond is a defect', () => {
  expect(() => instant(0.5)).toThrow(RangeError);
  expect(() => duration(Number.NaN)).toThrow(RangeError);
});
