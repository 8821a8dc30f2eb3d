import { aPrinter, aTill, openSession, sell } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';
import { devicesOf } from './devices.ts';

const sales = 100;

test(`failure 22: of ${sales} receipts, with the cable pulled again and again, each is on paper or shown as unprinted`, async () => {
  await using at = await aPrinter();
  using till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  const numbers: string[] = [];
  for (let sale = 1; sale <= sales; sale += 1) {
    numbers.push(sell(till).number.text);
    if (sale % 10 === 0) at.virtual.cutCableAfter(500 * sale);
    await vi.waitFor(() => expect(till.till.jobs.waiting()).toBeLessThan(8), { timeout: 8000 });
  }
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), { timeout: 8000 });

  const printed = at.virtual.roll.slips.flatMap(({ codes }) => codes.map(({ data }) => data));
  const jobs = till.till.jobs.list(1000).filter(({ kind }) => kind === 'print-receipt');
  const said = new Map(jobs.map(({ about, state }) => [about, state]));
  const alarms = new Set(devicesOf(till).unprinted.map(({ about }) => about));
  for (const number of numbers) {
    const times = printed.filter((data) => data === number).length;
    expect([number, times <= 1]).toEqual([number, true]);
    expect([number, said.get(number) === 'confirmed', alarms.has(number)]).toEqual(
      said.get(number) === 'confirmed' ? [number, times === 1, false] : [number, false, true],
    );
  }
  expect(alarms.size).toBeGreaterThan(0);
});

test('failure 22: a printer that is not there is an alarm within ten seconds', async () => {
  await using at = await aPrinter({ offline: true });
  using till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  const { number } = sell(till);
  await vi.waitFor(
    () => {
      expect(devicesOf(till)).toMatchObject({
        printers: [{ state: 'offline' }],
        drawer: { canOpen: false },
        unprinted: [{ about: number.text, state: 'queued', reason: 'offline' }],
      });
    },
    { timeout: 10_000 },
  );
});
