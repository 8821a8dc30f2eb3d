import type { Refusal, TillCommand } from '@pos/api';
import {
  streamOf,
  order as orderDecider,
  type ChosenModifier,
  type LineAdded,
  type OrderCommand,
  type StoreFields,
} from '@pos/domain';
import { pieces, type OrderId } from '@pos/kernel';
import { findScanned, priceNow, type FoundByCode } from '../find-scanned.ts';
import type { CatalogItem } from '../projections/catalog.ts';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

export const openOrder = (shop: Shop, command: TillCommand<'OpenOrder'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const order = command.order ?? shop.newId<'OrderId'>();
  const decision = orderDecider.decide(shop.order(order), {
    type: 'OpenOrder',
    order,
    label: command.label,
    terms: termsOf(store),
  });
  return outcomeOf(streamOf('order', order), decision, command.training);
};

const termsOf = (store: StoreFields) => ({
  currency: store.currency,
  priceMode: store.priceMode,
  serviceCharge: store.serviceCharge,
  cashRounding: { unit: store.cashRoundingUnit, rounding: store.cashRounding },
});

export const addLine = (shop: Shop, command: TillCommand<'AddLine'>): Outcome => {
  const found = findItem(shop, command);
  if ('type' in found) return refused(found);
  const { item } = found;
  // Whoever says how much it is knows better than the label.
  const measured = command.quantity === undefined ? found.measured : null;
  const quantity = command.quantity ?? measured?.quantity ?? pieces(1);
  if (!item.divisible && quantity % 1000 !== 0) return refused({ type: 'QuantityNotDivisible' });
  const modifiers = chooseModifiers(shop, item, command.modifiers);
  if ('type' in modifiers) return refused(modifiers);
  const { price, priceList } = priceNow(shop, item);
  return decideOrder(shop, command.order, {
    type: 'AddLine',
    line: {
      line: command.line ?? shop.newId<'LineId'>(),
      product: item.product,
      name: item.name,
      unit: item.unit,
      taxClass: item.taxClass,
      quantity,
      unitPrice: price,
      priceList,
      modifiers: modifiers.chosen,
      note: command.note,
      ...labelled(measured),
    },
  });
};

export const addOpenItem = (shop: Shop, command: TillCommand<'AddOpenItem'>): Outcome => {
  if (!shop.readModels.documents.find('tax-class', command.taxClass)) {
    return refused({ type: 'TaxClassNotFound', taxClass: command.taxClass });
  }
  const line: Omit<LineAdded, 'type'> = {
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
  };
  return decideOrder(shop, command.order, { type: 'AddLine', line });
};

export const changeQuantity = (shop: Shop, command: TillCommand<'ChangeQuantity'>): Outcome => {
  const order = shop.order(command.order);
  const lines = order.status === 'open' || order.status === 'parked' ? order.lines : [];
  const product = lines.find(({ line }) => line === command.line)?.product;
  const divisible = product ? shop.readModels.catalog.find(product)?.divisible : true;
  if (divisible === false && command.quantity % 1000 !== 0)
    return refused({ type: 'QuantityNotDivisible' });
  return decideOrder(shop, command.order, command);
};

export const giveDiscount = (shop: Shop, command: TillCommand<'GiveDiscount'>): Outcome =>
  decideOrder(shop, command.order, {
    type: 'GiveDiscount',
    line: command.line,
    discount: {
      discount: command.discount ?? shop.newId<'DiscountId'>(),
      label: command.label,
      value: command.value,
    },
    reason: command.reason,
  });

/** Training is a property of an order from its first event on; all its later events carry the flag too. */
export const decideOrder = (shop: Shop, order: OrderId, command: OrderCommand): Outcome =>
  outcomeOf(
    streamOf('order', order),
    orderDecider.decide(shop.order(order), command),
    shop.isTraining(order),
  );

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

const chooseModifiers = (
  shop: Shop,
  item: CatalogItem,
  wanted: readonly string[],
): { readonly chosen: readonly ChosenModifier[] } | Refusal => {
  const chosen: ChosenModifier[] = [];
  const left = new Set(wanted);
  for (const name of item.modifierGroups) {
    const group = shop.readModels.documents.find('modifier-group', name);
    if (!group) continue;
    const ofGroup = wanted.flatMap(
      (name) => group.modifiers.find(({ modifier }) => modifier === name) ?? [],
    );
    if (ofGroup.length < group.least || ofGroup.length > group.most) {
      return {
        type: 'ModifiersOutOfRange',
        group: group.name,
        least: group.least,
        most: group.most,
      };
    }
    for (const modifier of ofGroup) left.delete(modifier.modifier);
    chosen.push(...ofGroup);
  }
  const [unknown] = left;
  return unknown === undefined ? { chosen } : { type: 'ModifierNotFound', modifier: unknown };
};
