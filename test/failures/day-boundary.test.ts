import { timeZone } from '@pos/kernel';
import { aTill, fakeClock, openSession, sell } from '@pos/till/testing';
import { afterEach, expect, test } from 'vitest';

const deviceZone = process.env['TZ'];
afterEach(() => {
  if (deviceZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = deviceZone;
});

const boundaries = [
  ['Asia/Ho_Chi_Minh', '2026-11-20T23:59:59.999+07:00', '2026-11-20'],
  ['Asia/Ho_Chi_Minh', '2026-11-21T00:00:00.000+07:00', '2026-11-20'],
  ['Asia/Ho_Chi_Minh', '2026-11-21T03:59:59.999+07:00', '2026-11-20'],
  ['Asia/Ho_Chi_Minh', '2026-11-21T04:00:00.000+07:00', '2026-11-21'],
  ['Asia/Ho_Chi_Minh', '2027-01-01T03:59:59.999+07:00', '2026-12-31'],
  // The clocks go forward at 02:00 on 29 March: 01:59+01:00 is followed by 03:00+02:00.
  ['Europe/Berlin', '2026-03-29T01:59:59.999+01:00', '2026-03-28'],
  ['Europe/Berlin', '2026-03-29T03:59:59.999+02:00', '2026-03-28'],
  ['Europe/Berlin', '2026-03-29T04:00:00.000+02:00', '2026-03-29'],
  // They go back at 03:00 on 25 October: 02:30 comes twice.
  ['Europe/Berlin', '2026-10-25T02:30:00.000+02:00', '2026-10-24'],
  ['Europe/Berlin', '2026-10-25T02:30:00.000+01:00', '2026-10-24'],
  ['Europe/Berlin', '2026-10-25T03:59:59.999+01:00', '2026-10-24'],
  ['Europe/Berlin', '2026-10-25T04:00:00.000+01:00', '2026-10-25'],
] as const;

const devices = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];

test.each(boundaries)(
  'in %s a sale at %s belongs to %s, wherever the device thinks it is',
  async (zone, at, day) => {
    for (const device of devices) {
      process.env['TZ'] = device;
      const store = { timeZone: timeZone(zone) };
      using till = await aTill({ on: 'memory', clock: fakeClock(at), store });
      openSession(till);
      const sold = sell(till);
      expect(sold.businessDay).toBe(day);
      expect(sold.at).toBe(at);
      expect(sold.number.text.slice(4, 6)).toBe(day.slice(2, 4));
      expect(till.till.readModels.tallies.of(`day/${day}`).sales).toBe(1);
    }
  },
);

test('a store that ends its day at midnight does so to the millisecond', async () => {
  const clock = fakeClock('2026-11-20T23:59:59.999+07:00');
  using till = await aTill({ on: 'memory', clock, store: { cutOffHour: 0 } });
  openSession(till);
  expect(sell(till).businessDay).toBe('2026-11-20');
  clock.advance(1);
  expect(sell(till).businessDay).toBe('2026-11-21');
});

test('one session may go through the night; each sale counts for its own day', async () => {
  const clock = fakeClock('2026-12-31T20:00:00+07:00');
  using till = await aTill({ on: 'memory', clock });
  openSession(till);
  const days: string[] = [];
  for (let hour = 20; hour < 30; hour += 1) {
    const { businessDay, number } = sell(till);
    days.push(`${businessDay} ${number.text}`);
    clock.advance(3_600_000);
  }
  expect(days.at(7)).toBe('2026-12-31 T01-26-000008');
  expect(days.at(8)).toBe('2027-01-01 T01-27-000001');
});
