import { percent, rate } from '@pos/kernel';
import { expect, test } from 'vitest';
import { isGranted, permissions, type Grant } from './index.ts';

const cashier: readonly Grant[] = [
  { permission: 'order.sell', limit: null },
  { permission: 'discount.give', limit: percent(10) },
];

test('a role may do what it is granted, and nothing else', () => {
  expect(isGranted(cashier, { permission: 'order.sell', share: null })).toBe(true);
  expect(isGranted(cashier, { permission: 'refund.make', share: null })).toBe(false);
  expect(isGranted([], { permission: 'order.sell', share: null })).toBe(false);
});

test('a discount is given up to the limit of the role', () => {
  const mayGive = (share: number) =>
    isGranted(cashier, { permission: 'discount.give', share: rate(share) });
  expect(mayGive(1000)).toBe(true);
  expect(mayGive(1001)).toBe(false);
  expect(mayGive(0)).toBe(true);
});

test('without a limit any discount is given', () => {
  const manager: readonly Grant[] = [{ permission: 'discount.give', limit: null }];
  expect(isGranted(manager, { permission: 'discount.give', share: percent(100) })).toBe(true);
});

test('the widest of several grants counts', () => {
  const twice: readonly Grant[] = [...cashier, { permission: 'discount.give', limit: percent(20) }];
  expect(isGranted(twice, { permission: 'discount.give', share: percent(20) })).toBe(true);
});

test('each permission is listed once', () => {
  expect(new Set(permissions).size).toBe(permissions.length);
});
