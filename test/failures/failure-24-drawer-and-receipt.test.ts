import { aPrinter, aTill, openOrder, openSession, sell, settle, staff } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';
import { eventsIn } from './events.ts';

const card = [{ method: 'card', amount: 29_000, reference: '4242' }] as const;

test('failure 24: receipt and drawer never collide: every cash sale opens it once and prints once', async () => {
  await using at = await aPrinter();
  using till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  for (let sale = 0; sale < 20; sale += 1) sell(till);
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), { timeout: 15_000 });
  await vi.waitFor(() => expect(at.kicks()).toBe(20));
  expect(at.virtual.roll.slips).toHaveLength(20);
  expect(at.virtual.unknown).toEqual([]);
});

test('failure 24: neither a bill, nor a card, nor a copy opens the drawer', async () => {
  await using at = await aPrinter();
  using till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  const order = openOrder(till);
  till.do({ type: 'PrintBill', order });
  const { number } = settle(till, order, { tenders: card });
  till.do({ type: 'Reprint', number: number.text });
  await vi.waitFor(() => expect(till.till.jobs.waiting()).toBe(0), { timeout: 8000 });
  expect(at.virtual.roll.slips).toHaveLength(3);
  expect(at.kicks()).toBe(0);
});

test('failure 24: the drawer opens without paper, and each opening is journaled with cause and person', async () => {
  await using at = await aPrinter({ paperOut: true });
  using till = await aTill({ on: 'memory', printers: [at.printer] });
  openSession(till);
  till.do({ type: 'OpenDrawer', reason: 'đổi tiền lẻ' }, 'manager');
  sell(till);
  await vi.waitFor(() => expect(at.kicks()).toBe(2), { timeout: 8000 });
  const opened = eventsIn(till).flatMap(({ envelope, event }) =>
    event.type === 'DrawerOpened' ? [[envelope.by, event.cause, event.reason]] : [],
  );
  expect(opened).toEqual([
    [staff.manager.id, 'no-sale', 'đổi tiền lẻ'],
    [staff.owner.id, 'sale', null],
  ]);
});
