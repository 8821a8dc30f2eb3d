import type { Currency, Locale, Money, TimeZone } from '@pos/kernel';
import { text, type Document } from './document.ts';
import { writingIn } from './text/writing.ts';

/** What stands before goods on a shelf. */
export interface ShelfLabelFacts {
  readonly language: Locale;
  readonly currency: Currency;
  readonly timeZone: TimeZone;
  readonly name: string;
  readonly unit: string;
  readonly price: Money;
  /** Printable ASCII; nothing for goods that have none. */
  readonly barcode: string | null;
}

/** Name, price, code: what a customer looks for and what a scanner reads. */
export const shelfLabel = (facts: ShelfLabelFacts): Document => {
  const { language, currency, timeZone, name, unit, price, barcode } = facts;
  const { total } = writingIn(language, currency, timeZone);
  return {
    language,
    currency,
    blocks: [
      text(name, { align: 'center', bold: true }),
      text(`${total(price)} / ${unit}`, { align: 'center', size: 'double', bold: true }),
      ...(barcode !== null && /^[\x21-\x7e]{1,40}$/.test(barcode)
        ? [{ kind: 'barcode', symbology: 'code128', data: barcode } as const]
        : []),
      { kind: 'cut' },
    ],
  };
};
