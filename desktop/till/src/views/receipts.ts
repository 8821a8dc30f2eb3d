import type { ReceiptSummary } from '@pos/api';
import {
  returnedOf,
  streamOf,
  type OrderEvent,
  type RefundSettled,
  type SettledOrder,
} from '@pos/domain';
import { subtractQuantity, type BusinessDay, type OrderId } from '@pos/kernel';
import type { Envelope } from '@pos/sync';
import { eventIn } from '../projections/projection.ts';
import type { ReceiptRow } from '../projections/receipts.ts';
import { currencyOf, staffName, type Asking, type View } from './view.ts';

export const receipts: View<'receipts'> = {
  follows: () => ['order/'],
  read: (asking, { before, limit }) => {
    const { shop } = asking;
    const rows = shop.readModels.receipts.list(before ?? Number.MAX_SAFE_INTEGER, limit + 1);
    const page = rows.slice(0, limit);
    return {
      currency: currencyOf(shop),
      receipts: page.map((row) => receiptSummary(asking, row)),
      next: rows.length > limit ? page.at(-1)!.pos : null,
    };
  },
};

export const receipt: View<'receipt'> = {
  follows: () => ['order/'],
  read: (asking, { number }) => {
    const row = asking.shop.readModels.receipts.find(number);
    const sold = row && asking.shop.order(row.order_id as OrderId);
    if (!row || sold?.status !== 'settled') return null;
    const head = {
      currency: sold.terms.currency,
      order: sold.order,
      by: staffName(asking, row.by),
    };
    const history = historyOf(asking, sold.order);
    const events = history.map(({ event }) => event);
    if (row.kind === 'receipt') {
      return {
        kind: 'receipt',
        ...head,
        document: sold.settlement,
        label: labelOf(events),
        added: events
          .filter((event) => event.type === 'LineAdded')
          .map(({ line, modifiers }) => ({ line, modifiers })),
        taken: events.filter((event) => event.type === 'PaymentTaken'),
        refunds: sold.refunds.map(summaryOf),
        refundable: refundable(sold),
      };
    }
    const refund = sold.refunds.find((each) => each.number.text === number);
    if (!refund) return null;
    const { at, covers } = sold.settlement;
    return {
      kind: 'refund',
      ...head,
      document: refund,
      approvedBy: staffName(
        asking,
        approverOf(history, number) ?? exchangeApprover(asking, refund),
      ),
      sold: { at, covers },
    };
  },
};

interface Recalled {
  readonly event: OrderEvent;
  readonly approvedBy: Envelope['approvedBy'];
}

/** A settled order keeps only what rules need; its paper also tells what led there. */
const historyOf = ({ shop }: Asking, order: OrderId): Recalled[] =>
  shop.journal.log.readStream(streamOf('order', order)).map(({ raw }) => {
    const envelope = JSON.parse(raw) as Envelope;
    return { event: eventIn(envelope) as OrderEvent, approvedBy: envelope.approvedBy };
  });

const labelOf = (events: readonly OrderEvent[]): string | null =>
  events.findLast((event) => event.type === 'OrderLabelled' || event.type === 'OrderOpened')
    ?.label ?? null;

const approverOf = (history: readonly Recalled[], number: string): string | null =>
  history.find(({ event }) => event.type === 'RefundSettled' && event.number.text === number)
    ?.approvedBy ?? null;

/** In an exchange the goods were let back in when they were put on the other order. */
const exchangeApprover = (asking: Asking, { exchangedFor }: RefundSettled): string | null =>
  exchangedFor === undefined
    ? null
    : (historyOf(asking, exchangedFor.order).findLast(({ event }) => event.type === 'ReturnsSet')
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

const receiptSummary = (asking: Asking, row: ReceiptRow): ReceiptSummary => ({
  number: row.number,
  kind: row.kind,
  order: row.order_id as OrderId,
  businessDay: row.business_day as BusinessDay,
  at: row.at,
  total: row.total as ReceiptSummary['total'],
  by: staffName(asking, row.by),
});
