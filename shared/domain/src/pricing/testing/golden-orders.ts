import { id, money, rate } from '@pos/kernel';
import { z } from 'zod';
import vectors from '../golden/price-order-v1.json' with { type: 'json' };
import type { OrderToPrice } from '../price-order.ts';

export interface GoldenOrder {
  readonly name: string;
  readonly order: OrderToPrice;
  /** A `PricedOrder` in plain JSON. */
  readonly expected: unknown;
}

const amount = z.int().transform(money);
const basisPoints = z.int().transform(rate);

const discounts = z.array(
  z.strictObject({
    discount: z.string(),
    label: z.string(),
    value: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('percent'), rate: basisPoints, max: amount.nullable() }),
      z.strictObject({ kind: z.literal('amount'), amount, minimumOrder: amount.nullable() }),
    ]),
  }),
);

const line = z.strictObject({
  line: z.string().transform((text) => id<'LineId'>(text)),
  gross: amount,
  discounts,
  rate: basisPoints,
});

const goldenOrder = z.strictObject({
  name: z.string(),
  order: z.strictObject({
    priceMode: z.enum(['inclusive', 'exclusive']),
    lines: z.array(line),
    discounts,
    serviceCharge: basisPoints,
  }),
  expected: z.unknown(),
});

/** The file is never edited: a till of any release must price these orders as every other release does. */
export const goldenOrders: readonly GoldenOrder[] = z
  .strictObject({ format: z.literal('price-order/1'), vectors: z.array(goldenOrder) })
  .parse(vectors).vectors;
