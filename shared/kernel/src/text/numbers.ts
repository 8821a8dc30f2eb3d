import { minorDigits, type Currency } from '../currency.ts';
import type { Money } from '../money.ts';
import type { Quantity } from '../quantity.ts';

export type Locale = 'vi' | 'en';

export interface MoneyStyle {
  readonly locale: Locale;
  /**
   * `symbol`: `1.430.000 ₫` with a no-break space, for screens. `letter`: `1.430.000 đ` with an ordinary space,
   * for printers whose code page lacks ₫. `code`: `1.430.000 VND`, plain ASCII. `none`: the number alone.
   */
  readonly sign?: 'symbol' | 'letter' | 'code' | 'none';
}

export const formatMoney = (amount: Money, currency: Currency, style: MoneyStyle): string => {
  const { locale, sign = 'symbol' } = style;
  const number = decimal(Math.abs(amount), minorDigits(currency), locale);
  const minus = amount < 0 ? '-' : '';
  switch (sign) {
    case 'symbol':
      return minus + withSymbol(number, currency, locale);
    case 'letter':
      return `${minus}${number} ${currency === 'VND' ? 'đ' : currency}`;
    case 'code':
      return `${minus}${number} ${currency}`;
    case 'none':
      return minus + number;
  }
};

/** `0,35` for 350 thousandths and `2` for 2000: no more decimals than the scales showed. */
export const formatQuantity = (
  quantity: Quantity,
  { locale }: { readonly locale: Locale },
): string => {
  const written = decimal(Math.abs(quantity), 3, locale).replace(/[.,]?0+$/, '');
  return quantity < 0 ? `-${written}` : written;
};

const marks = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } };

/** By hand, as digits: dividing by 100 in doubles would be inexact above 2^53 / 100. */
const decimal = (units: number, digits: number, locale: Locale): string => {
  const all = String(units).padStart(digits + 1, '0');
  const whole = all
    .slice(0, all.length - digits)
    .replace(/\B(?=(?:\d{3})+$)/g, marks[locale].group);
  return digits === 0 ? whole : `${whole}${marks[locale].decimal}${all.slice(-digits)}`;
};

const withSymbol = (number: string, currency: Currency, locale: Locale): string => {
  const symbol = symbolOf(currency, locale);
  if (locale === 'vi') return `${number}\u00a0${symbol}`;
  return /\p{L}$/u.test(symbol) ? `${symbol}\u00a0${number}` : `${symbol}${number}`;
};

const symbols = new Map<string, string>();

const symbolOf = (currency: Currency, locale: Locale): string => {
  const key = `${locale} ${currency}`;
  const known = symbols.get(key);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0);
  const symbol = parts.find((part) => part.type === 'currency')?.value ?? currency;
  symbols.set(key, symbol);
  return symbol;
};
