import { plus, rate, sum, times, type Money, type Rate } from '@pos/kernel';
import { priceOrder, type PricedOrder } from '../pricing/index.ts';
import { isPlausible, isPlausibleRate } from '../limits.ts';
import { allDiscounts, sellingLines, type Line, type OpenOrder, type OrderTerms } from './order.ts';

/** The tax rates in force at a moment, by tax class. */
export type RatesByClass = Readonly<Record<string, Rate>>;

const untaxed = rate(0);

export const unitPriceOf = (line: Pick<Line, 'unitPrice' | 'modifiers'>): Money =>
  plus(line.unitPrice, sum(line.modifiers.map((modifier) => modifier.price)));

export const grossOf = (line: Line): Money =>
  line.labelTotal ?? times(unitPriceOf(line), line.quantity);

/** The first tax class without a rate, if any: such an order cannot be settled, only shown. */
export const unknownTaxClass = (order: OpenOrder, rates: RatesByClass): string | undefined =>
  sellingLines(order).find((line) => rateOf(line, rates) === undefined)?.taxClass;

/**
 * What the order costs at these rates. A class without a rate counts as untaxed until someone settles. Screens show an
 * order again and again before it changes, and settle what they have shown: each order remembers its last price.
 */
export const priceOf = (order: OpenOrder, rates: RatesByClass): PricedOrder => {
  const last = lastPrices.get(order);
  if (last && areSame(last.rates, rates)) return last.priced;
  const priced = priceAnew(order, rates);
  lastPrices.set(order, { rates, priced });
  return priced;
};

const lastPrices = new WeakMap<OpenOrder, { rates: RatesByClass; priced: PricedOrder }>();

const areSame = (some: RatesByClass, others: RatesByClass): boolean => {
  const classes = Object.keys(some);
  return (
    classes.length === Object.keys(others).length &&
    classes.every((taxClass) => some[taxClass] === others[taxClass])
  );
};

const priceAnew = (order: OpenOrder, rates: RatesByClass): PricedOrder =>
  priceOrder({
    priceMode: order.terms.priceMode,
    serviceCharge: order.terms.serviceCharge,
    discounts: order.discounts,
    lines: sellingLines(order).map((line) => ({
      line: line.line,
      gross: grossOf(line),
      discounts: line.discounts,
      rate: rateOf(line, rates) ?? untaxed,
    })),
  });

/** Whatever is found, a rate it must be: a tax class may be called anything, `constructor` too. */
const rateOf = ({ taxClass }: Line, rates: RatesByClass): Rate | undefined => {
  const found = rates[taxClass];
  return found !== undefined && isPlausibleRate(found) ? found : undefined;
};

const largestGoods = 1_000_000_000_000;

/** Whether the order's prices stay inside what a number tells exactly. Computed in doubles, so that it never throws. */
export const isPriceable = (order: OpenOrder): boolean =>
  order.lines.every(isPlausibleLine) &&
  order.lines.reduce((goods, line) => goods + Math.abs(roughGross(line)), 0) <= largestGoods &&
  allDiscounts(order).every(({ value }) => value.kind === 'amount' || isPlausibleRate(value.rate));

export const arePlausibleTerms = ({ serviceCharge, cashRounding }: OrderTerms): boolean =>
  isPlausibleRate(serviceCharge) && isPlausible(cashRounding.unit);

const isPlausibleLine = ({ quantity, unitPrice, modifiers, labelTotal }: Line): boolean =>
  isPlausible(quantity, unitPrice, labelTotal ?? 0, ...modifiers.map(({ price }) => price));

const roughGross = ({ quantity, unitPrice, modifiers, labelTotal }: Line): number =>
  labelTotal ??
  (modifiers.reduce((unit, { price }) => unit + price, Number(unitPrice)) * quantity) / 1000;
