import { pieces, quantity } from '@pos/kernel';
import { describe, expect, test } from 'vitest';
import { lineId } from '../pricing/testing/arbitraries.ts';
import {
  added,
  anOrder,
  cash,
  card,
  documentNumber,
  orderId,
  paymentId,
  rates,
  settle,
} from '../testing/index.ts';
import {
  dueOf,
  order,
  priceOf,
  returnsOf,
  settleExchange,
  type OpenOrder,
  type SettledOrder,
  type Tender,
} from './index.ts';

const soldShirt = (): SettledOrder => {
  const { state } = anOrder().with(2, 'Áo cỡ M', 150_000).settled(cash(300_000));
  if (state.status !== 'settled') throw new Error(state.status);
  return state;
};

/** An order of its own that sells for so much, against one shirt that comes back. */
const instead = (price: number): OpenOrder => {
  const returns = returnsOf(soldShirt(), {
    lines: [{ line: lineId(1), quantity: pieces(1) }],
    reason: 'đổi cỡ',
    payment: paymentId(7),
  });
  if ('type' in returns) throw new Error(returns.type);
  const { state } = anOrder()
    .with(1, 'Áo cỡ L', price)
    .does({ type: 'SetReturns', returns: { ...returns, of: orderId(2) } });
  if (state.status !== 'open') throw new Error(state.status);
  return state;
};

const sold = { ...soldShirt(), order: orderId(2) };
const back = {
  number: documentNumber(1, 'refund'),
  payment: paymentId(8),
  method: 'cash',
} as const;
const exchange = (state: OpenOrder, ...tenders: Tender[]) =>
  settleExchange(state, sold, settle(...tenders), back);

describe('an exchange', () => {
  test('for something dearer is paid by the guest, the difference only', () => {
    const state = instead(180_000);
    expect(dueOf(state, priceOf(state, rates).total)).toBe(30_000);
    const decision = exchange(state, cash(50_000));
    expect(decision).toMatchObject({
      accepted: true,
      events: [
        {
          sale: [
            { type: 'PaymentTaken', method: 'exchange', amount: 150_000 },
            { type: 'PaymentTaken', method: 'cash', amount: 30_000, change: 20_000 },
            { type: 'OrderSettled' },
          ],
          refund: [{ type: 'RefundSettled', payments: [{ method: 'exchange', amount: 150_000 }] }],
        },
      ],
    });
  });

  test('for something cheaper gives the difference back', () => {
    expect(exchange(instead(100_000))).toMatchObject({
      accepted: true,
      events: [
        {
          sale: [{ method: 'exchange', amount: 100_000 }, { type: 'OrderSettled' }],
          refund: [
            {
              payments: [
                { method: 'exchange', amount: 100_000 },
                { method: 'cash', amount: 50_000 },
              ],
            },
          ],
        },
      ],
    });
  });

  test('for the same worth moves no money', () => {
    const decision = exchange(instead(150_000));
    expect(decision).toMatchObject({
      accepted: true,
      events: [{ refund: [{ payments: [{ method: 'exchange' }] }] }],
    });
  });

  test('is refused while the guest still owes the difference, and takes no more than it', () => {
    expect(exchange(instead(180_000))).toMatchObject({
      refusal: { type: 'MoneyStillDue', due: 30_000 },
    });
    expect(exchange(instead(180_000), card(40_000))).toMatchObject({
      refusal: { type: 'TenderTooLarge', due: 30_000 },
    });
  });

  test('is never half of it: alone, an order with goods coming back is not settled', () => {
    expect(order.decide(instead(180_000), settle(cash(50_000)))).toMatchObject({
      refusal: { type: 'ReturnsOutdated' },
    });
  });

  test('of an order with itself is no exchange', () => {
    const state = instead(180_000);
    const itself = { ...state.returns!, of: state.order };
    expect(order.decide(state, { type: 'SetReturns', returns: itself })).toMatchObject({
      accepted: false,
    });
  });

  test('can be called off again', () => {
    const decision = order.decide(instead(180_000), { type: 'SetReturns', returns: null });
    expect(decision).toEqual({ accepted: true, events: [{ type: 'ReturnsSet', returns: null }] });
  });
});

describe('a label of the shop’s own scale', () => {
  const grams = { quantity: quantity(250), labelTotal: added(1, '', 47_256).unitPrice };
  const weighed = anOrder().does({
    type: 'AddLine',
    line: added(1, 'Ba chỉ', 189_000, grams),
  });
  const totalOf = ({ state }: typeof weighed): number => {
    if (state.status !== 'open') throw new Error(state.status);
    return priceOf(state, rates).total;
  };

  test('is what the line costs, to the đồng', () => {
    expect(totalOf(weighed)).toBe(47_256);
  });

  test('counts until somebody weighs or prices it anew', () => {
    const line = lineId(1);
    const halved = weighed.does({ type: 'ChangeQuantity', line, quantity: quantity(125) });
    expect(totalOf(halved)).toBe(23_625);
    const cheaper = weighed.does({
      type: 'OverridePrice',
      line,
      unitPrice: added(1, '', 100_000).unitPrice,
      reason: 'cuối ngày',
    });
    expect(totalOf(cheaper)).toBe(25_000);
  });
});
