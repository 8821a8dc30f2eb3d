import type { Rate } from '@pos/kernel';

/**
 * Ten trillion: no bill, note, drawer or delivery of a shop comes near it, in đồng or in grams. What lies beyond is a
 * slip of the finger or nonsense; below it, sums stay far inside what a number tells exactly.
 */
const largest = 10_000_000_000_000;

export const isPlausible = (...amounts: readonly number[]): boolean =>
  amounts.every((amount) => Math.abs(amount) <= largest);

/** Of a discount, a charge or a tax: from nothing to everything. */
export const isPlausibleRate = (rate: Rate): boolean => rate >= 0 && rate <= 10_000;

/** For sums that may hold nonsense and must not throw: beyond the exact integers they stay at the last one. */
export const bounded = (sum: number): number =>
  Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, sum));
