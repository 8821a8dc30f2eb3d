import { currency, money, percent, pieces } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import {
  added,
  anOrder,
  card,
  cash,
  documentNumber,
  lineId,
  named,
  occasion,
  pay,
  paymentId,
  percentOff,
  rates,
  reverse,
  settle,
  transfer,
} from '../testing/index.ts';
import { order, type OrderCommand } from './index.ts';

const { given } = specify(order);

const pho = anOrder().with(2, 'Phở bò', 55_000);

test('a settlement freezes the number, the lines, the totals, the payments and why it costs what it does', () => {
  given(...pho.events)
    .when(settle(cash(120_000)))
    .gives(
      {
        type: 'PaymentTaken',
        session: occasion.session,
        payment: paymentId(1),
        method: 'cash',
        amount: money(110_000),
        tendered: money(120_000),
        change: money(10_000),
        rounding: money(0),
        reference: null,
        state: 'confirmed',
      },
      {
        type: 'OrderSettled',
        number: documentNumber(1),
        ...occasion,
        covers: [
          {
            product: null,
            name: 'Phở bò',
            unit: 'phần',
            quantity: pieces(2),
            unitPrice: money(55_000),
            line: lineId(1),
            gross: money(110_000),
            lineDiscount: money(0),
            orderDiscount: money(0),
            serviceCharge: money(0),
            rate: percent(8),
            net: money(101_852),
            tax: money(8148),
            total: money(110_000),
          },
        ],
        totals: {
          gross: money(110_000),
          lineDiscounts: money(0),
          orderDiscounts: money(0),
          serviceCharge: money(0),
          net: money(101_852),
          tax: money(8148),
          total: money(110_000),
          taxes: [{ rate: percent(8), net: money(101_852), tax: money(8148) }],
        },
        payments: [
          { payment: paymentId(1), method: 'cash', amount: money(110_000), rounding: money(0) },
        ],
        explanation: [
          { step: 'goods', line: lineId(1), discount: null, label: '', amount: money(110_000) },
        ],
      },
    );
});

test('a line is frozen with what was chosen with it in its unit price', () => {
  const withEgg = added(2, 'Phở bò', 55_000, {
    modifiers: [{ modifier: 'trứng', name: 'Thêm trứng', price: money(5000) }],
  });
  expect(
    anOrder().does({ type: 'AddLine', line: withEgg }).settled(card(120_000)).last,
  ).toMatchObject({
    covers: [{ unitPrice: 60_000, quantity: 2000, gross: 120_000 }],
  });
});

test('each line is taxed at the rate of its class', () => {
  const { last } = pho.with(1, 'Bia', 33_000, 'vat-10').settled(card(143_000));
  expect(last).toMatchObject({
    covers: [{ rate: percent(8) }, { rate: percent(10) }],
    totals: {
      taxes: [
        { rate: percent(8), net: 101_852, tax: 8148 },
        { rate: percent(10), net: 30_000, tax: 3000 },
      ],
    },
  });
});

test('on a menu without VAT the tax and the service charge come on top', () => {
  const menu = anOrder({ priceMode: 'exclusive', serviceCharge: percent(5) });
  const { last } = menu
    .with(1, 'Lẩu', 420_000)
    .with(1, 'Bia', 180_000, 'vat-10')
    .settled(transfer(684_180));
  expect(last).toMatchObject({
    totals: { gross: 600_000, serviceCharge: 30_000, net: 630_000, tax: 54_180, total: 684_180 },
  });
});

describe('paying', () => {
  test('payments taken before count, and come first', () => {
    const halfPaid = pho.does(pay(card(60_000, 1)));
    expect(halfPaid.settled(cash(50_000, 2)).last).toMatchObject({
      payments: [
        { payment: paymentId(1), method: 'card', amount: 60_000 },
        { payment: paymentId(2), method: 'cash', amount: 50_000 },
      ],
    });
    expect(pho.does(pay(cash(110_000))).settled().last).toMatchObject({
      payments: [{ amount: 110_000 }],
    });
  });

  test('failure 18: a bill split over card, transfer and cash is settled, and only the cash is rounded', () => {
    const bill = anOrder().with(1, 'Tiệc', 125_499);
    expect(bill.settled(card(100_000, 1), transfer(20_001, 2), cash(5000, 3)).last).toMatchObject({
      payments: [
        { method: 'card', amount: 100_000, rounding: 0 },
        { method: 'transfer', amount: 20_001, rounding: 0 },
        { method: 'cash', amount: 5000, rounding: -498 },
      ],
    });
  });

  test('failure 18: 499 đ are settled with no cash at all', () => {
    const { events, last } = anOrder().with(1, 'Kẹo', 499).settled(cash(0));
    expect(last).toMatchObject({
      totals: { total: 499 },
      payments: [{ method: 'cash', amount: 0, rounding: -499 }],
    });
    expect(events.at(-2)).toMatchObject({ type: 'PaymentTaken', tendered: 0, change: 0 });
  });

  test('failure 18: paid in cash, reversed, then paid by card: the card pays what the cash had rounded off', () => {
    const bill = anOrder()
      .with(1, 'Tiệc', 125_499)
      .does(pay(cash(125_000, 1)), reverse(1));
    expect(bill.settled(card(125_499, 2)).last).toMatchObject({
      payments: [{ method: 'card', amount: 125_499, rounding: 0 }],
    });
  });

  test('a bill that is not paid is not settled', () => {
    given(...pho.events)
      .when(settle())
      .refused({ type: 'MoneyStillDue', due: money(110_000) });
    given(...pho.events)
      .when(settle(cash(50_000, 1), card(59_999, 2)))
      .refused({ type: 'MoneyStillDue', due: money(1) });
  });

  test('more taken than is due is given back before it is settled', () => {
    const overpaid = pho.does(pay(cash(110_000)), {
      type: 'RemoveLine',
      line: lineId(1),
      quantity: pieces(1),
      reason: 'hết phở',
    });
    given(...overpaid.events)
      .when(settle())
      .refused({ type: 'MoreTakenThanDue', excess: money(55_000) });
    expect(overpaid.does(reverse(1)).settled(cash(55_000, 2)).last).toMatchObject({
      payments: [{ payment: paymentId(2), amount: 55_000 }],
    });
  });

  test('one payment twice in a settlement is refused, and so is one taken before', () => {
    given(...pho.events)
      .when(settle(card(55_000, 1), card(55_000, 1)))
      .refused({ type: 'PaymentAlreadyTaken' });
    given(...pho.does(pay(card(55_000, 1))).events)
      .when(settle(card(55_000, 1)))
      .refused({ type: 'PaymentAlreadyTaken' });
  });

  test('when one of several tenders is refused, none is taken', () => {
    given(...pho.events)
      .when(settle(cash(50_000, 1), card(60_001, 2)))
      .refused({ type: 'TenderTooLarge', due: money(60_000) });
  });
});

describe('goods without a price', () => {
  const free = pho.does({
    type: 'GiveDiscount',
    line: null,
    discount: named(percentOff(percent(100))),
    reason: 'tiếp khách',
  });

  test('are settled without any money', () => {
    expect(free.settled().last).toMatchObject({
      totals: { gross: 110_000, orderDiscounts: 110_000, total: 0 },
      payments: [],
    });
  });

  test('take no money', () => {
    given(...free.events)
      .when(settle(cash(0)))
      .refused({ type: 'NothingDue' });
    given(...free.events)
      .when(settle(card(1)))
      .refused({ type: 'TenderTooLarge', due: money(0) });
  });
});

describe('what cannot be settled', () => {
  test('an order without goods', () => {
    given(...anOrder().events)
      .when(settle())
      .refused({ type: 'NothingToSettle' });
  });

  test('goods of a tax class without a rate, or with a rate that no tax can have', () => {
    const goods = anOrder().with(1, 'Rượu', 90_000, 'vat-12').events;
    const withRates = (more: object): OrderCommand =>
      ({ ...settle(card(90_000)), rates: { ...rates, ...more } }) as OrderCommand;
    given(...goods)
      .when(withRates({}))
      .refused({ type: 'TaxClassUnknown', taxClass: 'vat-12' });
    for (const nonsense of [-1, 10_001, 2 ** 53 - 1])
      given(...goods)
        .when(withRates({ 'vat-12': nonsense }))
        .refused({ type: 'TaxClassUnknown', taxClass: 'vat-12' });
  });
});

test('an order in dollars is settled in cents, to the five', () => {
  const bar = anOrder({
    currency: currency('USD'),
    priceMode: 'exclusive',
    cashRounding: { unit: money(5), rounding: 'half-even' },
  });
  expect(bar.with(1, 'Beer', 549, 'vat-10').settled(cash(1000)).last).toMatchObject({
    totals: { total: 604 },
    payments: [{ amount: 605, rounding: 1 }],
  });
});
