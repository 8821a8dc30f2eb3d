import type { SettledView } from '@pos/api';
import {
  copiesOf,
  returnedOf,
  streamOf,
  type Buyer,
  type OrderEvent,
  type RefundSettled,
  type SettledOrder,
} from '@pos/domain';
import { subtractQuantity, type OrderId } from '@pos/kernel';
import type { Envelope } from '@pos/sync';
import { factsOf } from '../projections/projection.ts';
import type { Shop } from '../shop.ts';
import { staffName } from './staff-name.ts';

/** A receipt or refund with all that its paper says, as the screen shows it and a printer prints it. */
export const settledDocument = (shop: Shop, number: string): SettledView | null => {
  const row = shop.readModels.receipts.find(number);
  const sold = row && shop.order(row.order_id as OrderId);
  if (!row || sold?.status !== 'settled') return null;
  const head = {
    currency: sold.terms.currency,
    order: sold.order,
    by: staffName(shop, row.by),
    copies: copiesOf(sold, number),
  };
  const history = historyOf(shop, sold.order);
  if (row.kind === 'receipt') return { ...head, ...sale(sold, history) };
  const refund = sold.refunds.find((each) => each.number.text === number);
  if (!refund) return null;
  const { at, covers } = sold.settlement;
  return {
    ...head,
    kind: 'refund',
    document: refund,
    approvedBy: staffName(shop, approverOf(history, number) ?? exchangeApprover(shop, refund)),
    sold: { at, covers },
  };
};

interface Recalled {
  readonly event: OrderEvent;
  readonly approvedBy: Envelope['approvedBy'];
}

/** A settled order keeps only what rules need; its paper also tells what led there. */
const historyOf = ({ journal }: Shop, order: OrderId): Recalled[] =>
  factsOf(journal.log.readStream(streamOf('order', order))).map(({ event, envelope }) => ({
    event: event as OrderEvent,
    approvedBy: envelope.approvedBy,
  }));

const sale = (sold: SettledOrder, history: readonly Recalled[]) => {
  const events = history.map(({ event }) => event);
  return {
    kind: 'receipt',
    document: sold.settlement,
    label: labelOf(events),
    buyer: buyerOf(events),
    added: events
      .filter((event) => event.type === 'LineAdded' || event.type === 'ModifiersChanged')
      .map(({ line, modifiers }) => ({ line, modifiers })),
    taken: events.filter((event) => event.type === 'PaymentTaken'),
    refunds: sold.refunds.map(summaryOf),
    refundable: refundable(sold),
  } as const;
};

const labelOf = (events: readonly OrderEvent[]): string | null =>
  events.findLast((event) => event.type === 'OrderLabelled' || event.type === 'OrderOpened')
    ?.label ?? null;

const buyerOf = (events: readonly OrderEvent[]): Buyer | null =>
  events.findLast((event) => event.type === 'BuyerNamed')?.buyer ?? null;

const approverOf = (history: readonly Recalled[], number: string): string | null =>
  history.find(({ event }) => event.type === 'RefundSettled' && event.number.text === number)
    ?.approvedBy ?? null;

/** In an exchange the goods were let back in when they were put on the other order. */
const exchangeApprover = (shop: Shop, { exchangedFor }: RefundSettled): string | null =>
  exchangedFor === undefined
    ? null
    : (historyOf(shop, exchangedFor.order).findLast(({ event }) => event.type === 'ReturnsSet')
        ?.approvedBy ?? null);

export const summaryOf = (refund: RefundSettled) => ({
  number: refund.number.text,
  at: refund.at,
  total: refund.total,
});

const refundable = (sold: SettledOrder) =>
  sold.settlement.covers.map(({ line, quantity }) => ({
    line,
    quantity: subtractQuantity(quantity, returnedOf(sold, line)),
  }));
