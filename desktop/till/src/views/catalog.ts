import type { CatalogEntry, ViewQuery } from '@pos/api';
import { priceAt } from '@pos/domain';
import type { CatalogItem } from '../projections/catalog.ts';
import type { Shop } from '../shop.ts';
import { currencyOf, type View } from './view.ts';

export const catalog: View<'catalog'> = {
  follows: () => ['product/', 'price-list/', 'store/'],
  read: ({ shop }, query) => {
    const { items, next } = found(shop, query);
    return { currency: currencyOf(shop), items: items.map(pricedNow(shop)), next };
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
      product: pricedNow(shop)(item),
      modifierGroups,
      taxRate: shop.rates()[item.taxClass] ?? null,
    };
  },
};

type Page = { readonly items: readonly CatalogItem[]; readonly next: number | null };

const found = (shop: Shop, { q, barcode, category, after, limit }: ViewQuery<'catalog'>): Page => {
  const { catalog: products } = shop.readModels;
  if (barcode !== undefined) return { items: products.byBarcode(barcode), next: null };
  if (q !== undefined && q.trim() !== '') return { items: products.search(q, limit), next: null };
  return category === undefined
    ? products.page(after, limit)
    : products.inCategory(category, after, limit);
};

const pricedNow = (shop: Shop): ((item: CatalogItem) => CatalogEntry) => {
  const lists = shop.priceLists();
  const zone = shop.journal.zone();
  return (item) => {
    const { price, priceList } = priceAt(item.price, item.product, lists, shop.time.trusted, zone);
    return { ...item, priceNow: price, priceList };
  };
};
