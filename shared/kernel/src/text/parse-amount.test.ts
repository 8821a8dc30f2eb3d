import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vnd } from '../currency.ts';
import { money } from '../money.ts';
import { someMoney } from '../testing/arbitraries.ts';
import { formatMoney, type Locale } from './numbers.ts';
import { parseAmount } from './parse-amount.ts';

test.each([
  ['1.5tr', 1_500_000],
  ['125k', 125_000],
  ['1,2 triệu', 1_200_000],
  ['125.000đ', 125_000],
  ['125000', 125_000],
  ['1.430.000', 1_430_000],
  ['1,430,000', 1_430_000],
  ['1.430.000 ₫', 1_430_000],
  ['₫1,430,000', 1_430_000],
  ['1.430.000 VND', 1_430_000],
  ['125 K', 125_000],
  ['125k đ', 125_000],
  ['35 nghìn đồng', 35_000],
  ['35 ngàn', 35_000],
  ['2 TRIỆU', 2_000_000],
  ['1,2 triệu'.normalize('NFD'), 1_200_000],
  ['1,5 tỷ', 1_500_000_000],
  ['2 tỉ', 2_000_000_000],
  ['0,5tr', 500_000],
  ['0.125tr', 125_000],
  ['1.50tr', 1_500_000],
  ['1.000.000k', 1_000_000_000],
  ['0', 0],
  ['0đ', 0],
  [' 500 ', 500],
])('%s is %i đồng', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

test.each([
  ['1tr2', 1_200_000],
  ['1tr25', 1_250_000],
  ['1tr250', 1_250_000],
  ['1tr05', 1_050_000],
  ['2k5', 2500],
  ['3 tỷ 2', 3_200_000_000],
])('%s is said as it is meant: %i đồng', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

describe('refuses', () => {
  test.each(['1.250 triệu', '1,250k', '125.000k'])(
    '%s, which may mean a thousandfold more',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );

  test.each(['1.2345678tr', '1,2345k', '12.50', '0,5', '1.430.000,50'])(
    '%s, less than a đồng',
    (text) => {
      expect(parseAmount(text)).toBeNull();
    },
  );

  test.each([
    '',
    ' ',
    'k',
    'đ',
    'tr',
    '.5tr',
    '1.tr',
    '1..5tr',
    '1.43.000',
    '1.430.00',
    '1.430,000',
    '1e5',
    '0x10',
    '-5000',
    '+5000',
    '5₫₫',
    '5đđ',
    '5 kk',
    '5 bia',
    '1.5tr2',
    'một trăm',
    'NaN',
    'Infinity',
    '1tr2tr3',
  ])('%s, which is nonsense', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  test('a phone number typed into the wrong field', () => {
    expect(parseAmount('0912345678')).toBeNull();
  });

  test('more than can be counted exactly', () => {
    expect(parseAmount('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseAmount('9007199254740992')).toBeNull();
    expect(parseAmount('9999999999 tỷ')).toBeNull();
  });
});

test('reads back every way of writing money', () => {
  fc.assert(
    fc.property(
      someMoney({ max: Number.MAX_SAFE_INTEGER }),
      fc.constantFrom<Locale>('vi', 'en'),
      fc.constantFrom('symbol' as const, 'letter' as const, 'code' as const, 'none' as const),
      (amount, locale, sign) => {
        expect(parseAmount(formatMoney(amount, vnd, { locale, sign }))).toBe(amount);
      },
    ),
  );
});

test('thousands said with k and millions said with tr are exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (count) => {
      expect(parseAmount(`${count}k`)).toBe(money(count * 1000));
      expect(parseAmount(`0,${String(count).padStart(6, '0')}tr`)).toBe(
        count < 1_000_000 ? count : 100_000,
      );
    }),
  );
});
