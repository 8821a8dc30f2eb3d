import type { ReceiptSummary } from '@pos/api';
import type { BusinessDay, OrderId } from '@pos/kernel';
import { settledDocument } from '../papers/settled-document.ts';
import { staffName } from '../papers/staff-name.ts';
import type { ReceiptRow } from '../projections/receipts.ts';
import { currencyOf, type Asking, type View } from './view.ts';

/** Documents, and how far they have come. */
const where = ['order/', 'link/'];

export const receipts: View<'receipts'> = {
  follows: () => where,
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
  follows: () => where,
  read: ({ shop }, { number }) => {
    const settled = settledDocument(shop, number);
    const row = shop.readModels.receipts.find(number);
    return settled && row ? { ...settled, reach: shop.journal.log.reachOf(row.pos) } : null;
  },
};

const receiptSummary = (asking: Asking, row: ReceiptRow): ReceiptSummary => ({
  number: row.number,
  kind: row.kind,
  order: row.order_id as OrderId,
  businessDay: row.business_day as BusinessDay,
  at: row.at,
  total: row.total as ReceiptSummary['total'],
  by: staffName(asking.shop, row.by),
  reach: asking.shop.journal.log.reachOf(row.pos),
});
