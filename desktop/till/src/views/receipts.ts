import type { ReceiptSummary } from '@pos/api';
import { returnedOf, type RefundSettled, type SettledOrder } from '@pos/domain';
import { subtractQuantity, type BusinessDay, type OrderId } from '@pos/kernel';
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
    if (row.kind === 'receipt') {
      return {
        kind: 'receipt',
        ...head,
        document: sold.settlement,
        refunds: sold.refunds.map(summaryOf),
        refundable: refundable(sold),
      };
    }
    const refund = sold.refunds.find((each) => each.number.text === number);
    return refund ? { kind: 'refund', ...head, document: refund } : null;
  },
};

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
