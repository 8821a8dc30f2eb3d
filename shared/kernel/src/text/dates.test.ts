import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant, parseInstant } from '../instant.ts';
import { someInstant } from '../testing/arbitraries.ts';
import { timeZone } from '../time-zone.ts';
import { formatDate, formatDateTime, formatTime } from './dates.ts';

const saigon = timeZone('Asia/Ho_Chi_Minh');

test.each([
  ['2026-11-20T00:05:59.999Z', '20/11/2026 07:05'],
  ['2026-12-31T16:59:59Z', '31/12/2026 23:59'],
  ['2026-12-31T17:00:00Z', '01/01/2027 00:00'],
  ['1999-12-31T16:59:00Z', '31/12/1999 23:59'],
  // Saigon's clocks stood at UTC+8 until 1975.
  ['1969-12-31T15:59:00Z', '31/12/1969 23:59'],
])('%s is %s in Saigon', (text, written) => {
  expect(formatDateTime(parseInstant(text)!, saigon)).toBe(written);
});

test('the date and the time stand alone too', () => {
  const noon = instant(1_763_614_800_000);
  expect(formatDate(noon, saigon)).toBe('20/11/2025');
  expect(formatTime(noon, saigon)).toBe('12:00');
});

test('the hour that clocks show twice is written twice', () => {
  const berlin = timeZone('Europe/Berlin');
  expect(formatDateTime(parseInstant('2026-10-25T00:30:00Z')!, berlin)).toBe('25/10/2026 02:30');
  expect(formatDateTime(parseInstant('2026-10-25T01:30:00Z')!, berlin)).toBe('25/10/2026 02:30');
});

test('agrees with the platform in every zone', () => {
  fc.assert(
    fc.property(
      someInstant(),
      fc.constantFrom(
        'Asia/Ho_Chi_Minh',
        'Europe/Berlin',
        'America/New_York',
        'Asia/Kathmandu',
        'Pacific/Chatham',
      ),
      (moment, zone) => {
        const platform = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        });
        expect(formatDateTime(moment, timeZone(zone))).toBe(
          platform.format(moment).replace(',', ''),
        );
      },
    ),
  );
});
