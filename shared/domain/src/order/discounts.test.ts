import { money, percent, rate, type LineId } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import type { Discount } from '../pricing/index.ts';
import {
  amountOff,
  anOrder,
  lineId,
  named,
  percentOff,
  type OrderBuilder,
} from '../testing/index.ts';
import { order, priceOf, type OrderCommand, type OrderEvent } from './index.ts';

const { given } = specify(order);

const give = (value: Discount, line: LineId | null = null, discount = 'km'): OrderCommand => ({
  type: 'GiveDiscount',
  line,
  discount: named(value, discount),
  reason: 'khách quen',
});

const withdraw = (discount: string): OrderCommand => ({ type: 'WithdrawDiscount', discount });

const totalOf = ({ state }: OrderBuilder): number =>
  state.status === 'open' ? priceOf(state, {}).total : 0;

const lunch = anOrder().with(2, 'Phở bò', 55_000).with(2, 'Bia', 30_000, 'vat-10');

describe('giving', () => {
  test('a discount is given on a line or on the whole order, with a reason', () => {
    given(...lunch.events)
      .when(give(percentOff(percent(10)), lineId(2)))
      .gives({
        type: 'DiscountGiven',
        line: lineId(2),
        discount: named(percentOff(percent(10))),
        reason: 'khách quen',
      });
    expect(totalOf(lunch.does(give(percentOff(percent(10)), lineId(2))))).toBe(164_000);
    expect(totalOf(lunch.does(give(percentOff(percent(10)))))).toBe(153_000);
  });

  test('the same discount is given once, wherever it was given', () => {
    const onLine = lunch.does(give(amountOff(5000), lineId(1)));
    for (const line of [lineId(1), lineId(2), null])
      given(...onLine.events)
        .when(give(amountOff(5000), line))
        .refused({ type: 'DiscountAlreadyGiven' });
    given(...lunch.does(give(amountOff(5000))).events)
      .when(give(amountOff(5000), lineId(1)))
      .refused({ type: 'DiscountAlreadyGiven' });
  });

  test('a line that is not sold gets none', () => {
    given(...lunch.events)
      .when(give(amountOff(5000), lineId(9)))
      .refused({ type: 'LineNotFound' });
  });

  test('more than all of a price cannot be taken off', () => {
    for (const share of [rate(10_001), rate(-1)])
      given(...lunch.events)
        .when(give(percentOff(share)))
        .refused({ type: 'AmountTooLarge' });
    const nonsense: OrderEvent = {
      type: 'DiscountGiven',
      line: null,
      discount: named(percentOff(rate(2 ** 53 - 1))),
      reason: '',
    };
    expect(given(...lunch.events, nonsense).leads()).toEqual(lunch.state);
  });
});

describe('a minimum order', () => {
  const voucher = amountOff(30_000, 170_000);

  test('a voucher is taken when the order reaches its minimum, and not one đồng before', () => {
    given(...lunch.events)
      .when(give(voucher))
      .gives({ type: 'DiscountGiven', line: null, discount: named(voucher), reason: 'khách quen' });
    given(...lunch.events)
      .when(give(amountOff(30_000, 170_001)))
      .refused({ type: 'MinimumOrderNotReached', minimum: money(170_001) });
  });

  test('it is held against what line discounts and percentages leave, as the price will be', () => {
    for (const before of [
      give(amountOff(1), lineId(1), 'món'),
      give(percentOff(percent(1)), null, 'thẻ'),
    ])
      given(...lunch.does(before).events)
        .when(give(voucher))
        .refused({ type: 'MinimumOrderNotReached', minimum: money(170_000) });
  });

  test('one voucher does not put another out of reach', () => {
    const two = lunch.does(give(voucher), give(voucher, null, 'km-2'));
    expect(totalOf(two)).toBe(110_000);
  });

  test('for a discount on a line it is held against the goods, before any discount', () => {
    const lineVoucher = amountOff(20_000, 170_000);
    const discounted = lunch.does(give(percentOff(percent(50)), lineId(1), 'món'));
    expect(totalOf(discounted.does(give(lineVoucher, lineId(2))))).toBe(95_000);
    given(...lunch.events)
      .when(give(amountOff(20_000, 170_001), lineId(2)))
      .refused({ type: 'MinimumOrderNotReached', minimum: money(170_001) });
  });

  test('an order that falls below it afterwards loses the discount without a word to say', () => {
    const smaller = lunch.does(give(voucher), {
      type: 'RemoveLine',
      line: lineId(2),
      quantity: null,
      reason: 'hết bia',
    });
    expect(totalOf(smaller)).toBe(110_000);
  });
});

describe('withdrawing', () => {
  test('a discount is withdrawn from wherever it was given, and may be given again', () => {
    for (const line of [lineId(1), null]) {
      const given10 = lunch.does(give(percentOff(percent(10)), line));
      given(...given10.events)
        .when(withdraw('km'))
        .gives({ type: 'DiscountWithdrawn', discount: 'km' });
      const withdrawn = given10.does(withdraw('km'));
      expect(withdrawn.state).toEqual(lunch.state);
      expect(totalOf(withdrawn.does(give(percentOff(percent(10)), line)))).toBe(totalOf(given10));
    }
  });

  test('a discount nobody gave cannot be withdrawn', () => {
    given(...lunch.events)
      .when(withdraw('km'))
      .refused({ type: 'DiscountNotFound' });
  });
});
