import { quantity, sum, type Money, type Quantity } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cashDue } from '../pricing/index.ts';
import { askedOf, refund, someOrderHistory, type OrderHistory } from '../testing/index.ts';
import {
  returnedOf,
  type Order,
  type RefundSettled,
  type SettledOrder,
  type TenderMethod,
} from './index.ts';

const settled = (): fc.Arbitrary<OrderHistory> =>
  someOrderHistory().filter(({ state }) => state.status === 'settled');

const holds = <Example>(examples: fc.Arbitrary<Example>, law: (example: Example) => void): void =>
  fc.assert(fc.property(examples, law), { numRuns: 500 });

const asSettled = (state: Order): SettledOrder => {
  if (state.status !== 'settled') throw new Error(`the order is ${state.status}`);
  return state;
};

const refundsIn = ({ events }: OrderHistory): readonly RefundSettled[] =>
  events.filter((event) => event.type === 'RefundSettled');

const leftOf = (
  order: SettledOrder,
): readonly (readonly [SettledOrder['settlement']['covers'][number]['line'], Quantity])[] =>
  order.settlement.covers
    .map(({ line, quantity: sold }) => [line, quantity(sold - returnedOf(order, line))] as const)
    .filter(([, left]) => left > 0);

/** Brings back everything that is still out, a share of each line at a time. */
const bringBackAll = (
  history: OrderHistory,
  shares: readonly number[],
  method: TenderMethod,
): OrderHistory => {
  let brought = history;
  for (const [index, share] of [...shares, 1].entries()) {
    const left = leftOf(asSettled(brought.state))
      .map(([line, count]) => [line, quantity(Math.ceil(count * share))] as const)
      .filter(([, count]) => count > 0);
    if (left.length > 0) brought = askedOf(brought, refund(method, left, 1000 + index));
  }
  return brought;
};

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });

test('a refund never gives back more than was sold, by quantity and by money, whatever is brought back how often', () => {
  holds(settled(), (history) => {
    const order = asSettled(history.state);
    for (const sold of order.settlement.covers) {
      const back = order.refunds
        .flatMap(({ covers }) => covers)
        .filter(({ line }) => line === sold.line);
      expect(back.every((cover) => cover.quantity > 0)).toBe(true);
      expect(sum(back.map((cover) => cover.quantity as never))).toBeLessThanOrEqual(sold.quantity);
      expect(sum(back.map((cover) => cover.total))).toBeLessThanOrEqual(sold.total);
      expect(sum(back.map((cover) => cover.tax))).toBeLessThanOrEqual(sold.tax);
      for (const { total, tax, net } of back) {
        expect(Math.min(total, tax)).toBeGreaterThanOrEqual(0);
        expect(net + tax).toBe(total);
      }
    }
  });
});

test('bringing everything back, in whatever pieces, gives back exactly the total, tax included, rate by rate', () => {
  holds(fc.tuple(settled(), cuts), ([history, shares]) => {
    const all = bringBackAll(history, shares, 'card');
    const { totals } = asSettled(history.state).settlement;
    const refunds = refundsIn(all);
    expect(leftOf(asSettled(all.state))).toEqual([]);
    expect(sum(refunds.map(({ total }) => total))).toBe(totals.total);
    expect(sum(refunds.map(({ tax }) => tax))).toBe(totals.tax);
    expect(sum(refunds.map(({ net }) => net))).toBe(totals.net);
    const rows = refunds.flatMap(({ taxes }) => taxes);
    for (const sold of totals.taxes) {
      const ofRate = rows.filter(({ rate }) => rate === sold.rate);
      expect(sum(ofRate.map(({ net }) => net))).toBe(sold.net);
      expect(sum(ofRate.map(({ tax }) => tax))).toBe(sold.tax);
    }
  });
});

test('failure 18: brought back for cash, in whatever pieces, it gives the cash of one return', () => {
  holds(fc.tuple(settled(), cuts), ([history, shares]) => {
    const { terms } = asSettled(history.state);
    const inCash = refundsIn(bringBackAll(history, shares, 'cash'))
      .flatMap(({ payments }) => payments)
      .filter(({ method }) => method === 'cash');
    const before = refundsIn(history).flatMap(({ payments }) => payments);
    const total: Money = sum(inCash.map(({ amount, rounding }) => (amount - rounding) as Money));
    expect(sum(inCash.map(({ amount }) => amount))).toBe(cashDue(total, terms.cashRounding).due);
    for (const { amount } of [...before, ...inCash]) expect(amount).toBeGreaterThanOrEqual(0);
  });
});
