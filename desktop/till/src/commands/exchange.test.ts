import type { OrderId } from '@pos/kernel';
import { expect, test } from 'vitest';
import { readView } from '../views/index.ts';
import {
  aTill,
  closeSession,
  expectedIn,
  openOrder,
  openSession,
  sell,
  staff,
  type TestTill,
} from '../testing/index.ts';

const returning = (test: TestTill, of: ReturnType<typeof sell>, pieces = 1000) => ({
  type: 'SetReturns' as const,
  order: openOrder(test, ['beer']),
  of: of.order,
  lines: [{ line: of.covers[0]!.line, quantity: pieces }],
  reason: 'đổi món',
});

const orderView = (test: TestTill, id: OrderId) => {
  const told = readView(test.till, { name: 'order', query: { id } }, staff.owner.id);
  if (!told.ok || !('due' in told.data)) throw new Error('the order is not open');
  return told.data;
};

test('an exchange writes both documents at once, and only the difference leaves the drawer', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const coffee = sell(till, { of: ['coffee'] });
  const before = expectedIn(till);
  const back = returning(till, coffee);
  till.do(back);
  // A coffee of 29.000 for a beer of 18.000.
  expect(orderView(till, back.order)).toMatchObject({ due: -11_000, cash: { due: -11_000 } });
  const events = till.do({ type: 'SettleOrder', order: back.order, tenders: [] });
  expect(events.map(({ type }) => type)).toEqual([
    'PaymentTaken',
    'OrderSettled',
    'RefundSettled',
    'DrawerOpened',
  ]);
  expect(before - expectedIn(till)).toBe(11_000);
  const closed = closeSession(till);
  expect(closed.variance).toBe(0);
  expect(closed.takings.methods).toContainEqual({
    method: 'exchange',
    taken: 18_000,
    given: 18_000,
  });
});

test('what was returned to the counter elsewhere meanwhile is not exchanged again', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const coffee = sell(till, { of: ['coffee'] });
  const back = returning(till, coffee);
  till.do(back);
  const { line } = coffee.covers[0]!;
  till.do({
    type: 'RefundLines',
    order: coffee.order,
    lines: [{ line, quantity: 1000 }],
    method: 'cash',
    reason: 'trả',
  });
  expect(till.refusal({ type: 'SettleOrder', order: back.order, tenders: [] })).toMatchObject({
    type: 'MoreThanSold',
  });
  till.do({ ...back, lines: [] });
  expect(orderView(till, back.order)).toMatchObject({ returns: null, due: 18_000 });
});

test('more than was sold is not put on an order', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const coffee = sell(till, { of: ['coffee'] });
  expect(till.refusal(returning(till, coffee, 2000))).toMatchObject({ type: 'MoreThanSold' });
});
