import type { Refusal, TillCommand } from '@pos/api';
import {
  opening,
  sellingLines,
  streamOf,
  order as orderDecider,
  type Line,
  type LineAdded,
} from '@pos/domain';
import { accept, addQuantity, pieces, stateAfter, type Money, type OrderId } from '@pos/kernel';
import { findScanned, priceNow, type FoundByCode } from '../find-scanned.ts';
import type { CatalogItem } from '../projections/catalog.ts';
import type { Shop } from '../shop.ts';
import { chooseModifiers } from './modifiers.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';
import { decideOrder } from './sell.ts';

export const addLine = (shop: Shop, command: TillCommand<'AddLine'>): Outcome => {
  const found = findItem(shop, command);
  if ('type' in found) return refused(found);
  const { item } = found;
  // Whoever says how much it is knows better than the label.
  const measured = command.quantity === undefined ? found.measured : null;
  const quantity = command.quantity ?? measured?.quantity ?? pieces(1);
  if (command.asPicked && item.divisible && !command.quantity && !measured)
    return refused({ type: 'QuantityMissing' });
  if (!item.divisible && quantity % 1000 !== 0) return refused({ type: 'QuantityNotDivisible' });
  const modifiers = chooseModifiers(shop, item.modifierGroups, command.modifiers);
  if (!modifiers.accepted) return refused(modifiers.refusal);
  const { price, priceList } = priceNow(shop, item);
  const isPlain = !item.divisible && !measured && item.modifierGroups.length === 0;
  const like =
    command.asPicked && isPlain && command.note === null
      ? lineLike(shop, command.order, item, price)
      : undefined;
  if (like) {
    return decideOrder(shop, command.order, {
      type: 'ChangeQuantity',
      line: like.line,
      quantity: addQuantity(like.quantity, quantity),
    });
  }
  return putOn(shop, command, {
    line: command.line ?? shop.newId<'LineId'>(),
    product: item.product,
    name: item.name,
    unit: item.unit,
    taxClass: item.taxClass,
    category: item.category,
    quantity,
    unitPrice: price,
    priceList,
    modifiers: modifiers.chosen,
    note: command.note,
    ...labelled(measured),
  });
};

/** The first thing that is picked opens the order it goes on: both are written, or nothing is. */
const putOn = (
  shop: Shop,
  { order, asPicked }: { readonly order: OrderId; readonly asPicked: boolean },
  line: Omit<LineAdded, 'type'>,
): Outcome => {
  const adding = { type: 'AddLine', line } as const;
  if (!asPicked || shop.order(order).status !== 'none') return decideOrder(shop, order, adding);
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const opened = orderDecider.decide(orderDecider.initial, opening(store, order));
  if (!opened.accepted) return refused(opened.refusal);
  const added = orderDecider.decide(stateAfter(orderDecider, opened.events), adding);
  const both = added.accepted ? accept(...opened.events, ...added.events) : added;
  return outcomeOf(streamOf('order', order), both);
};

/** One of the same thing at the same price, about which nobody said anything special. */
const lineLike = (
  shop: Shop,
  order: OrderId,
  { product }: CatalogItem,
  price: Money,
): Line | undefined => {
  const state = shop.order(order);
  if (state.status !== 'open' && state.status !== 'parked') return undefined;
  return sellingLines(state).find(
    (line) =>
      line.product === product &&
      line.unitPrice === price &&
      line.labelTotal === undefined &&
      line.note === null &&
      line.discounts.length === 0 &&
      line.modifiers.length === 0,
  );
};

export const addOpenItem = (shop: Shop, command: TillCommand<'AddOpenItem'>): Outcome => {
  if (!shop.readModels.documents.find('tax-class', command.taxClass)) {
    return refused({ type: 'TaxClassNotFound', taxClass: command.taxClass });
  }
  return putOn(shop, command, {
    line: command.line ?? shop.newId<'LineId'>(),
    product: null,
    name: command.name,
    unit: command.unit,
    taxClass: command.taxClass,
    quantity: command.quantity,
    unitPrice: command.price,
    priceList: null,
    modifiers: [],
    note: null,
  });
};

/** What a label says its goods cost is what they cost. */
const labelled = (measured: FoundByCode['measured']): Pick<LineAdded, 'labelTotal'> =>
  measured === null || measured.total === null ? {} : { labelTotal: measured.total };

interface FoundItem {
  readonly item: CatalogItem;
  readonly measured: FoundByCode['measured'];
}

const findItem = (
  shop: Shop,
  { product, barcode }: Pick<TillCommand<'AddLine'>, 'product' | 'barcode'>,
): FoundItem | Refusal => {
  if (barcode === undefined) {
    const item = product && shop.readModels.catalog.find(product);
    return item ? { item, measured: null } : { type: 'ProductNotFound' };
  }
  const { items, measured } = findScanned(shop, barcode);
  const [item, ...others] = items;
  if (!item) return { type: 'BarcodeNotFound', barcode };
  if (others.length === 0) return { item, measured };
  return { type: 'BarcodeAmbiguous', products: items.map((found) => found.product) };
};
