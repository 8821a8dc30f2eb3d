import { plus, rate, sum, times, type Money, type Rate } from '@pos/kernel';
import { priceOrder, type PricedOrder } from '../pricing/index.ts';
import { sellingLines, type Line, type OpenOrder } from './order.ts';

/** The tax rates in force at a moment, by tax class. */
export type RatesByClass = Readonly<Record<string, Rate>>;

const untaxed = rate(0);

export const unitPriceOf = (line: Pick<Line, 'unitPrice' | 'modifiers'>): Money =>
  plus(line.unitPrice, sum(line.modifiers.map((modifier) => modifier.price)));

export const grossOf = (line: Line): Money => times(unitPriceOf(line), line.quantity);

/** The first tax class without a rate, if any: such an order cannot be settled, only shown. */
export const unknownTaxClass = (order: OpenOrder, rates: RatesByClass): string | undefined =>
  sellingLines(order).find((line) => rates[line.taxClass] === undefined)?.taxClass;

/** What the order costs at these rates. A class without a rate counts as untaxed until someone settles. */
export const priceOf = (order: OpenOrder, rates: RatesByClass): PricedOrder =>
  priceOrder({
    priceMode: order.terms.priceMode,
    serviceCharge: order.terms.serviceCharge,
    discounts: order.discounts,
    lines: sellingLines(order).map((line) => ({
      line: line.line,
      gross: grossOf(line),
      discounts: line.discounts,
      rate: rates[line.taxClass] ?? untaxed,
    })),
  });
