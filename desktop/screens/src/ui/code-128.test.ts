import { expect, test } from 'vitest';
import { code128Values, code128Widths } from './code-128.ts';

test('the check symbol weighs every character by its place', () => {
  expect(code128Values('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55]);
});

test('every symbol is eleven modules wide, and the stop thirteen', () => {
  const everything = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join(
    '',
  );
  const widths = code128Widths(everything);
  const modules = widths.reduce((sum, width) => sum + width, 0);
  expect(modules).toBe((1 + 95 + 1) * 11 + 13);
  expect(widths.length).toBe((1 + 95 + 1) * 6 + 7);
});

test('no two characters look alike', () => {
  const looks = Array.from({ length: 95 }, (_, index) =>
    code128Widths(String.fromCharCode(32 + index))
      .slice(6, 12)
      .join(''),
  );
  expect(new Set(looks).size).toBe(95);
});
