import { negate, type Money, type Rate } from '@pos/kernel';
import type { PaymentMethod } from './payment.ts';
import type { OrderSettled, RefundSettled } from './settlement.ts';

/** One row of double entry: what came in is positive, what it came from negative; a document's rows sum to zero. */
export interface LedgerEntry {
  readonly account:
    | { readonly kind: 'tender'; readonly method: PaymentMethod }
    | { readonly kind: 'revenue'; readonly rate: Rate }
    | { readonly kind: 'tax'; readonly rate: Rate }
    | { readonly kind: 'rounding' };
  readonly amount: Money;
}

export const ledgerOf = (document: OrderSettled | RefundSettled): LedgerEntry[] => {
  const taxes = document.type === 'OrderSettled' ? document.totals.taxes : document.taxes;
  const entries: LedgerEntry[] = [
    ...document.payments.map(({ method, amount }): LedgerEntry => ({
      account: { kind: 'tender', method },
      amount,
    })),
    ...document.payments.map(({ rounding }): LedgerEntry => ({
      account: { kind: 'rounding' },
      amount: negate(rounding),
    })),
    ...taxes.flatMap(({ rate, net, tax }): LedgerEntry[] => [
      { account: { kind: 'revenue', rate }, amount: negate(net) },
      { account: { kind: 'tax', rate }, amount: negate(tax) },
    ]),
  ];
  const signed =
    document.type === 'OrderSettled'
      ? entries
      : entries.map(({ account, amount }) => ({ account, amount: negate(amount) }));
  return signed.filter((entry) => entry.amount !== 0);
};
