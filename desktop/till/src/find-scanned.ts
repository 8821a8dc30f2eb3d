import { priceAt, readScannedCode, quantityForPrice, type Measured } from '@pos/domain';
import { pieces, type Money, type Quantity } from '@pos/kernel';
import type { CatalogItem } from './projections/catalog.ts';
import type { Shop } from './shop.ts';

export interface FoundByCode {
  /** Usually one; several when two devices gave the same code to different products while apart. */
  readonly items: readonly CatalogItem[];
  /** What the code says besides the article: how much it is, and what a label says it costs. */
  readonly measured: { readonly quantity: Quantity; readonly total: Money | null } | null;
}

/** The code as it was sent; failing that, in every way it may be listed, last as a label of the shop's scale. */
export const findScanned = (shop: Shop, sent: string): FoundByCode => {
  const { catalog } = shop.readModels;
  const { codes, measured, label } = readScannedCode(sent);
  for (const code of codes) {
    const items = catalog.byBarcode(code);
    const [item] = items;
    if (item) return { items, measured: measured && amountOf(shop, item, measured) };
  }
  for (const article of label?.articles ?? []) {
    const items = catalog.byBarcode(article);
    const [item] = items;
    const amount = item && label ? amountOf(shop, item, label.measured) : null;
    if (amount) return { items, measured: amount };
  }
  return { items: [], measured: null };
};

export const priceNow = (
  shop: Shop,
  item: CatalogItem,
): { price: Money; priceList: string | null } =>
  priceAt(item.price, item.product, shop.priceLists(), shop.time.trusted, shop.journal.zone());

const amountOf = (shop: Shop, item: CatalogItem, measured: Measured): FoundByCode['measured'] => {
  if (measured.kind === 'weight')
    return item.divisible ? { quantity: measured.weight, total: null } : null;
  const { price: total } = measured;
  if (!item.divisible) return { quantity: pieces(1), total };
  const quantity = quantityForPrice(total, priceNow(shop, item).price);
  return quantity && { quantity, total };
};
