import {
  zCategoryFields,
  zGrants,
  zId,
  zModifierGroupFields,
  zPriceListFields,
  zProductFields,
  zStoreFields,
  zTaxClassFields,
} from '@pos/domain';
import { z } from 'zod';
import { zAmount, zPin, zShortText, zSlug, zText } from './command-parts.ts';

const zFields = {
  product: zProductFields.extend({
    name: zText,
    sku: z.string().max(80),
    barcodes: z.array(z.string().max(40)).max(20),
    price: zAmount,
    unit: zShortText,
    taxClass: zSlug,
    category: zSlug,
    modifierGroups: z.array(zSlug).max(20),
  }),
  category: zCategoryFields.extend({ name: zText, colour: z.string().max(20) }),
  'modifier-group': zModifierGroupFields.extend({ name: zText }),
  'tax-class': zTaxClassFields.extend({ label: zText }),
  'price-list': zPriceListFields.extend({ label: zText }),
  role: z.object({ name: zText, grants: zGrants.max(100) }),
};

const document = <Kind extends string, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  fields: z.ZodObject<Shape>,
) => z.object({ kind: z.literal(kind), document: zSlug, fields: fields.partial() });

/** Reference data: any of the fields of something that exists, all of them for something new. */
export const officeCommands = {
  PutProduct: z.object({ product: zId<'ProductId'>().optional(), fields: zFields.product.partial() }),
  WithdrawProduct: z.object({ product: zId<'ProductId'>() }),
  PutDocument: z.discriminatedUnion('kind', [
    document('category', zFields.category),
    document('modifier-group', zFields['modifier-group']),
    document('tax-class', zFields['tax-class']),
    document('price-list', zFields['price-list']),
    document('role', zFields.role),
  ]),
  WithdrawDocument: z.object({
    kind: z.enum(['category', 'modifier-group', 'tax-class', 'price-list', 'role']),
    document: zSlug,
  }),
  PutStore: z.object({ fields: zStoreFields.extend({ name: zText, address: zText }).partial() }),
  PutStaff: z.object({
    staff: zId<'StaffId'>().optional(),
    fields: z.object({ name: zShortText, role: zSlug, pin: zPin }).partial(),
  }),
  WithdrawStaff: z.object({ staff: zId<'StaffId'>() }),
};
