import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pauseAfter, recentDeaths } from './restart.ts';

test('the first death is forgiven at once; a row of them waits longer and longer, up to ten seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(pauseAfter)).toEqual([
    0, 500, 2000, 5000, 10_000, 10_000, 10_000,
  ]);
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), (deaths, more) => {
      expect(pauseAfter(deaths + more)).toBeGreaterThanOrEqual(pauseAfter(deaths));
    }),
  );
});

test('a minute of calm is forgotten and forgiven', () => {
  expect(recentDeaths([0, 30_000, 59_999], 60_000)).toEqual([30_000, 59_999]);
  expect(recentDeaths([0, 30_000], 200_000)).toEqual([]);
});
