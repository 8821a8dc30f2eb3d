import { describe, expect, test } from 'vitest';
import { gtinCheckDigit, isBarcode, isGtin } from './index.ts';

test.each([
  ['4006381333931', 'EAN-13'],
  ['8934563138165', 'EAN-13 of Vietnam (893)'],
  ['73513537', 'EAN-8'],
  ['036000291452', 'UPC-A'],
  ['10614141000415', 'GTIN-14 of a case'],
])('%s is a GTIN: %s', (code) => {
  expect(isGtin(code)).toBe(true);
  expect(isBarcode(code)).toBe(true);
  expect(gtinCheckDigit(code.slice(0, -1))).toBe(Number(code.at(-1)));
});

describe('a typing error', () => {
  test('in any one digit of a GTIN is found', () => {
    const code = '8934563138165';
    for (let place = 0; place < code.length; place += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        const typed = `${code.slice(0, place)}${digit}${code.slice(place + 1)}`;
        expect(isBarcode(typed)).toBe(typed === code);
      }
    }
  });

  test('that swaps two neighbours is found unless they differ by five', () => {
    expect(isBarcode('8934563138165')).toBe(true);
    expect(isBarcode('9834563138165')).toBe(false);
    expect(isBarcode('8934563183165')).toBe(true);
  });
});

test.each([
  ['ABC-123', "a shop's own code"],
  ['12345', 'five digits cannot be mistaken for a GTIN'],
  ['a.b', 'the shortest'],
  ['x'.repeat(40), 'the longest'],
  ['<script>', 'anything printable'],
])('%s is a barcode: %s', (code) => {
  expect(isBarcode(code)).toBe(true);
  expect(isGtin(code)).toBe(false);
});

test.each([
  ['', 'empty'],
  ['AB', 'too short'],
  ['x'.repeat(41), 'too long'],
  ['AB C', 'a space'],
  ['phở', 'what no scanner types'],
  ['ABC\n', 'a line end'],
  ['893456313816', 'a GTIN cut off'],
  ['8934563138164', 'a wrong check digit'],
])('%j is no barcode: %s', (code) => {
  expect(isBarcode(code)).toBe(false);
});
