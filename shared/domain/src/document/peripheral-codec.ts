import { z } from 'zod';
import { peripheralKinds } from './peripheral.ts';

export const zPeripheralFields = z.object({
  name: z.string(),
  kind: z.enum(peripheralKinds),
  language: z.string(),
  connection: z.discriminatedUnion('by', [
    z.object({ by: z.literal('network'), host: z.string(), port: z.int() }),
    z.object({ by: z.literal('serial'), path: z.string(), baud: z.int() }),
    z.object({
      by: z.literal('hid'),
      vendorId: z.int(),
      productId: z.int(),
      serialNumber: z.string().optional(),
    }),
  ]),
  till: z.string(),
});
