import { id } from '@pos/kernel';
import { expect, test } from 'vitest';
import { paymentCode, paymentCodeOf } from './payment-code.ts';

test.each([
  [0, 'PQ0000000'],
  [1, 'PQ0000017'],
  [30, 'PQ00000YR'],
  [31, 'PQ0000106'],
  [1000, 'PQ0001185'],
  [123_456, 'PQ0044EE1'],
  [123_457, 'PQ0044EF8'],
  [887_503_680, 'PQYYYYYY4'],
])('payment %i is called %s', (number, code) => {
  expect(paymentCode(number)).toBe(code);
});

test('an order always has the same code, and its neighbour another', () => {
  const order = id<'OrderId'>('01a1fb4d-4f93-7000-b525-fff2042cad3c');
  const neighbour = id<'OrderId'>('01a1fb4d-4f93-7000-b525-fff2042cad3d');
  expect(paymentCodeOf(order)).toBe(paymentCodeOf(order));
  expect(paymentCodeOf(order)).toMatch(/^PQ[0-9A-Y]{7}$/);
  expect(paymentCodeOf(neighbour)).not.toBe(paymentCodeOf(order));
});
