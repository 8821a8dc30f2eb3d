import { minus, noMoney, sum, type Money, type PaymentId, type CashSessionId } from '@pos/kernel';
import { cashDue } from '../pricing/index.ts';
import type { OrderTerms } from './order.ts';

/** A way to pay, as the cashier entered it. What is kept and given back follows from what is due. */
export type Tender =
  | { readonly method: 'cash'; readonly payment: PaymentId; readonly tendered: Money }
  | {
      readonly method: 'card';
      readonly payment: PaymentId;
      readonly amount: Money;
      /** Scheme, last four digits and approval code from the terminal's slip; never a card number. */
      readonly reference: string;
    }
  | {
      readonly method: 'transfer';
      readonly payment: PaymentId;
      readonly amount: Money;
      readonly reference: string;
    };

export type TenderMethod = Tender['method'];

/** One use of a tender. `amount` stays with us; `amount − rounding` of what is due is covered by it. */
export interface Payment {
  readonly payment: PaymentId;
  readonly method: TenderMethod;
  readonly amount: Money;
  readonly tendered: Money;
  readonly change: Money;
  /** Cash only: what the rounding of the cash remainder added (or took away). */
  readonly rounding: Money;
  readonly reference: string | null;
  /** A transfer nobody's bank has confirmed yet is `unverified`: a person looked at a screen. */
  readonly state: 'confirmed' | 'unverified';
}

export type PaymentTaken = { readonly type: 'PaymentTaken'; readonly session: CashSessionId | null } & Payment;

export type PaymentReversed = {
  readonly type: 'PaymentReversed';
  readonly payment: PaymentId;
  readonly method: TenderMethod;
  /** What goes back to the guest: what the payment had left with us. */
  readonly amount: Money;
  readonly session: CashSessionId | null;
  readonly reason: string;
};

export type TenderRefusal =
  | { readonly type: 'NothingDue' }
  | { readonly type: 'TenderTooLarge'; readonly due: Money };

/** How much of the order a payment covers. */
export const covered = (payment: Payment): Money => minus(payment.amount, payment.rounding);

export const dueAfter = (total: Money, payments: readonly Payment[]): Money =>
  minus(total, sum(payments.map(covered)));

/**
 * Cash that covers the rest is rounded and gives change; cash that does not is taken as it is, because only the
 * cash part of a bill is ever rounded and a wallet or card may still pay the remainder to the đồng.
 */
export const takeTender = (
  tender: Tender,
  due: Money,
  { cashRounding }: Pick<OrderTerms, 'cashRounding'>,
): Payment | TenderRefusal => {
  if (tender.method === 'cash') {
    const rounded = cashDue(due, cashRounding);
    const last = tender.tendered >= rounded.due;
    if (due <= 0 || (tender.tendered === 0 && !last)) return { type: 'NothingDue' };
    return {
      payment: tender.payment,
      method: 'cash',
      amount: last ? rounded.due : tender.tendered,
      tendered: tender.tendered,
      change: last ? minus(tender.tendered, rounded.due) : noMoney,
      rounding: last ? rounded.rounding : noMoney,
      reference: null,
      state: 'confirmed',
    };
  }
  if (tender.amount > due) return { type: 'TenderTooLarge', due };
  return {
    payment: tender.payment,
    method: tender.method,
    amount: tender.amount,
    tendered: tender.amount,
    change: noMoney,
    rounding: noMoney,
    reference: tender.reference,
    state: tender.method === 'transfer' ? 'unverified' : 'confirmed',
  };
};
