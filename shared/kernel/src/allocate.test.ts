import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { money, sum } from './money.ts';

const weights = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 12 });
const total = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((left, right) => left + right, 0);

describe('allocating', () => {
  test.each([
    [10_000, [45_000, 30_000, 25_000, 15_000], [3913, 2609, 2174, 1304]],
    [100, [1, 1, 1], [34, 33, 33]],
    [1, [50_000, 50_000], [1, 0]],
    [2, [1, 3], [0, 2]],
    [99_999, [10_000, 20_000, 30_000, 40_000], [10_000, 20_000, 30_000, 39_999]],
    [115_000, [45_000, 30_000, 25_000, 15_000], [45_000, 30_000, 25_000, 15_000]],
    [-10_000, [45_000, 30_000, 25_000, 15_000], [-3913, -2609, -2174, -1304]],
    [500, [0, 0, 0], [500, 0, 0]],
    [0, [3, 4], [0, 0]],
    [7, [2], [7]],
  ])('%i by %j gives %j', (amount, given, parts) => {
    expect(allocate(money(amount), given)).toEqual(parts);
  });

  test('to nobody, or by a negative weight, is a defect', () => {
    expect(() => allocate(money(1), [])).toThrow(RangeError);
    expect(() => allocate(money(1), [2, -1])).toThrow(RangeError);
  });

  test('stays exact where doubles are not', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(allocate(money(most), [most, most, most])).toEqual([
      3_002_399_751_580_331, 3_002_399_751_580_330, 3_002_399_751_580_330,
    ]);
    expect(sum(allocate(money(most), [most, most - 1, 1]))).toBe(most);
  });
});

describe('the parts', () => {
  test('sum to the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000_000, max: 50_000_000 }), weights, (amount, given) => {
        expect(sum(allocate(money(amount), given))).toBe(amount);
      }),
    );
  });

  test('never exceed their weights while the whole does not', () => {
    const within = weights.chain((given) => fc.tuple(total(sumOf(given)), fc.constant(given)));
    fc.assert(
      fc.property(within, ([amount, given]) => {
        allocate(money(amount), given).forEach((part, index) => {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(given[index]!);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('are less than one unit away from the exact share', () => {
    fc.assert(
      fc.property(
        total(50_000_000),
        weights.filter((given) => sumOf(given) > 0),
        (amount, given) => {
          const whole = BigInt(sumOf(given));
          allocate(money(amount), given).forEach((part, index) => {
            const error = BigInt(part) * whole - BigInt(amount) * BigInt(given[index]!);
            expect(error < whole && -error < whole).toBe(true);
          });
        },
      ),
    );
  });

  test('that got a unit more had no smaller a claim than those that did not', () => {
    fc.assert(
      fc.property(
        total(1000),
        fc.array(total(30), { minLength: 2, maxLength: 8 }),
        (amount, given) => {
          const whole = sumOf(given);
          fc.pre(whole > 0);
          const claims = allocate(money(amount), given).map((part, index) => ({
            rest: (amount * given[index]!) % whole,
            weight: given[index]!,
            raised: part > Math.floor((amount * given[index]!) / whole),
          }));
          const lowestRaised = Math.min(
            ...claims.filter((claim) => claim.raised).map((claim) => claim.rest),
          );
          const passedOver = claims.filter((claim) => !claim.raised);
          expect(Math.max(0, ...passedOver.map((claim) => claim.rest))).toBeLessThanOrEqual(
            lowestRaised,
          );
          const heaviest = Math.max(
            0,
            ...passedOver.filter((one) => one.rest === lowestRaised).map((one) => one.weight),
          );
          for (const { raised, rest, weight } of claims) {
            if (raised && rest === lowestRaised) expect(weight).toBeGreaterThanOrEqual(heaviest);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('go with their weights when lines change places, ties aside', () => {
    const shuffled = fc
      .array(total(40), { minLength: 2, maxLength: 8 })
      .filter((given) => sumOf(given) > 0)
      .chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      );
    fc.assert(
      fc.property(total(1000), shuffled, (amount, [given, moved]) => {
        const pairs = (order: readonly number[]): string[] =>
          allocate(money(amount), order)
            .map((part, index) => `${order[index]} ${part}`)
            .sort();
        expect(pairs(moved)).toEqual(pairs(given));
      }),
      { numRuns: 500 },
    );
  });

  test('of a refund mirror those of the sale', () => {
    fc.assert(
      fc.property(total(50_000_000), weights, (amount, given) => {
        const sold = allocate(money(amount), given);
        expect(allocate(money(-amount), given)).toEqual(sold.map((part) => money(-part)));
      }),
    );
  });
});
