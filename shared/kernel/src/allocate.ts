import { money, type Money } from './money.ts';

/**
 * Splits a total by weights so that the parts sum to the whole, exactly. Each part gets its floor; the missing
 * units go to the largest remainders (ties: the larger weight, then the earlier part). A negative total mirrors
 * the positive one. With no weight at all, the first part carries everything.
 */
export const allocate = (total: Money, weights: readonly number[]): Money[] => {
  if (weights.length === 0) throw new RangeError('nothing to allocate to');
  if (weights.some((weight) => weight < 0)) throw new RangeError('a weight must not be negative');
  if (total < 0) return allocate(money(-total), weights).map((part) => money(-part));
  const weightSum = weights.reduce((left, right) => left + BigInt(right), 0n);
  if (weightSum === 0n) return weights.map((_, index) => (index === 0 ? total : money(0)));

  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, weight, whole: Number(product / weightSum), rest: product % weightSum };
  });
  let missing = total - parts.reduce((left, part) => left + part.whole, 0);
  for (const part of [...parts].sort(byClaim)) {
    if (missing === 0) break;
    part.whole += 1;
    missing -= 1;
  }
  return parts.map((part) => money(part.whole));
};

type Part = {
  readonly index: number;
  readonly weight: number;
  whole: number;
  readonly rest: bigint;
};

const byClaim = (left: Part, right: Part): number => {
  if (left.rest !== right.rest) return left.rest > right.rest ? -1 : 1;
  return right.weight - left.weight || left.index - right.index;
};
