import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, parseInstant } from './instant.ts';
import { isTimeZone, offsetAt, timeZone } from './time-zone.ts';

test.each(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'UTC', 'America/Argentina/Buenos_Aires'])(
  '%s is a time zone',
  (name) => {
    expect(isTimeZone(name)).toBe(true);
    expect(timeZone(name)).toBe(name);
  },
);

test.each(['', 'Asia/Hanoi', 'Saigon', 'GMT+25'])('%j is none', (name) => {
  expect(isTimeZone(name)).toBe(false);
  expect(() => timeZone(name)).toThrow(RangeError);
});

describe('the offset', () => {
  test.each([
    ['Asia/Ho_Chi_Minh', '2026-11-20T00:00:00Z', 420],
    ['Asia/Kathmandu', '2026-11-20T00:00:00Z', 345],
    ['America/St_Johns', '2026-11-20T00:00:00Z', -210],
    ['Pacific/Kiritimati', '2026-11-20T00:00:00Z', 840],
    ['UTC', '1969-12-31T23:59:59.999Z', 0],
    ['Europe/Berlin', '2026-03-29T00:59:59.999Z', 60],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 120],
    ['Europe/Berlin', '2026-10-25T00:59:59.999Z', 120],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 60],
    ['America/New_York', '2026-03-08T06:59:59.999Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    ['America/New_York', '2026-11-01T05:59:59.999Z', -240],
    ['America/New_York', '2026-11-01T06:00:00Z', -300],
    ['Australia/Lord_Howe', '2026-04-04T14:59:59.999Z', 660],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 630],
  ])('of %s at %s is %i minutes', (zone, text, minutes) => {
    expect(offsetAt(timeZone(zone), parseInstant(text)!)).toBe(minutes);
  });

  test('is right whatever was asked before, as the platform names it', () => {
    const question = fc.record({
      zone: fc.constantFrom(
        'Asia/Ho_Chi_Minh',
        'Europe/Berlin',
        'America/New_York',
        'Australia/Lord_Howe',
      ),
      moment: fc.integer({ min: 0, max: 2_000_000_000_000 }).map(instant),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 10 }), (questions) => {
        for (const { zone, moment } of questions) {
          expect(offsetAt(timeZone(zone), moment)).toBe(namedOffset(zone, moment));
        }
      }),
    );
  });
});

/** `GMT+10:30` is 630; `GMT` alone is 0. */
const namedOffset = (zone: string, moment: number): number => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(moment);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d\d):(\d\d)/.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
};
