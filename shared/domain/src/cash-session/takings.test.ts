import { money, noMoney, percent, pieces } from '@pos/kernel';
import { expect, test } from 'vitest';
import type { OrderEvent } from '../order/index.ts';
import {
  anOrder,
  card,
  cash,
  lineId,
  pay,
  refund,
  reverse,
  sessionId,
  takingsOf,
  transfer,
} from '../testing/index.ts';
import { noTakings, type Takings } from './index.ts';

const takingsOfOne = (events: readonly OrderEvent[]): Takings => takingsOf(events, sessionId());

const bill = anOrder().with(1, 'Phở bò', 75_499).with(1, 'Bia', 50_000, 'vat-10');

test('failure 17: a sale counts with what was tendered and what was given in change', () => {
  expect(takingsOfOne(bill.settled(card(100_000, 1), cash(500_000, 2)).events)).toEqual({
    sales: 1,
    refunds: 0,
    salesTotal: 125_499,
    refundsTotal: 0,
    rounding: -499,
    cashTendered: 500_000,
    cashChange: 475_000,
    cashRefunded: 0,
    methods: [
      { method: 'card', taken: 100_000, given: 0 },
      { method: 'cash', taken: 25_000, given: 0 },
    ],
    taxes: [
      { rate: percent(8), net: 69_906, tax: 5593 },
      { rate: percent(10), net: 45_455, tax: 4545 },
    ],
  });
});

test('a reversed payment gives back what it had left with us, and is no refund of goods', () => {
  const changedMind = bill.does(pay(cash(200_000, 1)), reverse(1)).settled(transfer(125_499, 2));
  expect(takingsOfOne(changedMind.events)).toMatchObject({
    sales: 1,
    refunds: 0,
    rounding: 0,
    cashTendered: 200_000,
    cashChange: 75_000,
    cashRefunded: 125_000,
    methods: [
      { method: 'cash', taken: 125_000, given: 125_000 },
      { method: 'transfer', taken: 125_499, given: 0 },
    ],
  });
});

test('a refund takes its tax and its rounding back', () => {
  const { events } = bill.settled(cash(125_000)).does(refund('cash', [[lineId(1), pieces(1)]]));
  expect(takingsOfOne(events)).toMatchObject({
    sales: 1,
    refunds: 1,
    salesTotal: 125_499,
    refundsTotal: 75_499,
    rounding: 0,
    cashRefunded: 75_000,
    methods: [{ method: 'cash', taken: 125_000, given: 75_000 }],
    taxes: [
      { rate: percent(8), net: 0, tax: 0 },
      { rate: percent(10), net: 45_455, tax: 4545 },
    ],
  });
});

test('a refund by card leaves the drawer as it is', () => {
  const { events } = bill.settled(cash(125_000)).does(refund('card', [[lineId(1), pieces(1)]]));
  expect(takingsOfOne(events)).toMatchObject({
    cashRefunded: 0,
    methods: [
      { method: 'card', taken: 0, given: 75_499 },
      { method: 'cash', taken: 125_000, given: 0 },
    ],
  });
});

test('several sales add up', () => {
  const one = bill.settled(cash(125_000)).events;
  expect(takingsOfOne([...one, ...one])).toMatchObject({
    sales: 2,
    salesTotal: 250_998,
    rounding: -998,
    cashTendered: 250_000,
    methods: [{ method: 'cash', taken: 250_000 }],
    taxes: [
      { rate: percent(8), net: money(2 * 69_906) },
      { rate: percent(10), net: money(2 * 45_455) },
    ],
  });
});

test('money moves when it does, whether its order is settled then or not', () => {
  expect(takingsOfOne(bill.does(pay(cash(50_000))).events)).toMatchObject({
    sales: 0,
    salesTotal: noMoney,
    cashTendered: 50_000,
  });
});

test('money of another session is not of this one', () => {
  expect(takingsOf(bill.settled(cash(125_000)).events, sessionId(2))).toEqual(noTakings);
});
