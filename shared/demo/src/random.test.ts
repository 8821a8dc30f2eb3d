import { instant, isId } from '@pos/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from './random.ts';

describe('seeded chance', () => {
  test('repeats itself for the same seed and not for another', () => {
    const draws = (seed: number) => {
      const random = createRandom(seed);
      return Array.from({ length: 20 }, () => random.integer(0, 1_000_000));
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  test('stays within its bounds and reaches both of them', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 5 }), (seed, width) => {
        const random = createRandom(seed);
        const drawn = new Set(Array.from({ length: 400 }, () => random.integer(10, 10 + width)));
        return drawn.size === width + 1 && Math.min(...drawn) === 10;
      }),
      { numRuns: 50 },
    );
  });

  test('chooses by weight', () => {
    const random = createRandom('weights');
    const draws = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['often', 9],
        ['never', 0],
        ['seldom', 1],
      ]),
    );
    const often = draws.filter((draw) => draw === 'often').length;
    expect(often).toBeGreaterThan(8800);
    expect(often).toBeLessThan(9200);
    expect(draws).not.toContain('never');
  });

  test('makes ids that are unique and sort in the order they were made', () => {
    const random = createRandom('ids');
    const ids = Array.from({ length: 5000 }, (_, index) =>
      random.uuid(instant(1_790_000_000_000 + Math.floor(index / 50))),
    );
    expect(ids.every(isId)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });
});
