import type { TillCommand } from '@pos/api';
import { opening, streamOf, order as orderDecider, type OrderCommand } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

export const openOrder = (shop: Shop, command: TillCommand<'OpenOrder'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const order = command.order ?? shop.newId<'OrderId'>();
  const decision = orderDecider.decide(shop.order(order), {
    ...opening(store, order),
    label: command.label,
  });
  return outcomeOf(streamOf('order', order), decision, command.training);
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
