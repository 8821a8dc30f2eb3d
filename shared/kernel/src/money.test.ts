import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atLeast,
  atMost,
  minus,
  money,
  negate,
  noMoney,
  plus,
  share,
  sum,
  times,
  toMultipleOf,
  type Money,
} from './money.ts';
import { pieces, quantity } from './quantity.ts';
import { percent, rate } from './rate.ts';
import { someMoney, someQuantity, someRate } from './testing/arbitraries.ts';

const anyMoney = someMoney({ min: -50_000_000 });

describe('money', () => {
  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    'is never %d',
    (amount) => {
      expect(() => money(amount)).toThrow(RangeError);
    },
  );

  test('is not a plain number to the compiler', () => {
    // @ts-expect-error a raw number names no unit
    const raw: Money = 100;
    expect(raw).toBe(100);
  });

  test('knows no negative nothing', () => {
    expect(Object.is(negate(noMoney), 0)).toBe(true);
    expect(Object.is(times(money(-1), quantity(1)), 0)).toBe(true);
    expect(Object.is(toMultipleOf(money(-499), money(1000)), 0)).toBe(true);
  });
});

describe('adding', () => {
  test('is undone by taking away', () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (left, right) => {
        expect(minus(plus(left, right), right)).toBe(left);
        expect(plus(left, negate(left))).toBe(0);
      }),
    );
  });

  test('many is adding them one by one, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyMoney), (amounts) => {
        expect(sum(amounts)).toBe(amounts.reduce(plus, noMoney));
        expect(sum(amounts.toReversed())).toBe(sum(amounts));
      }),
    );
  });

  test('none is nothing', () => {
    expect(sum([])).toBe(0);
  });

  test('beyond the exact integers is a defect, even if the way leads back', () => {
    const most = money(Number.MAX_SAFE_INTEGER);
    expect(() => plus(most, money(1))).toThrow(RangeError);
    expect(() => sum([most, money(2), money(-2)])).toThrow(RangeError);
  });
});

test('limits keep an amount within them', () => {
  expect([atMost(money(5), money(3)), atMost(money(2), money(3))]).toEqual([3, 2]);
  expect([atLeast(money(5), money(3)), atLeast(money(2), money(3))]).toEqual([5, 3]);
});

describe('a price for a quantity', () => {
  test.each([
    [45_000, 2000, 90_000],
    [120_000, 350, 42_000],
    [99_999, 335, 33_500],
    [1, 500, 1],
    [1, 499, 0],
    [-1, 500, -1],
  ])('%i for %i thousandths is %i', (price, thousandths, total) => {
    expect(times(money(price), quantity(thousandths))).toBe(total);
  });

  test('of whole pieces is the price added up', () => {
    fc.assert(
      fc.property(someMoney(), fc.integer({ min: 0, max: 50 }), (price, count) => {
        expect(times(price, pieces(count))).toBe(sum(Array.from({ length: count }, () => price)));
      }),
    );
  });

  test('given back is what it was sold for', () => {
    fc.assert(
      fc.property(someMoney(), someQuantity(), (price, amount) => {
        expect(times(price, quantity(-amount))).toBe(negate(times(price, amount)));
      }),
    );
  });
});

describe('a share', () => {
  test.each([
    [100_000, 800, 8000],
    [125_500, 1000, 12_550],
    [6, 800, 0],
    [7, 800, 1],
    [-7, 800, -1],
  ])('of %i at %i basis points is %i', (amount, basisPoints, part) => {
    expect(share(money(amount), rate(basisPoints))).toBe(part);
  });

  test('is rounded as its owner asks', () => {
    expect(share(money(125), percent(10), 'down')).toBe(12);
    expect(share(money(125), percent(10), 'up')).toBe(13);
    expect(share(money(125), percent(10), 'half-even')).toBe(12);
    expect(share(money(125), percent(10))).toBe(13);
  });

  test('is never more than the whole', () => {
    fc.assert(
      fc.property(someMoney(), someRate(), (amount, part) => {
        expect(share(amount, part)).toBeLessThanOrEqual(amount);
        expect(share(amount, part)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('rounding cash', () => {
  test.each([
    [125_499, 1000, 125_000],
    [125_500, 1000, 126_000],
    [127_333, 1000, 127_000],
    [125_500, 500, 125_500],
    [499, 1000, 0],
    [500, 1000, 1000],
    [-125_500, 1000, -126_000],
  ])('%i to a multiple of %i is %i', (amount, unit, rounded) => {
    expect(toMultipleOf(money(amount), money(unit))).toBe(rounded);
  });

  test('down keeps the customer from paying more', () => {
    expect(toMultipleOf(money(125_500), money(1000), 'down')).toBe(125_000);
  });

  test('lands on a multiple, at most half a unit away', () => {
    fc.assert(
      fc.property(anyMoney, fc.constantFrom(100, 500, 1000, 5000).map(money), (amount, unit) => {
        const rounded = toMultipleOf(amount, unit);
        expect(Math.abs(rounded % unit)).toBe(0);
        expect(Math.abs(rounded - amount) * 2).toBeLessThanOrEqual(unit);
      }),
    );
  });

  test.each([0, -1000])('to multiples of %i is a defect', (unit) => {
    expect(() => toMultipleOf(money(2500), money(unit))).toThrow(RangeError);
  });
});
