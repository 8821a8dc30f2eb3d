import { money, percent, pieces, quantity, type Quantity } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import {
  amountOff,
  anOrder,
  card,
  cash,
  documentNumber,
  lineId,
  named,
  occasion,
  orderId,
  paymentId,
  refund,
  type OrderBuilder,
} from '../testing/index.ts';
import { order, returnedOf, type OrderEvent, type RefundSettled } from './index.ts';

const { given } = specify(order);

const line = lineId(1);
const beerLine = lineId(2);

/** Two phở and three beers, and a voucher of 10 000 shared by both. */
const lunch = anOrder()
  .with(2, 'Phở bò', 55_000)
  .with(3, 'Bia', 33_333, 'vat-10')
  .does({ type: 'GiveDiscount', line: null, discount: named(amountOff(10_000)), reason: 'phiếu' })
  .settled(card(199_999));

const refunded = ({ last }: OrderBuilder): RefundSettled => {
  if (last.type !== 'RefundSettled') throw new Error(`${last.type} is no refund`);
  return last;
};

test('a refund refers to its sale, and gives back each line with its share of discount and tax', () => {
  given(...anOrder().with(2, 'Phở bò', 55_000).settled(cash(110_000)).events)
    .when(refund('cash', [[line, pieces(1)]]))
    .gives({
      type: 'RefundSettled',
      number: documentNumber(1, 'refund'),
      of: documentNumber(1),
      ...occasion,
      covers: [
        {
          line,
          name: 'Phở bò',
          quantity: pieces(1),
          rate: percent(8),
          net: money(50_926),
          tax: money(4074),
          total: money(55_000),
        },
      ],
      net: money(50_926),
      tax: money(4074),
      total: money(55_000),
      taxes: [{ rate: percent(8), net: money(50_926), tax: money(4074) }],
      payments: [
        { payment: paymentId(101), method: 'cash', amount: money(55_000), rounding: money(0) },
      ],
      reason: 'hàng lỗi',
    });
});

test('piece by piece gives back exactly what was paid, tax included', () => {
  const pieceByPiece = lunch.does(
    refund('card', [[line, pieces(1)]], 1),
    refund('card', [[beerLine, pieces(1)]], 2),
    refund(
      'card',
      [
        [beerLine, quantity(1500)],
        [line, quantity(300)],
      ],
      3,
    ),
    refund(
      'card',
      [
        [line, quantity(700)],
        [beerLine, quantity(500)],
      ],
      4,
    ),
  );
  const refunds = pieceByPiece.events.filter((event) => event.type === 'RefundSettled');
  const all = (part: 'net' | 'tax' | 'total'): number =>
    refunds.reduce((sofar, each) => sofar + each[part], 0);
  const settlement = lunch.last;
  expect({ net: all('net'), tax: all('tax'), total: all('total') }).toEqual(
    settlement.type === 'OrderSettled' && {
      net: settlement.totals.net,
      tax: settlement.totals.tax,
      total: settlement.totals.total,
    },
  );
});

test('lines of several rates are told rate by rate, the lowest first', () => {
  expect(
    refunded(
      lunch.does(
        refund('card', [
          [beerLine, pieces(3)],
          [line, pieces(2)],
        ]),
      ),
    ).taxes,
  ).toEqual([
    { rate: percent(8), net: 97_002, tax: 7760 },
    { rate: percent(10), net: 86_579, tax: 8658 },
  ]);
});

describe('never more than was sold', () => {
  test('one line, again and again', () => {
    const onceBack = lunch.does(refund('card', [[beerLine, pieces(2)]]));
    given(...onceBack.events)
      .when(refund('card', [[beerLine, quantity(1001)]], 2))
      .refused({ type: 'MoreThanSold', line: beerLine, left: pieces(1) });
    given(...onceBack.does(refund('card', [[beerLine, pieces(1)]], 2)).events)
      .when(refund('card', [[beerLine, quantity(1)]], 3))
      .refused({ type: 'MoreThanSold', line: beerLine, left: pieces(0) });
    expect(onceBack.state.status === 'settled' && returnedOf(onceBack.state, beerLine)).toBe(2000);
  });

  test('one line twice in a refund', () => {
    given(...lunch.events)
      .when(
        refund('card', [
          [beerLine, pieces(2)],
          [beerLine, pieces(1)],
        ]),
      )
      .refused({ type: 'LineGivenTwice' });
  });

  test('a line that was not sold', () => {
    given(...lunch.events)
      .when(refund('card', [[lineId(9), pieces(1)]]))
      .refused({ type: 'LineNotSold' });
  });

  test('nothing, or less than nothing, is no refund', () => {
    given(...lunch.events)
      .when(refund('card', []))
      .refused({ type: 'NothingToRefund' });
    for (const nothing of [0, -1000])
      given(...lunch.events)
        .when(refund('card', [[line, quantity(nothing)]]))
        .refused({ type: 'NothingToRefund' });
  });

  test('two tills took the same piece back while apart: both are facts, and nothing is left', () => {
    const back: OrderEvent = lunch.does(refund('card', [[line, pieces(2)]])).last;
    given(...lunch.events, back, back)
      .when(refund('card', [[line, quantity(1)]], 2))
      .refused({ type: 'MoreThanSold', line, left: pieces(0) });
  });
});

describe('in cash', () => {
  test('failure 18: a refund is rounded as its sale was', () => {
    const sale = anOrder().with(1, 'Tiệc', 125_499).settled(cash(125_000));
    expect(refunded(sale.does(refund('cash', [[line, pieces(1)]]))).payments).toEqual([
      { payment: paymentId(101), method: 'cash', amount: 125_000, rounding: -499 },
    ]);
  });

  test('failure 18: pieces of 500 đ brought back one by one give no more than all at once', () => {
    const sweets = anOrder().with(10, 'Kẹo', 500).settled(cash(5000));
    const oneByOne = Array.from({ length: 10 }, (_, index) =>
      refund('cash', [[line, pieces(1)]], index + 1),
    );
    const given500 = sweets
      .does(...oneByOne)
      .events.flatMap((event) => (event.type === 'RefundSettled' ? event.payments : []))
      .map(({ amount }) => amount);
    expect(given500).toEqual([1000, 0, 1000, 0, 1000, 0, 1000, 0, 1000, 0]);
  });

  test('what went back by card is not rounded with it', () => {
    const sweets = anOrder().with(10, 'Kẹo', 500).settled(cash(5000));
    const mixed = sweets.does(
      refund('cash', [[line, pieces(1)]], 1),
      refund('card', [[line, pieces(1)]], 2),
      refund('cash', [[line, pieces(2)]], 3),
    );
    expect(refunded(mixed).payments).toMatchObject([{ method: 'cash', amount: 1000, rounding: 0 }]);
  });
});

test('a line that cost nothing comes back for nothing', () => {
  const free = anOrder().with(1, 'Trà đá', 0).with(1, 'Phở bò', 55_000).settled(cash(55_000));
  expect(refunded(free.does(refund('cash', [[line, pieces(1)]])))).toMatchObject({
    total: 0,
    tax: 0,
    payments: [{ amount: 0, rounding: 0 }],
  });
});

test('an exchange cannot take less than nothing, nor more than what comes back', () => {
  const asked = refund('cash', [[line, pieces(1)]]);
  const exchangedFor = { order: orderId(2), number: documentNumber(2) };
  for (const amount of [-1, -(2 ** 53 - 1), 55_001, 2 ** 53 - 1]) {
    given(...lunch.events)
      .when({ ...asked, exchange: { payment: paymentId(9), amount: money(amount), exchangedFor } })
      .refused({ type: 'AmountTooLarge' });
  }
});

test('a settlement of nonsense, written by a broken device, gives back nothing but an answer', () => {
  const largest = 2 ** 53 - 1;
  if (lunch.last.type !== 'OrderSettled') throw new Error('lunch was settled');
  const [cover] = lunch.last.covers;
  const absurd = { ...cover!, total: money(largest), tax: money(-largest) };
  const settlement: OrderEvent = { ...lunch.last, covers: [absurd] };
  const before = lunch.events.slice(0, -1);
  given(...before, settlement)
    .when(refund('cash', [[line, pieces(1)]]))
    .refused({ type: 'AmountTooLarge' });

  const back = refunded(lunch.does(refund('cash', [[line, pieces(1)]])));
  const manyBack = (amount: number, count: Quantity): OrderEvent => ({
    ...back,
    covers: [{ ...back.covers[0]!, quantity: count }],
    payments: [{ ...back.payments[0]!, amount: money(amount) }],
  });
  const twice = manyBack(largest, quantity(-largest));
  given(...lunch.events, twice, twice)
    .when(refund('cash', [[line, pieces(1)]], 2))
    .refused({ type: 'AmountTooLarge' });
});
