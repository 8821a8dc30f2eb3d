import { permissionFor, type TillCommand } from '@pos/api';
import type { Need, Permission } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import type { HandledCommand } from '../handle.ts';
import type { Shop } from '../shop.ts';
import { discountShare, shareWithout } from './discount-share.ts';

/** All that whoever asks, or whoever approves, has to be granted: what the command does counts, not its name. */
export const needsOf = (shop: Shop, command: HandledCommand): readonly Need[] => {
  const permission = permissionFor[command.type];
  if (command.type === 'GiveDiscount') return [{ permission, share: discountShare(shop, command) }];
  if (command.type === 'CloseSession' && shop.varianceIsLarge())
    return [just(permission), just('session.close.withVariance')];
  if (command.type === 'RemoveLine') return [just(permission), ...toKeepDiscounts(shop, command)];
  if (command.type === 'ChangeQuantity' && isLess(shop, command))
    return [just(permission), just('order.line.remove'), ...toKeepDiscounts(shop, command)];
  if (command.type === 'AddOpenItem' && command.asPicked && isNew(shop, command.order))
    return [just(permission), just(permissionFor.OpenOrder)];
  // Whoever lets goods come back was asked then; to let them stay away asks nobody.
  if (command.type === 'SetReturns' && command.lines.length === 0) return [just('order.sell')];
  if (command.type === 'Reprint' && !shop.readModels.receipts.find(command.number))
    return [just(permission), just('report.x')];
  return [just(permission)];
};

/** The first thing that is picked opens its order too. */
const isNew = (shop: Shop, order: OrderId): boolean => shop.order(order).status === 'none';

const just = (permission: Permission): Need => ({ permission, share: null });

/** Whoever takes goods off an order gives a larger discount on the rest. */
const toKeepDiscounts = (
  shop: Shop,
  command: TillCommand<'ChangeQuantity'> | TillCommand<'RemoveLine'>,
): readonly Need[] => {
  const share = shareWithout(shop, command);
  return share === null ? [] : [{ permission: 'discount.give', share }];
};

const isLess = (
  shop: Shop,
  { order: id, line, quantity }: TillCommand<'ChangeQuantity'>,
): boolean => {
  const order = shop.order(id);
  const lines = order.status === 'open' ? order.lines : [];
  return lines.some((each) => each.line === line && each.quantity > quantity);
};
