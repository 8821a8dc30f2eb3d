import type {
  Buyer,
  LineAdded,
  OrderSettled,
  Payment,
  RefundSettled,
  StoreFields,
} from '@pos/domain';
import type { Currency, Locale } from '@pos/kernel';
import type { Document } from './document.ts';
import type { Letterhead } from './parts/letterhead.ts';
import { receipt } from './receipt.ts';
import { refundReceipt } from './refund-receipt.ts';

interface Named {
  readonly name: string;
}

interface Head {
  readonly currency: Currency;
  readonly by: Named | null;
}

/** A receipt or refund as a till finds it again, with what else its paper says. */
export type Settled =
  | (Head & {
      readonly kind: 'receipt';
      readonly document: OrderSettled;
      readonly label: string | null;
      readonly buyer: Buyer | null;
      readonly added: readonly Pick<LineAdded, 'line' | 'modifiers'>[];
      readonly taken: readonly Payment[];
    })
  | (Head & {
      readonly kind: 'refund';
      readonly document: RefundSettled;
      readonly approvedBy: Named | null;
      readonly sold: Pick<OrderSettled, 'at' | 'covers'>;
    });

/** The paper of a settled document: today's letterhead around what was frozen when it was settled. */
export const settledPaper = (
  settled: Settled,
  letterhead: Letterhead,
  { language, copy }: { readonly language: Locale; readonly copy: number },
): Document => {
  const print = {
    language,
    copy,
    currency: settled.currency,
    cashier: settled.by?.name ?? null,
    // Practice sales are not among the receipts.
    training: false,
    lookUp: null,
  };
  if (settled.kind === 'refund') {
    const { document: refund, sold, approvedBy } = settled;
    return refundReceipt(
      { ...print, refund, sold, approvedBy: approvedBy?.name ?? null },
      letterhead,
    );
  }
  const { document, taken, added, label, buyer } = settled;
  return receipt({ ...print, settled: document, taken, added, label, buyer }, letterhead);
};

/** The name under which printers are handed the shop's logo. */
export const logoName = 'logo';

export const letterheadOf = (store: StoreFields): Letterhead => ({
  store,
  logo: store.logo ? logoName : null,
  header: store.header ?? '',
  footer: store.footer ?? '',
  hidden: store.hiddenOnPapers ?? [],
});
