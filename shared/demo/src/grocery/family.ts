import type { TaxClassSlug } from '../tax-classes.ts';

/** Goods that are named alike and come in the same sizes, so that every combination could stand on a shelf. */
export interface Family {
  /** The word every name starts with; empty when the items name themselves. */
  readonly noun: string;
  readonly taxClass: TaxClassSlug;
  readonly items: readonly Item[];
  readonly sizes: readonly Size[];
}

/**
 * `variants` is a list with commas, the best seller first; a dash stands for the plain one without a word, and
 * `24cm*1.2` costs 1.2 times the price.
 */
export type Item = readonly [name: string, price: number, variants?: string];

/** `times` is the price of this size, in prices of the item. Goods by the `kg` are weighed. */
export type Size = readonly [text: string, unit: string, times: number];

/** A category with what belongs on it. `code` begins the SKUs. */
export interface Shelf {
  readonly category: string;
  readonly name: string;
  readonly code: string;
  readonly colour: string;
  readonly families: readonly Family[];
}

export interface Article {
  readonly shelf: Shelf;
  readonly name: string;
  readonly price: number;
  readonly unit: string;
  readonly taxClass: TaxClassSlug;
  /** How far down its lists it stands: the lower, the more shops carry it. Every item comes before odd sizes. */
  readonly rank: number;
}

export function* articlesOf(shelf: Shelf, family: Family): Generator<Article> {
  for (const [itemRank, [item, price, variants = plain]] of family.items.entries()) {
    for (const [variantRank, written] of variants.split(', ').entries()) {
      const [variant = plain, factor = '1'] = written.split('*');
      for (const [sizeRank, [size, unit, times]] of family.sizes.entries()) {
        yield {
          shelf,
          name: [family.noun, item, variant === plain ? '' : variant, size]
            .filter(Boolean)
            .join(' '),
          price: shelfPrice(price * Number(factor) * times),
          unit,
          taxClass: family.taxClass,
          rank: itemRank / 4 + 3 * (variantRank + sizeRank),
        };
      }
    }
  }
}

const plain = '–';

/** Shops round to 500 đ, and what costs more than a large note to 1 000 đ. */
export const shelfPrice = (price: number): number => {
  const step = price < 100_000 ? 500 : 1000;
  return Math.max(step, Math.round(price / step) * step);
};
