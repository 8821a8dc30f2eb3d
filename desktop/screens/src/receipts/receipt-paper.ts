import type { ReceiptView, StoreView } from '@pos/api';
import { receipt, refundReceipt, type Document, type Letterhead } from '@pos/documents';
import type { Locale } from '@pos/kernel';

interface Print {
  readonly language: Locale;
  readonly copy: number;
}

type Store = Extract<StoreView, { setUp: true }>['store'];

/** The paper of a settled document: today's letterhead around what was frozen when it was settled. */
export const receiptPaper = (
  view: ReceiptView,
  store: Store,
  { language, copy }: Print,
): Document => {
  const letterhead: Letterhead = { store, logo: null, footer: '' };
  // Practice sales are not among the receipts.
  const print = {
    language,
    copy,
    currency: view.currency,
    cashier: view.by?.name ?? null,
    training: false,
  };
  if (view.kind === 'refund') {
    const { document: refund, sold, approvedBy } = view;
    return refundReceipt(
      { ...print, refund, sold, approvedBy: approvedBy?.name ?? null, lookUp: null },
      letterhead,
    );
  }
  const { document: settled, taken, added, label } = view;
  return receipt({ ...print, settled, taken, added, label, buyer: null, lookUp: null }, letterhead);
};
