import { parseInstant, percent, type Money, type Rate } from '@pos/kernel';
import { splitInclusive, type TaxClass } from './tax.ts';

/** Special consumption tax (thuế TTĐB) on karaoke, the food and drink sold there included. */
export const karaokeExciseLaw66of2025: TaxClass = {
  taxClass: 'ttdb-karaoke',
  label: 'Thuế tiêu thụ đặc biệt: karaoke',
  rates: [{ from: parseInstant('2026-01-01T00:00:00+07:00')!, rate: percent(30) }],
};

export interface ExciseReport {
  readonly vat: Money;
  readonly excise: Money;
  /** What is left of the price without both taxes. */
  readonly base: Money;
}

/** For the owner's report only: the guest's price holds both taxes, and the receipt shows the VAT alone. */
export const reportExcise = (
  gross: Money,
  rates: { readonly vat: Rate; readonly excise: Rate },
): ExciseReport => {
  const { net, tax: vat } = splitInclusive(gross, rates.vat);
  const { net: base, tax: excise } = splitInclusive(net, rates.excise);
  return { vat, excise, base };
};
