import { expect, test } from 'vitest';
import { priceOrder } from './price-order.ts';
import { goldenOrders } from '../testing/index.ts';
import { priceByHand } from './testing/price-order-oracle.ts';

test.each(goldenOrders)('failure 19: $name costs the same on every till', ({ order, expected }) => {
  expect(JSON.parse(JSON.stringify(priceOrder(order)))).toEqual(expected);
});

test.each(goldenOrders)('recomputed by hand: $name', ({ order, expected }) => {
  expect(expected).toMatchObject(priceByHand(order));
});

test('the vectors cover what they are for', () => {
  expect(goldenOrders.length).toBeGreaterThanOrEqual(60);
  expect(new Set(goldenOrders.map(({ name }) => name)).size).toBe(goldenOrders.length);
  expect(new Set(goldenOrders.map(({ order }) => order.priceMode))).toEqual(
    new Set(['inclusive', 'exclusive']),
  );
});
