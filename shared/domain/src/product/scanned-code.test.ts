import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gtinCheckDigit } from './barcode.ts';
import { readScannedCode } from './scanned-code.ts';

const milk = '8934673001007';
const withCheck = (digits: string): string => `${digits}${gtinCheckDigit(digits)}`;

describe('a scanned code', () => {
  test('may be listed with or without the zeros in front', () => {
    const upc = withCheck('03600029145');
    expect(readScannedCode(`0${upc}`).codes).toContain(upc);
    expect(readScannedCode(upc).codes).toContain(`0${upc}`);
  });

  test('is read without the kind of symbol that some scanners send first', () => {
    expect(readScannedCode(`]E0${milk}`).codes[0]).toBe(milk);
  });

  test('that is a shop’s own is left as it is', () => {
    expect(readScannedCode(' AO-THUN-L ')).toEqual({
      codes: ['AO-THUN-L'],
      measured: null,
      label: null,
    });
  });

  test.each([
    ['as sent by the scanner', `]C101${withCheck('0893467300100')}3103000250`],
    ['as printed for people', `(01)${withCheck('0893467300100')}(3103)000250`],
    ['behind what may end early', `01${withCheck('0893467300100')}10LOT7\u001D3103000250`],
  ])('of GS1 tells the article and its weight, %s', (_, sent) => {
    const { codes, measured } = readScannedCode(sent);
    expect(codes).toContain(withCheck('893467300100'));
    expect(measured).toEqual({ kind: 'weight', weight: 250 });
  });

  test('of GS1 tells a price in đồng', () => {
    const sent = `01${withCheck('0893467300100')}392047256`;
    expect(readScannedCode(sent).measured).toEqual({ kind: 'price', price: 47_256 });
  });

  test('whatever it is, is listed under itself and never breaks the reading', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^(01)?\d{6,30}$/),
          fc.string({ unit: 'grapheme' }),
        ),
        (sent) => {
          const { codes } = readScannedCode(sent);
          expect(codes.length).toBeGreaterThan(0);
          expect(codes).toContain(sent.trim().replace(/^\][A-Za-z][0-9A-Za-z]/, ''));
        },
      ),
    );
  });
});
