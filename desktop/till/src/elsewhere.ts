import { id, type OrderId } from '@pos/kernel';
import type { Shop } from './shop.ts';

/**
 * The order that a command or view asks about and that is only listed here: its day is long closed, or before this
 * till's time.
 */
export const orderElsewhere = (
  shop: Shop,
  { of, order, id: named, number }: Readonly<Record<string, unknown>>,
): OrderId | null => {
  const { receipts } = shop.readModels;
  const numbered = typeof number === 'string' ? receipts.find(number)?.order_id : null;
  for (const name of [of, order, named, numbered]) {
    if (typeof name !== 'string' || receipts.ofOrder(name).length === 0) continue;
    if (shop.order(id<'OrderId'>(name)).status === 'none') return id<'OrderId'>(name);
  }
  return null;
};
