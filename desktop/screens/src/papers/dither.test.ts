import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dither } from './dither.ts';

const grey = (width: number, height: number, light: number, alpha = 255) => ({
  width,
  height,
  data: Array.from({ length: width * height }, () => [light, light, light, alpha]).flat(),
});

const blackIn = (picture: ReturnType<typeof grey>): number => {
  const { width, height, dots } = dither(picture);
  const bytes = Uint8Array.from(atob(dots), (letter) => letter.charCodeAt(0));
  expect(bytes).toHaveLength(Math.ceil(width / 8) * height);
  return bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
};

test('black is black, white and what is transparent are paper', () => {
  expect(blackIn(grey(13, 5, 0))).toBe(65);
  expect(blackIn(grey(13, 5, 255))).toBe(0);
  expect(blackIn(grey(13, 5, 0, 0))).toBe(0);
});

test('a grey has as many black dots as it is dark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 245 }), (light) => {
      const dark = blackIn(grey(64, 64, light)) / (64 * 64);
      expect(Math.abs(dark - (1 - light / 255))).toBeLessThan(0.05);
    }),
    { numRuns: 30 },
  );
});

test('no dot is black beyond the width', () => {
  const { dots } = dither(grey(9, 1, 0));
  expect([...atob(dots)].map((letter) => letter.charCodeAt(0))).toEqual([0xff, 0x80]);
});
