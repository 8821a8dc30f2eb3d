import { money } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import {
  anOrder,
  card,
  cash,
  occasion,
  pay,
  paymentId,
  rates,
  reverse,
  sessionId,
  settle,
  transfer,
} from '../testing/index.ts';
import { order, type OrderEvent, type PaymentTaken, type Tender } from './index.ts';

const { given } = specify(order);

const costing = (total: number) => anOrder().with(1, 'Tiệc', total);

const taken = (payment: Partial<PaymentTaken>): OrderEvent => ({
  type: 'PaymentTaken',
  session: sessionId(),
  payment: paymentId(1),
  method: 'cash',
  amount: money(0),
  tendered: money(0),
  change: money(0),
  rounding: money(0),
  reference: null,
  state: 'confirmed',
  ...payment,
});

describe('cash', () => {
  const examples: readonly (readonly [string, number, number, object])[] = [
    [
      '500 000 for 127 333: rounded down, change from there',
      127_333,
      500_000,
      { amount: 127_000, change: 373_000, rounding: -333 },
    ],
    [
      '126 000 for 125 500: rounded up',
      125_500,
      126_000,
      { amount: 126_000, change: 0, rounding: 500 },
    ],
    [
      '125 000 for 125 499: rounded down',
      125_499,
      125_000,
      { amount: 125_000, change: 0, rounding: -499 },
    ],
    [
      '125 500 for 125 500: the bill to the đồng is never too little',
      125_500,
      125_500,
      { amount: 125_500, change: 0, rounding: 0 },
    ],
    [
      '100 000 of 127 333: a part is taken as it is',
      127_333,
      100_000,
      { amount: 100_000, change: 0, rounding: 0 },
    ],
    ['nothing for 499: it rounds to nothing', 499, 0, { amount: 0, change: 0, rounding: -499 }],
    [
      'a 500 đ note for 499: it is all change',
      499,
      500,
      { amount: 0, change: 500, rounding: -499 },
    ],
  ];

  test.each(examples)('%s', (_, total, tendered, kept) => {
    given(...costing(total).events)
      .when(pay(cash(tendered)))
      .gives(taken({ tendered: money(tendered), ...kept }));
  });

  test('what pays the bill but not its rounding up is too little, for it would leave the till owing', () => {
    for (const tendered of [125_501, 125_999])
      given(...costing(125_500).events)
        .when(pay(cash(tendered)))
        .refused({ type: 'MoneyStillDue', due: money(126_000 - tendered) });
  });

  test('no cash, or less than none, is no payment', () => {
    for (const tendered of [0, -1000])
      given(...costing(127_333).events)
        .when(pay(cash(tendered)))
        .refused({ type: 'NothingDue' });
    given(...costing(499).events)
      .when(pay(cash(-1)))
      .refused({ type: 'NothingDue' });
  });

  test('a rounding unit of nothing rounds nothing', () => {
    const exact = anOrder({ cashRounding: { unit: money(0), rounding: 'half-away' } });
    given(...exact.with(1, 'Tiệc', 127_333).events)
      .when(pay(cash(130_000)))
      .gives(taken({ amount: money(127_333), tendered: money(130_000), change: money(2667) }));
  });
});

describe('card and transfer', () => {
  test('a card pays the exact đồng', () => {
    given(...costing(127_333).events)
      .when(pay(card(127_333)))
      .gives(
        taken({
          method: 'card',
          amount: money(127_333),
          tendered: money(127_333),
          reference: 'VISA 4242 A1B2C3',
        }),
      );
  });

  test('a transfer is unverified until a bank confirms it', () => {
    given(...costing(127_333).events)
      .when(pay(transfer(100_000)))
      .gives(
        taken({
          method: 'transfer',
          amount: money(100_000),
          tendered: money(100_000),
          reference: 'FT26324',
          state: 'unverified',
        }),
      );
  });

  test.each([card, transfer])('only cash gives change', (tender) => {
    given(...costing(127_333).does(pay(cash(100_000, 1))).events)
      .when(pay(tender(27_334, 2)))
      .refused({ type: 'TenderTooLarge', due: money(27_333) });
  });

  test.each([card, transfer])('nothing, or less than nothing, is no payment', (tender) => {
    for (const amount of [0, -1])
      given(...costing(127_333).events)
        .when(pay(tender(amount)))
        .refused({ type: 'NothingDue' });
  });
});

describe('any tender', () => {
  test('failure 18: cash after a card is rounded on the remainder only', () => {
    given(...costing(127_333).does(pay(card(100_000, 1))).events)
      .when(pay(cash(27_000, 2)))
      .gives(
        taken({
          payment: paymentId(2),
          amount: money(27_000),
          tendered: money(27_000),
          rounding: money(-333),
        }),
      );
  });

  test('nothing more is taken for what is paid', () => {
    const paid = costing(127_333).does(pay(cash(127_000, 1)));
    given(...paid.events)
      .when(pay(cash(1000, 2)))
      .refused({ type: 'NothingDue' });
    given(...paid.events)
      .when(pay(card(1, 2)))
      .refused({ type: 'TenderTooLarge', due: money(0) });
  });

  test('the same payment is taken once, whoever sends it again', () => {
    const paid = costing(127_333).does(pay(cash(100_000)));
    given(...paid.events)
      .when(pay(cash(100_000)))
      .refused({ type: 'PaymentAlreadyTaken' });
    expect(given(...paid.events, paid.last).leads()).toEqual(paid.state);
  });

  test('an order of a tax class that has no rate cannot be paid, whatever the class is called', () => {
    for (const taxClass of ['vat-12', 'constructor', '__proto__'])
      given(...anOrder().with(1, 'Rượu', 90_000, taxClass).events)
        .when(pay(cash(90_000)))
        .refused({ type: 'TaxClassUnknown', taxClass });
  });

  test('an amount beyond any purse is a typing slip', () => {
    const absurd: Tender[] = [cash(2 ** 53 - 1), card(2 ** 53 - 1), transfer(-(2 ** 53 - 1))];
    for (const tender of absurd)
      given(...costing(127_333).events)
        .when(pay(tender))
        .refused({ type: 'AmountTooLarge' });
  });
});

describe('reversing', () => {
  const paid = costing(127_333).does(pay(cash(500_000)));

  test('a payment is reversed by what it had left in the drawer, not by the note it was paid with', () => {
    given(...paid.events)
      .when(reverse(1))
      .gives({
        type: 'PaymentReversed',
        payment: paymentId(1),
        method: 'cash',
        amount: money(127_000),
        session: sessionId(),
        reason: 'khách đổi cách trả',
      });
  });

  test('a payment is reversed once, and only if it was taken', () => {
    given(...paid.does(reverse(1)).events)
      .when(reverse(1))
      .refused({ type: 'PaymentNotFound' });
    given(...paid.events)
      .when(reverse(2))
      .refused({ type: 'PaymentNotFound' });
  });

  test('failure 18: the rounding leaves with the reversed cash, and a card then pays the exact đồng', () => {
    const settled = paid.does(reverse(1)).settled(card(127_333, 2));
    expect(settled.last).toMatchObject({
      type: 'OrderSettled',
      ...occasion,
      payments: [{ payment: paymentId(2), method: 'card', amount: 127_333, rounding: 0 }],
    });
  });
});

test('payments of nonsense, written by a broken device, leave an order that still answers', () => {
  const nonsense = [7, 8].map((payment) =>
    taken({
      payment: paymentId(payment),
      amount: money(2 ** 53 - 1),
      rounding: money(-(2 ** 53 - 1)),
    }),
  );
  given(...costing(127_333).events, ...nonsense)
    .when(settle())
    .refused({ type: 'MoreTakenThanDue' });
  given(...costing(127_333).events, ...nonsense)
    .when({ type: 'TakePayment', tender: cash(1000), session: null, rates })
    .refused({ type: 'AmountTooLarge' });
});
