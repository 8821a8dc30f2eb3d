import type { StoreFields } from '@pos/domain';
import { aTill, closeSession, openOrder, openSession, refund, settle } from '@pos/till/testing';
import { beforeAll, afterAll, expect, test } from 'vitest';

const till = await aTill({ on: 'memory' });
beforeAll(() => {
  openSession(till, 10_000_000);
});
afterAll(() => till[Symbol.dispose]());

/** What 25,500 đ and 44,500 đ are in cash, and the 12.34 of a store that counts cents. */
const matrix: readonly [unit: number, rounding: string, exact: number, cash: number][] = [
  [1000, 'half-away', 25_500, 26_000],
  [1000, 'half-even', 25_500, 26_000],
  [1000, 'half-even', 44_500, 44_000],
  [1000, 'down', 25_500, 25_000],
  [1000, 'up', 25_500, 26_000],
  [500, 'half-away', 25_500, 25_500],
  [500, 'half-away', 25_250, 25_500],
  [500, 'half-even', 25_250, 25_000],
  [500, 'down', 25_499, 25_000],
  [500, 'up', 25_001, 25_500],
  [5, 'half-away', 1234, 1235],
  [5, 'half-away', 1232, 1230],
  [5, 'half-even', 1234, 1235],
  [5, 'down', 1234, 1230],
  [5, 'up', 1231, 1235],
  [1, 'up', 25_499, 25_499],
];

const orderOver = (exact: number): ReturnType<typeof openOrder> => {
  const order = openOrder(till, []);
  const line = { name: 'Hàng', unit: 'cái', taxClass: 'vat-8', quantity: 1000, price: exact };
  till.do({ type: 'AddOpenItem', order, ...line });
  return order;
};

const card = (amount: number) => ({ method: 'card', amount, reference: 'VCB 4242' }) as const;
const cash = (tendered: number) => ({ method: 'cash', tendered }) as const;

test.each(matrix)(
  'failure 18: with cash in units of %i, %s, %i is paid with %i, and refunded with as much',
  (unit, rounding, exact, due) => {
    const fields = {
      cashRoundingUnit: unit,
      cashRounding: rounding as StoreFields['cashRounding'],
    };
    till.do({ type: 'PutStore', fields });
    const sold = settle(till, orderOver(exact), { tenders: [cash(due)] });
    expect(sold.payments).toMatchObject([{ amount: due, rounding: due - exact }]);
    expect(sold.totals.total).toBe(exact);
    expect(refund(till, sold).payments).toMatchObject([{ amount: due, rounding: due - exact }]);
  },
);

test.each(matrix)(
  'failure 18: in units of %i, %s, only the cash that a card leaves of a bill is rounded',
  (unit, rounding, exact, due) => {
    const fields = {
      cashRoundingUnit: unit,
      cashRounding: rounding as StoreFields['cashRounding'],
    };
    till.do({ type: 'PutStore', fields });
    const sold = settle(till, orderOver(exact + 777), { tenders: [card(777), cash(due)] });
    expect(sold.payments).toMatchObject([
      { method: 'card', amount: 777, rounding: 0 },
      { method: 'cash', amount: due, rounding: due - exact },
    ]);
  },
);

test('failure 18: an order parked and recalled keeps the rounding it was opened with', () => {
  till.do({ type: 'PutStore', fields: { cashRoundingUnit: 1000, cashRounding: 'down' } });
  const order = orderOver(25_900);
  till.do({ type: 'ParkOrder', order });
  till.do({ type: 'PutStore', fields: { cashRoundingUnit: 500, cashRounding: 'up' } });
  till.do({ type: 'RecallOrder', order });
  expect(settle(till, order, { tenders: [cash(25_000)] }).payments).toMatchObject([
    { amount: 25_000, rounding: -900 },
  ]);
});

test('failure 18: after all this the session closes without a difference', () => {
  expect(closeSession(till).variance).toBe(0);
});
