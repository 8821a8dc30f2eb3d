import { money } from '@pos/kernel';
import { categoryPictures } from './category-pictures.ts';
import type { DemoDocument } from './document.ts';
import type { TaxClassSlug } from './tax-classes.ts';

export interface ProductToList {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  readonly barcodes?: readonly string[];
  readonly price: number;
  readonly unit: string;
  readonly taxClass: TaxClassSlug;
  readonly category: string;
  readonly modifierGroups?: readonly string[];
}

/** Weighed goods and hours of a room are sold in fractions. */
const divisibleUnits = ['kg', 'giờ'];

export const productDocument = ({ id, ...listed }: ProductToList): DemoDocument<'product'> => ({
  aggregate: 'product',
  id,
  fields: {
    name: listed.name.normalize('NFC'),
    sku: listed.sku,
    barcodes: listed.barcodes ?? [],
    price: money(listed.price),
    unit: listed.unit,
    divisible: divisibleUnits.includes(listed.unit),
    taxClass: listed.taxClass,
    category: listed.category,
    modifierGroups: listed.modifierGroups ?? [],
  },
});

export const categoryDocument = (
  id: string,
  name: string,
  colour: string,
): DemoDocument<'category'> => ({
  aggregate: 'category',
  id,
  fields: {
    name: name.normalize('NFC'),
    colour,
    position: 0,
    ...(id in categoryPictures ? { picture: categoryPictures[id] } : {}),
  },
});
