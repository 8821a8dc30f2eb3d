import type { TaxTotal } from '@pos/domain';
import type { Money } from '@pos/kernel';
import { figure, row, wording, type Block } from '../document.ts';
import type { Writing } from '../text/writing.ts';

interface Taxed {
  readonly taxes: readonly TaxTotal[];
  /** Of all rates together, where the fact holds them. */
  readonly net?: Money;
  readonly tax?: Money;
}

/** One line a rate. A seller who charges no VAT (a household, by the direct method) shows none. */
export const taxTable = ({ taxes, net, tax }: Taxed, writing: Writing): Block[] => {
  const { say, amount, percent } = writing;
  if (taxes.every(({ rate }) => rate === 0)) return [];
  const together =
    taxes.length > 1 && net !== undefined && tax !== undefined
      ? [line(say('together'), amount(net), amount(tax))]
      : [];
  return [
    line(say('taxRate'), say('beforeTax'), say('tax')),
    ...taxes.map((each) => line(percent(each.rate), amount(each.net), amount(each.tax))),
    ...together,
  ];
};

const line = (first: string, net: string, tax: string): Block =>
  row([wording(first), figure(net, { weight: 1 }), figure(tax, { weight: 1 })]);
