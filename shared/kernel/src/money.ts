import type { Brand } from './brand.ts';
import { multiplyDivide, safeInteger, type Rounding } from './integer.ts';
import type { Quantity } from './quantity.ts';
import type { Rate } from './rate.ts';

/** Whole minor units of the one currency its owner names; the đồng has none smaller, so 1 is 1 đ. */
export type Money = Brand<number, 'Money'>;

export const money = (minorUnits: number): Money => safeInteger(minorUnits, 'money') as Money;

export const noMoney: Money = money(0);

export const plus = (left: Money, right: Money): Money => money(left + right);

export const minus = (left: Money, right: Money): Money => money(left - right);

export const negate = (amount: Money): Money => money(-amount);

export const sum = (amounts: Iterable<Money>): Money => {
  let total = noMoney;
  for (const amount of amounts) total = plus(total, amount);
  return total;
};

export const atMost = (amount: Money, limit: Money): Money => (amount > limit ? limit : amount);

export const atLeast = (amount: Money, limit: Money): Money => (amount < limit ? limit : amount);

/** A unit price for a quantity in thousandths. */
export const times = (unitPrice: Money, quantity: Quantity): Money =>
  money(multiplyDivide(unitPrice, quantity, 1000, 'half-away'));

export const share = (amount: Money, rate: Rate, rounding: Rounding = 'half-away'): Money =>
  money(multiplyDivide(amount, rate, 10_000, rounding));

/** To the nearest multiple of `unit`: 125 499 by 1 000 is 125 000. */
export const toMultipleOf = (amount: Money, unit: Money, rounding: Rounding = 'half-away'): Money =>
  money(multiplyDivide(amount, 1, unit, rounding) * unit);
