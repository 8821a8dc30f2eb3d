import type { DemoDocument } from '../document.ts';
import { categoryDocument, productDocument } from '../product.ts';
import { stableId } from '../stable-id.ts';
import type { TaxClassSlug } from '../tax-classes.ts';

/** A page of a menu or price board: what is made or done here, so it carries no barcode. */
export interface MenuPage {
  readonly category: string;
  readonly name: string;
  readonly code: string;
  readonly colour: string;
  readonly taxClass: TaxClassSlug;
  readonly unit: string;
  readonly modifierGroups: readonly string[];
  readonly entries: readonly MenuEntry[];
}

export type MenuEntry = readonly [name: string, price: number, unit?: string];

export const menuDocuments = (pages: readonly MenuPage[]): DemoDocument[] => [
  ...pages.map(({ category, name, colour }) => categoryDocument(category, name, colour)),
  ...pages.flatMap((page) => page.entries.map((_, index) => menuProduct(page, index))),
];

const menuProduct = (page: MenuPage, index: number): DemoDocument<'product'> => {
  const [name, price, unit = page.unit] = page.entries[index]!;
  const sku = `${page.code}-${String(index + 1).padStart(3, '0')}`;
  const { taxClass, category, modifierGroups } = page;
  return productDocument({
    id: menuId(sku),
    name,
    sku,
    price,
    unit,
    taxClass,
    category,
    modifierGroups,
  });
};

/** Price lists name products by id, so the id follows from the SKU. */
export const menuId = (sku: string): string => stableId(`product/${sku}`);

/** Every entry of a page with its id and price. */
export const pricesOf = (page: MenuPage): [product: string, price: number][] =>
  page.entries.map(([, price], index) => [
    menuId(`${page.code}-${String(index + 1).padStart(3, '0')}`),
    price,
  ]);
