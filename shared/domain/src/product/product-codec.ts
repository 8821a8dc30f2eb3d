import { z } from 'zod';
import { zMoney } from '../codec-parts.ts';

export const zProductFields = z.object({
  name: z.string(),
  sku: z.string(),
  barcodes: z.array(z.string()),
  price: zMoney,
  unit: z.string(),
  divisible: z.boolean(),
  taxClass: z.string(),
  category: z.string(),
  modifierGroups: z.array(z.string()),
  variant: z
    .object({
      family: z.string(),
      name: z.string(),
      options: z.array(z.object({ name: z.string(), value: z.string() })),
    })
    .nullable()
    .optional(),
  picture: z.string().nullable().optional(),
});

export const productCodecs = {
  ProductPut: z.object({ changed: zProductFields.partial() }),
  ProductWithdrawn: z.object({}),
};
