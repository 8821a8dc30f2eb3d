import { accept, noMoney, refuse, type Decision } from '@pos/kernel';
import type { OpenOrder, OrderEvent, SettledOrder } from './order.ts';
import type { TenderRefusal } from './payment.ts';
import { refundLines, type RefundLines, type RefundRefusal } from './refund.ts';
import { settle, type SettleOrder, type SettleRefusal } from './settle.ts';

/** The two documents of an exchange, written in one moment: what came back, and what was taken for it. */
export interface Exchanged {
  readonly sale: readonly OrderEvent[];
  readonly refund: readonly OrderEvent[];
}

export type ExchangeRefusal =
  | SettleRefusal
  | TenderRefusal
  | RefundRefusal
  | { readonly type: 'ReturnsOutdated' };

/**
 * Settles an order against goods that come back. The difference is paid once, by the guest through the tenders or to
 * the guest by the refund's method. Goods that went back in another way since are not taken twice.
 */
export const settleExchange = (
  order: OpenOrder,
  sold: SettledOrder,
  command: SettleOrder,
  back: Pick<RefundLines, 'number' | 'payment' | 'method'>,
): Decision<Exchanged, ExchangeRefusal> => {
  const { returns } = order;
  if (returns === null || returns.of !== sold.order) return refuse({ type: 'ReturnsOutdated' });
  const sale = settle(order, command);
  if (!sale.accepted) return sale;
  const { at, businessDay, session } = command;
  const credited = sale.events.find(
    (event) => event.type === 'PaymentTaken' && event.method === 'exchange',
  );
  const refund = refundLines(sold, {
    type: 'RefundLines',
    at,
    businessDay,
    session,
    ...back,
    lines: returns.covers.map(({ line, quantity }) => ({ line, quantity })),
    reason: returns.reason,
    exchange: {
      payment: returns.payment,
      amount: credited?.type === 'PaymentTaken' ? credited.amount : noMoney,
      exchangedFor: { order: order.order, number: command.number },
    },
  });
  if (!refund.accepted) return refund;
  const isStillWorth = refund.events.some(
    (event) => event.type === 'RefundSettled' && event.total === returns.total,
  );
  if (!isStillWorth) return refuse({ type: 'ReturnsOutdated' });
  return accept({ sale: sale.events, refund: refund.events });
};
