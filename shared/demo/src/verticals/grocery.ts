import { vietnameseEan } from '../barcode.ts';
import type { DemoDocument } from '../document.ts';
import { articlesOf, type Article } from '../grocery/family.ts';
import { shelves } from '../grocery/shelves.ts';
import { categoryDocument, productDocument } from '../product.ts';
import { stableId } from '../stable-id.ts';

const stocked = 2000;

/** The 2,000 articles most shops carry, best sellers first. */
export const groceryDocuments = (): DemoDocument[] => {
  const counts = new Map<string, number>();
  return [
    ...shelves.map(({ category, name, colour }) => categoryDocument(category, name, colour)),
    ...bestSellers().map((article, index) => {
      const { shelf, name, price, unit, taxClass } = article;
      const number = (counts.get(shelf.code) ?? 0) + 1;
      counts.set(shelf.code, number);
      const sku = `${shelf.code}-${String(number).padStart(4, '0')}`;
      return productDocument({
        id: stableId(`product/${sku}`),
        name,
        sku,
        barcodes: [vietnameseEan(index + 1)],
        price,
        unit,
        taxClass,
        category: shelf.category,
      });
    }),
  ];
};

const bestSellers = (): Article[] =>
  shelves
    .flatMap((shelf) => shelf.families.flatMap((family) => [...articlesOf(shelf, family)]))
    .sort((left, right) => left.rank - right.rank)
    .slice(0, stocked);
