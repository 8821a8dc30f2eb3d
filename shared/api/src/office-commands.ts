import { z } from 'zod';
import { zPin, zShortText, zSlug, zUuid } from './command-parts.ts';
import { officeFields } from './office-fields.ts';

const document = <Kind extends string, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  fields: z.ZodObject<Shape>,
) => z.object({ kind: z.literal(kind), document: zSlug, fields: fields.partial() });

/** Reference data: any of the fields of something that exists, all of them for something new. */
export const officeCommands = {
  PutProduct: z.object({
    product: zUuid<'ProductId'>().optional(),
    fields: officeFields.product.partial(),
  }),
  WithdrawProduct: z.object({ product: zUuid<'ProductId'>() }),
  PutDocument: z.discriminatedUnion('kind', [
    document('category', officeFields.category),
    document('modifier-group', officeFields['modifier-group']),
    document('tax-class', officeFields['tax-class']),
    document('price-list', officeFields['price-list']),
    document('role', officeFields.role),
  ]),
  WithdrawDocument: z.object({
    kind: z.enum(['category', 'modifier-group', 'tax-class', 'price-list', 'role']),
    document: zSlug,
  }),
  PutStore: z.object({ fields: officeFields.store.partial() }),
  PutStaff: z.object({
    staff: zUuid<'StaffId'>().optional(),
    fields: z.object({ name: zShortText, role: zSlug, pin: zPin }).partial(),
  }),
  WithdrawStaff: z.object({ staff: zUuid<'StaffId'>() }),
};
