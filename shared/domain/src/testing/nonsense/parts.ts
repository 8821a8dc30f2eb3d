import { id, money, parseBusinessDay, quantity, rate } from '@pos/kernel';
import fc from 'fast-check';
import type { TenderMethod } from '../../order/index.ts';
import { lineId } from '../../pricing/testing/arbitraries.ts';
import { paymentId, sessionId } from '../ids.ts';

/**
 * Whatever the types allow and no shop would do: what a broken device, a foreign till or a slip of the finger may
 * bring. Rules must answer it, not stop.
 */
const extremes = [
  0,
  1,
  -1,
  500,
  1000,
  1e12,
  -1e12,
  1e13,
  1e13 + 1,
  2 ** 52,
  2 ** 53 - 1,
  1 - 2 ** 53,
];

export const integer = (): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(...extremes),
    fc.integer({ min: -5000, max: 200_000 }),
    fc.maxSafeInteger(),
  );

export const someMoney = integer().map(money);
export const someQuantity = integer().map(quantity);
export const someRate = fc
  .oneof(fc.constantFrom(0, 800, 10_000, -10_000, -10_001), integer())
  .map(rate);
export const text = fc.constantFrom(
  '',
  'vat-8',
  'vat-10',
  'constructor',
  '__proto__',
  'km-1',
  'km-2',
  'Phở',
);
export const line = fc.constantFrom(1, 2, 3).map(lineId);
export const payment = fc.constantFrom(1, 2, 3).map((place) => paymentId(place));
export const session = fc.option(fc.constantFrom(1, 2).map((place) => sessionId(place)));
export const order = fc.constant(id<'OrderId'>('01935000-0001-7000-8000-000000000001'));
export const method = fc.constantFrom<TenderMethod[]>('cash', 'card', 'transfer');
export const few = <Thing>(thing: fc.Arbitrary<Thing>): fc.Arbitrary<Thing[]> =>
  fc.array(thing, { maxLength: 4 });
export const is = <Type extends string>(type: Type): fc.Arbitrary<Type> => fc.constant(type);

export const at = fc.constantFrom('', 'yesterday', '2026-11-20T19:02:40.000+07:00');
export const businessDay = fc.constant(parseBusinessDay('2026-11-20')!);
export const number = fc.record({ series: text, value: integer(), text });
export const occasion = { at, businessDay, session, number };

export const taxTotal = fc.record({ rate: someRate, net: someMoney, tax: someMoney });
