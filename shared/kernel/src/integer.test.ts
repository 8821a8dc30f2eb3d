import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, multiplyDivide, safeInteger, type Rounding } from './integer.ts';

const roundings = ['half-away', 'half-even', 'down', 'up'] as const satisfies readonly Rounding[];

test('a safe integer is itself, and zero has no sign', () => {
  expect(safeInteger(-7, 'a number')).toBe(-7);
  expect(Object.is(safeInteger(-0, 'a number'), 0)).toBe(true);
});

test('anything inexact is a defect that says what it was', () => {
  expect(() => safeInteger(0.1, 'a length')).toThrow('a length must be a safe integer: 0.1');
  expect(() => safeInteger(2 ** 53, 'a length')).toThrow(RangeError);
});

describe('dividing', () => {
  test.each([
    // dividend, half-away, half-even, down, up; all by ten
    [20, 2, 2, 2, 2],
    [21, 2, 2, 2, 3],
    [24, 2, 2, 2, 3],
    [25, 3, 2, 2, 3],
    [26, 3, 3, 2, 3],
    [35, 4, 4, 3, 4],
    [5, 1, 0, 0, 1],
    [0, 0, 0, 0, 0],
    [-4, 0, 0, 0, -1],
    [-5, -1, 0, 0, -1],
    [-25, -3, -2, -2, -3],
    [-35, -4, -4, -3, -4],
  ])('%i by ten is %i, %i, %i and %i', (dividend, ...quotients) => {
    const all = roundings.map((rounding) => divide(BigInt(dividend), 10n, rounding));
    expect(all).toEqual(quotients);
  });

  test.each([0n, -1n])('by %s is a defect', (divisor) => {
    expect(() => divide(1n, divisor, 'down')).toThrow(RangeError);
    expect(() => multiplyDivide(10, 1, Number(divisor), 'half-away')).toThrow(RangeError);
    expect(() => multiplyDivide(10, 1, Number(divisor), 'down')).toThrow(RangeError);
  });

  test('into more than the exact integers is a defect', () => {
    expect(() => divide(2n ** 53n, 1n, 'down')).toThrow(RangeError);
    expect(() => multiplyDivide(Number.MAX_SAFE_INTEGER, 2, 1, 'half-away')).toThrow(RangeError);
  });

  test('is what the definition of each rounding says', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
        fc.bigInt({ min: 2n ** 8n, max: 2n ** 20n }),
        fc.constantFrom(...roundings),
        (dividend, divisor, rounding) => {
          const quotient = BigInt(divide(dividend, divisor, rounding));
          const rest = dividend - quotient * divisor;
          const distance = rest < 0n ? -rest : rest;
          const overshot = dividend < 0n ? rest > 0n : rest < 0n;
          expect(distance < divisor).toBe(true);
          if (rounding === 'down') expect(overshot).toBe(false);
          else if (rounding === 'up') expect(distance === 0n || overshot).toBe(true);
          else expect(2n * distance <= divisor).toBe(true);
          if (2n * distance === divisor && rounding === 'half-away') expect(overshot).toBe(true);
          if (2n * distance === divisor && rounding === 'half-even')
            expect(quotient % 2n === 0n).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('mirrors at zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 53n }),
        fc.bigInt({ min: 1n, max: 10_000n }),
        fc.constantFrom(...roundings),
        (dividend, divisor, rounding) => {
          fc.pre(dividend / divisor < 2n ** 52n);
          expect(divide(-dividend, divisor, rounding) + divide(dividend, divisor, rounding)).toBe(
            0,
          );
        },
      ),
    );
  });
});

describe('multiplying and dividing', () => {
  test('is exact where the product of doubles is not', () => {
    expect(multiplyDivide(9_007_199_254_740_991, 10_001, 10_001, 'half-away')).toBe(
      9_007_199_254_740_991,
    );
    expect(multiplyDivide(3_002_399_751_580_331, 3, 2, 'half-away')).toBe(4_503_599_627_370_497);
  });

  test('gives the same in doubles and in big integers', () => {
    const anyFactor = fc.oneof(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.integer({ min: -(2 ** 45), max: 2 ** 45 }),
    );
    fc.assert(
      fc.property(
        anyFactor,
        anyFactor,
        fc.oneof(fc.constantFrom(2, 1000, 10_000), fc.integer({ min: 1, max: 2 ** 40 })),
        fc.constantFrom(...roundings),
        (left, right, divisor, rounding) => {
          const product = BigInt(left) * BigInt(right);
          fc.pre(product / BigInt(divisor) < 2n ** 52n && -product / BigInt(divisor) < 2n ** 52n);
          const result = multiplyDivide(left, right, divisor, rounding);
          expect(Object.is(result, divide(product, BigInt(divisor), rounding))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
