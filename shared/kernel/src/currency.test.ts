import { expect, test } from 'vitest';
import { currency, isCurrency, minorDigits, vnd } from './currency.ts';

test('a currency is three capital letters', () => {
  expect(currency('VND')).toBe(vnd);
  for (const code of ['vnd', 'VN', 'VNDD', '₫', '', 'VND\n']) {
    expect(isCurrency(code), code).toBe(false);
    expect(() => currency(code)).toThrow(RangeError);
  }
});

test.each([
  [
    0,
    [
      'VND',
      'JPY',
      'KRW',
      'CLP',
      'ISK',
      'UGX',
      'XAF',
      'XOF',
      'XPF',
      'PYG',
      'RWF',
      'VUV',
      'BIF',
      'DJF',
      'GNF',
      'KMF',
    ],
  ],
  [2, ['USD', 'EUR', 'THB', 'CNY', 'LAK', 'IDR']],
  [3, ['BHD', 'KWD', 'OMR', 'TND', 'JOD', 'IQD', 'LYD']],
])('ISO 4217 gives %i decimals to %j', (digits, codes) => {
  expect(codes.map((code) => minorDigits(currency(code)))).toEqual(codes.map(() => digits));
});
