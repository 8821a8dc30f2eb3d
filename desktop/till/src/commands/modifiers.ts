import type { Refusal, TillCommand } from '@pos/api';
import type { ChosenModifier } from '@pos/domain';
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
  if ('type' in modifiers) return refused(modifiers);
  return decideOrder(shop, command.order, { ...command, modifiers: modifiers.chosen });
};

/** What was asked for, with its names and prices, as long as each group has as many as it wants. */
export const chooseModifiers = (
  shop: Shop,
  groups: CatalogItem['modifierGroups'],
  wanted: readonly string[],
): { readonly chosen: readonly ChosenModifier[] } | Refusal => {
  const chosen: ChosenModifier[] = [];
  const left = new Set(wanted);
  for (const name of groups) {
    const group = shop.readModels.documents.find('modifier-group', name);
    if (!group) continue;
    const ofGroup = wanted.flatMap(
      (modifier) => group.modifiers.find((each) => each.modifier === modifier) ?? [],
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
