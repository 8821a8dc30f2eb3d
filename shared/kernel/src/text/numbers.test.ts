import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currency, minorDigits, vnd } from '../currency.ts';
import { money } from '../money.ts';
import { quantity } from '../quantity.ts';
import { formatMoney, formatQuantity, type Locale } from './numbers.ts';

describe('money', () => {
  test.each([
    [1_430_000, '1.430.000\u00a0₫', '₫1,430,000'],
    [0, '0\u00a0₫', '₫0'],
    [500, '500\u00a0₫', '₫500'],
    [1000, '1.000\u00a0₫', '₫1,000'],
    [-50_000, '-50.000\u00a0₫', '-₫50,000'],
  ])('%i đồng is written %s and %s', (amount, vi, en) => {
    expect(formatMoney(money(amount), vnd, { locale: 'vi' })).toBe(vi);
    expect(formatMoney(money(amount), vnd, { locale: 'en' })).toBe(en);
  });

  test('has a form for printers, a form in plain ASCII and a form without a sign', () => {
    const amount = money(-1_430_000);
    expect(formatMoney(amount, vnd, { locale: 'vi', sign: 'letter' })).toBe('-1.430.000 đ');
    expect(formatMoney(amount, vnd, { locale: 'vi', sign: 'code' })).toBe('-1.430.000 VND');
    expect(formatMoney(amount, vnd, { locale: 'vi', sign: 'none' })).toBe('-1.430.000');
    expect(formatMoney(amount, vnd, { locale: 'en', sign: 'letter' })).toBe('-1,430,000 đ');
  });

  test('has the decimals of its currency', () => {
    const euro = currency('EUR');
    expect(formatMoney(money(123_456), euro, { locale: 'vi', sign: 'letter' })).toBe(
      '1.234,56 EUR',
    );
    expect(formatMoney(money(-5), euro, { locale: 'en' })).toBe('-€0.05');
    expect(formatMoney(money(1_500_250), currency('KWD'), { locale: 'en', sign: 'code' })).toBe(
      '1,500.250 KWD',
    );
  });

  test('is exact to the last cent there is', () => {
    const most = money(Number.MAX_SAFE_INTEGER);
    expect(formatMoney(most, currency('USD'), { locale: 'en' })).toBe('$90,071,992,547,409.91');
  });

  test('looks as the platform writes it in either language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc
          .constantFrom('VND', 'USD', 'EUR', 'JPY', 'CNY', 'THB', 'KWD', 'GBP', 'XAF', 'LAK')
          .map(currency),
        fc.constantFrom<Locale>('vi', 'en'),
        (amount, code, locale) => {
          const digits = minorDigits(code);
          const format = new Intl.NumberFormat(locale, {
            style: 'currency',
            currency: code,
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          });
          expect(formatMoney(money(amount), code, { locale })).toBe(
            format.format(amount / 10 ** digits),
          );
        },
      ),
    );
  });
});

describe('a quantity', () => {
  test.each([
    [350, '0,35', '0.35'],
    [2000, '2', '2'],
    [1, '0,001', '0.001'],
    [10_000, '10', '10'],
    [1_500_000, '1.500', '1,500'],
    [1_000_250, '1.000,25', '1,000.25'],
    [-1500, '-1,5', '-1.5'],
    [0, '0', '0'],
  ])('of %i thousandths is written %s and %s', (thousandths, vi, en) => {
    expect(formatQuantity(quantity(thousandths), { locale: 'vi' })).toBe(vi);
    expect(formatQuantity(quantity(thousandths), { locale: 'en' })).toBe(en);
  });

  test('is written so that it reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (thousandths) => {
        const text = formatQuantity(quantity(thousandths), { locale: 'en' });
        expect(Math.round(Number(text.replaceAll(',', '')) * 1000)).toBe(thousandths);
        expect(text).not.toMatch(/\.$|\.\d*0$/);
      }),
    );
  });
});
