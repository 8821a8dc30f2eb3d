import { money, noQuantity, pieces, quantity } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import { added, anOrder, cash, lineId, pay, settle } from '../testing/index.ts';
import { order, priceOf, type Order, type OrderCommand, type OrderEvent } from './index.ts';

const { given } = specify(order);

const twoPho = anOrder().with(2, 'Phở bò', 55_000);
const line = lineId(1);

const add = (...what: Parameters<typeof added>): OrderCommand => ({
  type: 'AddLine',
  line: added(...what),
});
const change = (to: number): OrderCommand => ({
  type: 'ChangeQuantity',
  line,
  quantity: quantity(to),
});
const remove = (count: number | null): OrderCommand => ({
  type: 'RemoveLine',
  line,
  quantity: count === null ? null : quantity(count),
  reason: 'khách đổi ý',
});

const totalOf = (state: Order): number =>
  state.status === 'open' || state.status === 'parked' ? priceOf(state, {}).total : 0;

describe('adding', () => {
  test('a line is written down as it was named and priced at that moment', () => {
    const pho = added(2, 'Phở bò', 55_000, {
      priceList: 'trưa',
      modifiers: [{ modifier: 'trứng', name: 'Thêm trứng', price: money(10_000) }],
      note: 'ít hành',
    });
    given(...anOrder().events)
      .when({ type: 'AddLine', line: pho })
      .gives({ type: 'LineAdded', ...pho });
  });

  test('a line costs its price with everything chosen with it, times its quantity', () => {
    const chosen = [5000, 10_000].map((price) => ({
      modifier: `${price}`,
      name: '',
      price: money(price),
    }));
    const { state } = anOrder().does(add(2, 'Phở bò', 55_000, { modifiers: chosen }));
    expect(totalOf(state)).toBe(140_000);
  });

  test('goods are weighed in thousandths: 350 g of a 120 000 đ kilogram', () => {
    const { state } = anOrder().does(add(0, 'Thịt bò', 120_000, { quantity: quantity(350) }));
    expect(totalOf(state)).toBe(42_000);
  });

  test('the same line is added once', () => {
    given(...twoPho.events)
      .when(add(1, 'Phở bò', 55_000))
      .refused({ type: 'LineAlreadyAdded' });
    given(...twoPho.does(remove(null)).events)
      .when(add(1, 'Phở bò', 55_000))
      .refused({ type: 'LineAlreadyAdded' });
    const again: OrderEvent = { type: 'LineAdded', ...added(7, 'Phở bò', 55_000) };
    expect(given(...twoPho.events, again).leads()).toEqual(twoPho.state);
  });

  test('adding nothing changes nothing, and less than nothing is refused', () => {
    given(...anOrder().events)
      .when(add(0, 'Phở bò', 55_000))
      .gives();
    given(...anOrder().events)
      .when(add(-1, 'Phở bò', 55_000))
      .refused({ type: 'MoreThanOnTheLine', left: noQuantity });
  });
});

describe('changing the quantity', () => {
  test('a change is told as a difference, so that the changes of two tills add up', () => {
    given(...twoPho.events)
      .when(change(3000))
      .gives({ type: 'LineQuantityChanged', line, by: pieces(1) });
    const fromTwoTills = [pieces(1), pieces(2)].map((by): OrderEvent => ({
      type: 'LineQuantityChanged',
      line,
      by,
    }));
    expect(given(...twoPho.events, ...fromTwoTills).leads()).toMatchObject({
      lines: [{ quantity: pieces(5) }],
    });
  });

  test('the quantity it has already is no change', () => {
    given(...twoPho.events)
      .when(change(2000))
      .gives();
  });

  test('a quantity below nothing is refused', () => {
    given(...twoPho.events)
      .when(change(-1000))
      .refused({ type: 'MoreThanOnTheLine', left: pieces(2) });
  });

  test('a line nobody added cannot change', () => {
    given(...anOrder().events)
      .when(change(1000))
      .refused({ type: 'LineNotFound' });
  });
});

describe('taking off', () => {
  test('part of a line, or all of it, is taken off with a reason', () => {
    given(...twoPho.events)
      .when(remove(1000))
      .gives({ type: 'LineVoided', line, quantity: pieces(1), reason: 'khách đổi ý' });
    given(...twoPho.events)
      .when(remove(null))
      .gives({ type: 'LineVoided', line, quantity: pieces(2), reason: 'khách đổi ý' });
  });

  test('no more is taken off than there is', () => {
    given(...twoPho.events)
      .when(remove(2001))
      .refused({ type: 'MoreThanOnTheLine', left: pieces(2) });
  });

  test('taking off nothing, or less than nothing, changes nothing', () => {
    given(...twoPho.events)
      .when(remove(0))
      .gives();
    given(...twoPho.events)
      .when(remove(-5000))
      .gives();
  });

  test('a line taken off is not sold, not priced and not found again', () => {
    const empty = twoPho.does(remove(null));
    expect(totalOf(empty.state)).toBe(0);
    given(...empty.events)
      .when(settle())
      .refused({ type: 'NothingToSettle' });
    for (const command of [change(1000), remove(null)])
      given(...empty.events)
        .when(command)
        .refused({ type: 'LineNotFound' });
  });

  test('two tills take the last piece off: nothing is left, not minus one', () => {
    const twice = [1, 2].map((): OrderEvent => ({
      type: 'LineVoided',
      line,
      quantity: pieces(2),
      reason: '',
    }));
    const after = given(...twoPho.events, ...twice).leads();
    expect(after).toMatchObject({ lines: [{ quantity: noQuantity }] });
    expect(totalOf(after)).toBe(0);
  });
});

describe('notes and prices', () => {
  test('a note is written on a line, and the same note again is no change', () => {
    const note = (text: string | null): OrderCommand => ({ type: 'NoteLine', line, note: text });
    given(...twoPho.events)
      .when(note('không hành'))
      .gives({ type: 'LineNoted', line, note: 'không hành' });
    given(...twoPho.does(note('không hành')).events)
      .when(note('không hành'))
      .gives();
    expect(twoPho.does(note('không hành')).state).toMatchObject({
      lines: [{ note: 'không hành' }],
    });
  });

  test('what it is made with is changed as a whole, several of one included, and the price follows', () => {
    const egg = { modifier: 'trung', name: 'Trứng chần', price: money(5000) };
    const withEggs: OrderCommand = { type: 'ChangeModifiers', line, modifiers: [egg, egg] };
    given(...twoPho.events)
      .when(withEggs)
      .gives({ type: 'ModifiersChanged', line, modifiers: [egg, egg] });
    const made = twoPho.does(withEggs);
    expect(totalOf(made.state)).toBe(2 * (55_000 + 10_000));
    given(...made.events)
      .when(withEggs)
      .gives();
    expect(totalOf(made.does({ ...withEggs, modifiers: [] }).state)).toBe(110_000);
    given(...twoPho.events)
      .when({ ...withEggs, line: lineId(9) })
      .refused({ type: 'LineNotFound' });
  });

  test('a price is overridden with a reason, and is then of no price list', () => {
    const cheaper: OrderCommand = {
      type: 'OverridePrice',
      line,
      unitPrice: money(50_000),
      reason: 'khách quen',
    };
    const fromList = anOrder().does(add(2, 'Phở bò', 55_000, { priceList: 'trưa' }));
    given(...fromList.events)
      .when(cheaper)
      .gives({ type: 'PriceOverridden', line, unitPrice: money(50_000), reason: 'khách quen' });
    const after = fromList.does(cheaper).state;
    expect(after).toMatchObject({ lines: [{ unitPrice: 50_000, priceList: null }] });
    expect(totalOf(after)).toBe(100_000);
  });
});

describe('a slip of the finger that comes to a trillion is refused before it can overflow a sum', () => {
  const largest = 2 ** 53 - 1;
  const absurd: readonly (readonly [string, OrderCommand])[] = [
    ['a quantity', add(0, 'Bút', 1000, { line: lineId(2), quantity: quantity(largest) })],
    ['a price', add(1, 'Bút', largest, { line: lineId(2) })],
    ['a price below nothing', add(1, 'Bút', -largest, { line: lineId(2) })],
    ['many dear things', add(1_000_000, 'Xe máy', 1_000_001, { line: lineId(2) })],
    [
      'something chosen with it',
      add(1, 'Bút', 1000, {
        line: lineId(2),
        modifiers: [{ modifier: 'x', name: 'x', price: money(largest) }],
      }),
    ],
    [
      'a quantity of something free',
      add(0, 'Bút', 0, { line: lineId(2), quantity: quantity(largest) }),
    ],
    [
      'goods below nothing that would make up for others',
      add(1, 'Bút', -2e12, { line: lineId(2) }),
    ],
    [
      'absurd prices chosen with it that cancel out',
      add(1, 'Bút', 1000, {
        line: lineId(2),
        modifiers: [largest, largest, -largest, -largest].map((price) => ({
          modifier: 'x',
          name: 'x',
          price: money(price),
        })),
      }),
    ],
    ['a changed quantity', change(largest)],
    ['an overridden price', { type: 'OverridePrice', line, unitPrice: money(largest), reason: '' }],
  ];

  test.each(absurd)('%s', (_, command) => {
    given(...twoPho.events)
      .when(command)
      .refused({ type: 'AmountTooLarge' });
  });

  test('just below it is accepted, and can be sold', () => {
    const dear = anOrder().does(add(1_000_000, 'Xe máy', 1_000_000), pay(cash(1_000_000_000_000)));
    given(...dear.events)
      .when(add(1, 'Bút', 1, { line: lineId(2) }))
      .refused({ type: 'AmountTooLarge' });
    expect(dear.settled().state).toMatchObject({
      settlement: { totals: { total: 1_000_000_000_000 } },
    });
  });

  test('and when a broken device writes it all the same, the order keeps the price it had', () => {
    const nonsense: OrderEvent[] = [
      { type: 'LineAdded', ...added(1, 'Bút', largest, { line: lineId(2) }) },
      { type: 'LineQuantityChanged', line, by: quantity(largest) },
      { type: 'LineVoided', line, quantity: quantity(-largest), reason: '' },
      { type: 'PriceOverridden', line, unitPrice: money(largest), reason: '' },
    ];
    expect(given(...twoPho.events, ...nonsense).leads()).toEqual(twoPho.state);
  });
});
