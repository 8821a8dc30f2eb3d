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
    /** The bytes of a picture, small already. The till keeps them and writes their hash into `fields.picture`. */
    image: z.base64().max(70_000).optional(),
  }),
  WithdrawProduct: z.object({ product: zUuid<'ProductId'>() }),
  PutDocument: z.discriminatedUnion('kind', [
    document('category', officeFields.category),
    document('modifier-group', officeFields['modifier-group']),
    document('tax-class', officeFields['tax-class']),
    document('price-list', officeFields['price-list']),
  ]),
  WithdrawDocument: z.object({
    kind: z.enum(['category', 'modifier-group', 'tax-class', 'price-list']),
    document: zSlug,
  }),
  /** The currency is chosen once, when the shop is set up: amounts of two never meet. */
  PutStore: z.object({
    fields: z.strictObject(officeFields.store.omit({ currency: true }).partial().shape),
  }),
  PutRole: z.object({ role: zSlug, fields: officeFields.role.partial() }),
  WithdrawRole: z.object({ role: zSlug }),
  PutStaff: z.object({
    staff: zUuid<'StaffId'>().optional(),
    fields: z.object({ name: zShortText, role: zSlug, pin: zPin }).partial(),
  }),
  WithdrawStaff: z.object({ staff: zUuid<'StaffId'>() }),
};
