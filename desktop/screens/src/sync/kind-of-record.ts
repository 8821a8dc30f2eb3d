import type { syncWords } from './words.ts';

type RecordKind = keyof (typeof syncWords)['vi']['records'];

const kinds: readonly (readonly [RegExp, RecordKind])[] = [
  [/^OrderSettled$/, 'sale'],
  [/^RefundSettled$/, 'refund'],
  [/^Payment/, 'money'],
  [/^(?:Session|Cash|Drawer|ZReport)/, 'drawer'],
  [/^(?:Order|Line|Price(?!List)|Discount|Returns|Buyer|Bill|Receipt)/, 'order'],
  [/^(?:Staff|Role)/, 'people'],
  [/^(?:Product|Category|ModifierGroup|TaxClass|PriceList|Store)/, 'goods'],
  [/^(?:Device|Pin|Clock|Epoch|Paper|Anomaly)/, 'till'],
];

/** What a record is about, for people: there are more types of events than words they need. */
export const kindOfRecord = (type: string): RecordKind =>
  kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
