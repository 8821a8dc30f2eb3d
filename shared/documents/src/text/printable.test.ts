import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/arbitraries.ts';
import { isRightToLeft, printable } from './printable.ts';

test.each([
  ['Cà phê sữa đá'.normalize('NFD'), 'Cà phê sữa đá'],
  ['  Phở \t bò\r\n tái ', 'Phở bò tái'],
  ['giá\u00a050.000', 'giá 50.000'],
  ['\u202e000.05\u202c đ', '000.05 đ'],
  ['\u2067abc\u2069\u200f', 'abc'],
  ['in\u001bp\u0000\u0019ra', 'inpra'],
  ['\ufeffTrà\u200b đá\u00ad', 'Trà đá'],
  ['\u0301 \u0323bún', 'bún'],
  ['\u200d\ufe0fbún', 'bún'],
  [`z${'\u0327'.repeat(50)}`, `z${'\u0327'.repeat(4)}`],
  ['👨‍👩‍👧 ☕️', '👨‍👩‍👧 ☕️'],
  ['\ud800Bia', 'Bia'],
  ['<b>=SUM(A1)</b>', '<b>=SUM(A1)</b>'],
])('%j becomes %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('what is printable stays as it is, and is NFC', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const once = printable(text);
      expect(printable(once)).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
      expect(once).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      );
    }),
  );
});

test.each([
  ['Phở bò', false],
  ['珍珠奶茶', false],
  ['Чай', false],
  ['שלום', true],
  ['Trà مرحبا', true],
])('%s: written from right to left %s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});
