import { expect, test } from 'vitest';
import { addQuantity, noQuantity, pieces, quantity, subtractQuantity } from './quantity.ts';

test('pieces and weights are one kind of quantity', () => {
  expect(addQuantity(pieces(2), quantity(350))).toBe(2350);
  expect(subtractQuantity(pieces(1), pieces(1))).toBe(noQuantity);
});

test('less than a thousandth is a defect', () => {
  expect(() => quantity(0.5)).toThrow(RangeError);
});
