import type { CatalogEntry, CatalogView, ViewQuery } from '@pos/api';
import { priceAt } from '@pos/domain';
import { findScanned } from '../find-scanned.ts';
import type { CatalogItem } from '../projections/catalog.ts';
import type { Shop } from '../shop.ts';
import { currencyOf, type View } from './view.ts';

export const catalog: View<'catalog'> = {
  follows: () => ['product/', 'price-list/', 'store/'],
  read: ({ shop }, query) => {
    const { items, next, measured } = found(shop, query);
    const isShelf =
      query.q === undefined && query.barcode === undefined && query.family === undefined;
    const priced = pricedNow(shop);
    return {
      currency: currencyOf(shop),
      measured,
      items: items.map((item) => ({
        ...priced(item),
        variants: isShelf ? othersOf(shop, item) : 0,
      })),
      next,
    };
  },
};

export const product: View<'product'> = {
  follows: ({ id }) => [`product/${id}`, 'price-list/', 'modifier-group/', 'tax-class/', 'store/'],
  read: ({ shop }, query) => {
    const item = shop.readModels.catalog.find(query.id);
    if (!item) return null;
    const modifierGroups = item.modifierGroups.flatMap((id) => {
      const fields = shop.readModels.documents.find('modifier-group', id);
      return fields ? [{ id, ...fields }] : [];
    });
    return {
      currency: currencyOf(shop),
      product: { ...pricedNow(shop)(item), variants: 0 },
      modifierGroups,
      taxRate: shop.rates()[item.taxClass] ?? null,
    };
  },
};

interface Page {
  readonly items: readonly CatalogItem[];
  readonly next: number | null;
  readonly measured: CatalogView['measured'];
}

const onePage = (items: readonly CatalogItem[]): Page => ({ items, next: null, measured: null });

/** How many variants stand behind one tile. */
const othersOf = (shop: Shop, { variant }: CatalogItem): number =>
  variant ? shop.readModels.catalog.family(variant.family).length - 1 : 0;

const found = (
  shop: Shop,
  { q, barcode, category, family, after, limit }: ViewQuery<'catalog'>,
): Page => {
  const { catalog: products } = shop.readModels;
  if (barcode !== undefined) return { ...findScanned(shop, barcode), next: null };
  if (family !== undefined) return onePage(products.family(family));
  if (q !== undefined && q.trim() !== '') return onePage(products.search(q, limit));
  const page =
    category === undefined
      ? products.page(after, limit)
      : products.inCategory(category, after, limit);
  return { ...page, measured: null };
};

const pricedNow = (shop: Shop): ((item: CatalogItem) => Omit<CatalogEntry, 'variants'>) => {
  const lists = shop.priceLists();
  const zone = shop.journal.zone();
  return (item) => {
    const { price, priceList } = priceAt(item.price, item.product, lists, shop.time.trusted, zone);
    return { ...item, priceNow: price, priceList };
  };
};
