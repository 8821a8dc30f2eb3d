import { expect, test } from 'vitest';
import { percent, rate } from './rate.ts';

test('a percent is a hundred basis points', () => {
  expect(percent(8)).toBe(rate(800));
  expect(percent(-5)).toBe(rate(-500));
});

test('less than a basis point is a defect', () => {
  expect(() => rate(0.5)).toThrow(RangeError);
});
