import {
  amountInWords,
  formatDateTime,
  formatMoney,
  formatQuantity,
  inEnglish,
  parseInstant,
  pieces,
  quantity,
  vnd,
  type BusinessDay,
  type Currency,
  type Locale,
  type Money,
  type Quantity,
  type Rate,
  type TimeZone,
} from '@pos/kernel';
import { words, type Word } from './words.ts';

/** How one document writes: its language, its currency, the clocks of its shop. */
export interface Writing {
  readonly say: (word: Word) => string;
  /** The number alone, as in a column. */
  readonly amount: (amount: Money) => string;
  /** With the currency, as the total wants it. */
  readonly total: (amount: Money) => string;
  /** `null` in a currency whose words we do not know. */
  readonly inWords: (amount: Money) => string | null;
  readonly quantity: (amount: Quantity) => string;
  readonly count: (things: number) => string;
  readonly percent: (rate: Rate) => string;
  /** A percentage that a settlement tells as text: `7.5%`. */
  readonly decimals: (percentage: string) => string;
  /** `20/11/2026 19:02`. What is no instant is shown as it was written. */
  readonly moment: (at: string) => string;
  readonly day: (day: BusinessDay) => string;
}

export const writingIn = (language: Locale, currency: Currency, zone: TimeZone): Writing => ({
  say: (word) => words[word][language],
  amount: (amount) => formatMoney(amount, currency, { locale: language, sign: 'none' }),
  total: (amount) => formatMoney(amount, currency, { locale: language, sign: 'letter' }),
  inWords: (amount) => {
    if (currency !== vnd) return null;
    return language === 'vi' ? amountInWords(amount) : inEnglish(amount);
  },
  quantity: (amount) => formatQuantity(amount, { locale: language }),
  count: (things) => formatQuantity(pieces(things), { locale: language }),
  // A percent is 100 basis points and 1000 thousandths.
  percent: (rate) => `${formatQuantity(quantity(rate * 10), { locale: language })}%`,
  decimals: (percentage) => (language === 'vi' ? percentage.replace('.', ',') : percentage),
  moment: (at) => {
    const instant = parseInstant(at);
    return instant === null ? at : formatDateTime(instant, zone);
  },
  day: (day) => day.split('-').reverse().join('/'),
});
