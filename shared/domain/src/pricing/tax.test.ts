import { instant, money, parseInstant, percent } from '@pos/kernel';
import { expect, test } from 'vitest';
import { addExclusive, rateAt, splitInclusive, type TaxClass } from './tax.ts';

const at = (text: string) => parseInstant(text)!;

test.each([
  [50_000, 8, 46_296, 3704],
  [120_000, 8, 111_111, 8889],
  [29_000, 8, 26_852, 2148],
  [1, 8, 1, 0],
  [125_000, 8, 115_741, 9259],
  [15_000, 10, 13_636, 1364],
  [33_000, 10, 30_000, 3000],
  [100_000, 5, 95_238, 4762],
  [-50_000, 8, -46_296, -3704],
  [1_430_000, 10, 1_300_000, 130_000],
  [48_000, 8, 44_444, 3556],
  [54_000, 8, 50_000, 4000],
  [70_000, 0, 70_000, 0],
  [0, 8, 0, 0],
])('a price of %i with %i %% inside is %i net and %i tax', (gross, rate, net, tax) => {
  expect(splitInclusive(money(gross), percent(rate))).toEqual({ net, tax });
});

test('an amount too large for doubles is split to the đồng', () => {
  expect(splitInclusive(money(9_007_199_254_740_991), percent(8))).toEqual({
    net: 8_339_999_309_945_362,
    tax: 667_199_944_795_629,
  });
});

test('tax is put on top of a price without it', () => {
  expect(addExclusive(money(441_000), percent(8))).toEqual({ net: 441_000, tax: 35_280 });
  expect(addExclusive(money(-6), percent(8))).toEqual({ net: -6, tax: 0 });
  expect(addExclusive(money(-7), percent(8))).toEqual({ net: -7, tax: -1 });
});

const standard: TaxClass = {
  taxClass: 'standard',
  label: 'GTGT',
  rates: [
    { from: at('2025-07-01T00:00:00+07:00'), rate: percent(8) },
    { from: at('2027-01-01T00:00:00+07:00'), rate: percent(10) },
  ],
};

test('the rate changes at midnight of the new year, offline and without an update', () => {
  expect(rateAt(standard, at('2026-12-31T23:59:59+07:00'))).toBe(percent(8));
  expect(rateAt(standard, at('2026-12-31T23:59:59.999+07:00'))).toBe(percent(8));
  expect(rateAt(standard, at('2027-01-01T00:00:00+07:00'))).toBe(percent(10));
});

test('before the first known day the first rate holds', () => {
  expect(rateAt(standard, instant(0))).toBe(percent(8));
});

test('the rates may be listed in any order', () => {
  const listed = { ...standard, rates: standard.rates.toReversed() };
  expect(rateAt(listed, at('2026-11-20T12:00:00+07:00'))).toBe(percent(8));
  expect(rateAt(listed, at('2027-06-01T12:00:00+07:00'))).toBe(percent(10));
});

test('a tax class without any rate is a defect', () => {
  expect(() => rateAt({ ...standard, rates: [] }, instant(0))).toThrow('nothing was ever in force');
});
