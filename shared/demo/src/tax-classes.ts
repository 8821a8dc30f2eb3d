import { percent } from '@pos/kernel';
import type { DemoDocument } from './document.ts';

export type TaxClassSlug = 'vat-8-reduced' | 'vat-10' | 'vat-5' | 'vat-0';

const always = '2000-01-01T00:00:00+07:00';

/** The reduced rate is known to end with 2026; the till must change at midnight without being told. */
export const taxClasses: readonly (DemoDocument<'tax-class'> & { readonly id: TaxClassSlug })[] = [
  {
    aggregate: 'tax-class',
    id: 'vat-8-reduced',
    fields: {
      label: 'GTGT 8 % (giảm đến hết 2026)',
      rates: [
        { from: '2025-07-01T00:00:00+07:00', rate: percent(8) },
        { from: '2027-01-01T00:00:00+07:00', rate: percent(10) },
      ],
    },
  },
  {
    aggregate: 'tax-class',
    id: 'vat-10',
    fields: { label: 'GTGT 10 %', rates: [{ from: always, rate: percent(10) }] },
  },
  {
    aggregate: 'tax-class',
    id: 'vat-5',
    fields: { label: 'GTGT 5 %', rates: [{ from: always, rate: percent(5) }] },
  },
  {
    aggregate: 'tax-class',
    id: 'vat-0',
    fields: { label: 'Không chịu thuế GTGT', rates: [{ from: always, rate: percent(0) }] },
  },
];
