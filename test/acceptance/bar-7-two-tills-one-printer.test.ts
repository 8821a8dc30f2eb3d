import { aTill, openSession, sell, type TestTill } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';
import { aVirtualPrinter, impatient, numbersOn, setUp } from './several-printers.ts';

const jobs = 200;
const card = [{ method: 'card', amount: 29_000, reference: '4242' }] as const;

const aTillAt = async (
  printer: Parameters<typeof setUp>[2],
  register: string,
): Promise<TestTill> => {
  const till = await aTill({ on: 'memory', hardware: impatient });
  openSession(till);
  const { device } = till.till.journal.origin;
  const changed = { name: register, register };
  till.till.import(
    [{ stream: `device/${device}`, events: [{ type: 'DevicePut', changed }] }],
    null,
  );
  setUp(till, 'quay', printer, { tasks: ['receipt'] });
  return till;
};

test(
  `acceptance bar 7: two tills with ${jobs} receipts each on one printer: none lost, none doubled, each till's in order`,
  { timeout: 240_000 },
  async () => {
    await using printer = await aVirtualPrinter();
    using first = await aTillAt(printer, 'T01');
    using second = await aTillAt(printer, 'T02');
    const printed: string[] = [];
    printer.onEvent((event) => {
      if (event.kind === 'slip') printed.push(...event.slip.codes.map(({ data }) => data));
    });
    const sold: { readonly [Register in 'T01' | 'T02']: string[] } = { T01: [], T02: [] };
    for (let sale = 0; sale < jobs; sale += 1) {
      sold.T01.push(sell(first, { tenders: card }).number.text);
      sold.T02.push(sell(second, { tenders: card }).number.text);
      // Each till's printing goes on between two sales.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await vi.waitFor(() => expect(first.till.jobs.waiting() + second.till.jobs.waiting()).toBe(0), {
      timeout: 200_000,
      interval: 50,
    });
    for (const register of ['T01', 'T02'] as const)
      expect(printed.filter((number) => number.startsWith(register))).toEqual(sold[register]);
    expect(printed).toHaveLength(2 * jobs);
    for (const { till } of [first, second])
      expect(new Set(till.jobs.list(1000).map(({ state }) => state))).toEqual(
        new Set(['confirmed']),
      );
    expect(numbersOn(printer).length).toBeGreaterThan(0);
  },
);
