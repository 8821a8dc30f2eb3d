import { money, noQuantity, pieces, quantity } from '@pos/kernel';
import { expect, test } from 'vitest';
import { returnShare } from './unit-nets.ts';

test('of two pieces for 99 001 the first gives back 49 501 and the last takes the rest', () => {
  expect(returnShare(money(99_001), pieces(2), pieces(0), pieces(1))).toBe(49_501);
  expect(returnShare(money(99_001), pieces(2), pieces(1), pieces(1))).toBe(49_500);
});

test('three pieces for 100 000 give back 100 000, one by one', () => {
  const parts = [0, 1, 2].map((before) =>
    returnShare(money(100_000), pieces(3), pieces(before), pieces(1)),
  );
  expect(parts).toEqual([33_333, 33_334, 33_333]);
});

test('weighed goods come back by the gram', () => {
  expect(returnShare(money(87_500), quantity(350), noQuantity, quantity(100))).toBe(25_000);
  expect(returnShare(money(87_500), quantity(350), quantity(100), quantity(250))).toBe(62_500);
});

test('a return of more than is left gives back what is left, and after that nothing', () => {
  expect(returnShare(money(99_001), pieces(2), pieces(1), pieces(5))).toBe(49_500);
  expect(returnShare(money(99_001), pieces(2), pieces(2), pieces(1))).toBe(0);
  expect(returnShare(money(99_001), pieces(2), pieces(3), pieces(1))).toBe(0);
});

test('of nothing sold nothing comes back', () => {
  expect(returnShare(money(0), noQuantity, noQuantity, pieces(1))).toBe(0);
});
