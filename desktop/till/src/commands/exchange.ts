import type { TillCommand } from '@pos/api';
import {
  returnsOf,
  settleExchange,
  streamOf,
  type OpenOrder,
  type OrderCommand,
  type SettledOrder,
  type TenderMethod,
} from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { refused, type Outcome } from './outcome.ts';
import { decideOrder } from './sell.ts';

export type SettleOrder = Extract<OrderCommand, { type: 'SettleOrder' }>;

/** Puts goods of an earlier sale on an order, at what they are worth now; nothing has come back until it is settled. */
export const setReturns = (shop: Shop, command: TillCommand<'SetReturns'>): Outcome => {
  const { order, of, lines, reason } = command;
  if (lines.length === 0) return decideOrder(shop, order, { type: 'SetReturns', returns: null });
  const sold = soldIn(shop, of, order);
  if (!sold) return refused({ type: 'OrderNotSettled' });
  const returns = returnsOf(sold, { lines, reason, payment: shop.newId<'PaymentId'>() });
  return 'type' in returns
    ? refused(returns)
    : decideOrder(shop, order, { type: 'SetReturns', returns });
};

/** Both documents in the one transaction: a number each, and one payment of the difference. */
export const exchange = (
  shop: Shop,
  order: OpenOrder,
  settle: SettleOrder,
  method: TenderMethod,
): Outcome => {
  const training = shop.isTraining(order.order);
  const sold = order.returns && soldIn(shop, order.returns.of, order.order);
  if (!sold) return refused({ type: 'ReturnsOutdated' });
  const decision = settleExchange(order, sold, settle, {
    number: shop.nextNumber(training ? 'training' : 'refund', settle.businessDay),
    payment: shop.newId<'PaymentId'>(),
    method,
  });
  if (!decision.accepted) return refused(decision.refusal);
  const streams = decision.events.flatMap(({ sale, refund }) => [
    { stream: streamOf('order', order.order), events: sale },
    { stream: streamOf('order', sold.order), events: refund },
  ]);
  return { ok: true, streams, training };
};

/** What was sold in practice comes back in practice only. */
const soldIn = (shop: Shop, of: OrderId, against: OrderId): SettledOrder | null => {
  const sold = shop.order(of);
  return sold.status === 'settled' && shop.isTraining(of) === shop.isTraining(against)
    ? sold
    : null;
};
