import {
  minus,
  money,
  multiplyDivide,
  share,
  type Instant,
  type Money,
  type Rate,
} from '@pos/kernel';

export interface TaxedAmount {
  readonly net: Money;
  readonly tax: Money;
}

/** Takes the tax out of a price that holds it. The tax is the rest, so net + tax is the price to the đồng. */
export const splitInclusive = (gross: Money, rate: Rate): TaxedAmount => {
  const net = money(multiplyDivide(gross, 10_000, 10_000 + rate, 'half-away'));
  return { net, tax: minus(gross, net) };
};

/** Puts the tax on top of a price without it. */
export const addExclusive = (net: Money, rate: Rate): TaxedAmount => ({
  net,
  tax: share(net, rate),
});

/** A rate known in advance for the day it changes, so that a till offline at midnight is right a second later. */
export interface TaxClass {
  readonly taxClass: string;
  readonly label: string;
  readonly rates: readonly { readonly from: Instant; readonly rate: Rate }[];
}

/** The moment is the one of the invoice, not the one of the order. */
export const rateAt = (taxClass: TaxClass, moment: Instant): Rate =>
  inForceAt(taxClass.rates, moment).rate;

/** The newest entry already in force; before the first one, the first. The entries may come in any order. */
const inForceAt = <Entry extends { readonly from: Instant }>(
  entries: readonly Entry[],
  moment: Instant,
): Entry => {
  const oldestFirst = [...entries].sort((left, right) => left.from - right.from);
  const entry = oldestFirst.findLast(({ from }) => from <= moment) ?? oldestFirst[0];
  if (!entry) throw new RangeError('nothing was ever in force');
  return entry;
};
