import type { TillCommand } from '@pos/api';
import { chooseModifiers as choose, type Chosen } from '@pos/domain';
import type { CatalogItem } from '../projections/catalog.ts';
import type { Shop } from '../shop.ts';
import { refused, type Outcome } from './outcome.ts';
import { decideOrder } from './sell.ts';

export const changeModifiers = (shop: Shop, command: TillCommand<'ChangeModifiers'>): Outcome => {
  const order = shop.order(command.order);
  const lines = order.status === 'open' || order.status === 'parked' ? order.lines : [];
  const product = lines.find(({ line }) => line === command.line)?.product ?? null;
  const item = product === null ? undefined : shop.readModels.catalog.find(product);
  // An item that was typed in has nothing to choose from.
  const modifiers = chooseModifiers(shop, item?.modifierGroups ?? [], command.modifiers);
  if (!modifiers.accepted) return refused(modifiers.refusal);
  return decideOrder(shop, command.order, { ...command, modifiers: modifiers.chosen });
};

/** What was asked for, with its names and prices, as long as each group has as many as it wants. */
export const chooseModifiers = (
  shop: Shop,
  groups: CatalogItem['modifierGroups'],
  wanted: readonly string[],
): Chosen =>
  choose(
    groups.flatMap((group) => shop.readModels.documents.find('modifier-group', group) ?? []),
    wanted,
  );
