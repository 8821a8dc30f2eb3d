import { minus, money, noMoney, type CashSessionId, type Money, type PaymentId } from '@pos/kernel';
import { bounded, isPlausible } from '../limits.ts';
import { cashDue, type CashRounding } from '../pricing/index.ts';

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

/** `exchange` is nobody's money: what goods of an earlier sale are worth when others are taken for them. */
export type PaymentMethod = TenderMethod | 'exchange';

/** One use of a tender. `amount` stays with us; `amount − rounding` of what is due is covered by it. */
export interface Payment {
  readonly payment: PaymentId;
  readonly method: PaymentMethod;
  readonly amount: Money;
  readonly tendered: Money;
  readonly change: Money;
  /** Cash only: what the rounding of the cash remainder added (or took away). */
  readonly rounding: Money;
  readonly reference: string | null;
  /** A transfer nobody's bank has confirmed yet is `unverified`: a person looked at a screen. */
  readonly state: 'confirmed' | 'unverified';
}

export type PaymentTaken = {
  readonly type: 'PaymentTaken';
  readonly session: CashSessionId | null;
} & Payment;

export type PaymentReversed = {
  readonly type: 'PaymentReversed';
  readonly payment: PaymentId;
  readonly method: PaymentMethod;
  /** What goes back to the guest: what the payment had left with us. */
  readonly amount: Money;
  readonly session: CashSessionId | null;
  readonly reason: string;
};

export type TenderRefusal =
  | { readonly type: 'NothingDue' }
  | { readonly type: 'TenderTooLarge'; readonly due: Money }
  | { readonly type: 'MoneyStillDue'; readonly due: Money }
  | { readonly type: 'AmountTooLarge' };

/** How much of the order a payment covers. */
export const covered = ({ amount, rounding }: Pick<Payment, 'amount' | 'rounding'>): Money =>
  money(bounded(amount - rounding));

export const dueAfter = (total: Money, payments: readonly Payment[]): Money =>
  money(bounded(payments.reduce((due, payment) => due - covered(payment), Number(total))));

export const takeTender = (
  tender: Tender,
  due: Money,
  rounding: CashRounding,
): Payment | TenderRefusal => {
  const offered = tender.method === 'cash' ? tender.tendered : tender.amount;
  if (!isPlausible(due, offered)) return { type: 'AmountTooLarge' };
  return tender.method === 'cash' ? takeCash(tender, due, rounding) : takeExact(tender, due);
};

type Cash = Extract<Tender, { method: 'cash' }>;

/**
 * Cash that covers the rest is rounded and gives change. Cash that does not is taken as it is, because only the cash
 * part of a bill is ever rounded and a card may still pay the remainder to the đồng. What would pay the bill but not
 * its rounding up is too little, unless it is the bill to the đồng.
 */
const takeCash = (
  { payment, tendered }: Cash,
  due: Money,
  rule: CashRounding,
): Payment | TenderRefusal => {
  const rounded = cashDue(due, rule);
  const covers = tendered >= rounded.due;
  if (due <= 0 || tendered < 0 || (tendered === 0 && !covers)) return { type: 'NothingDue' };
  if (!covers && tendered > due)
    return { type: 'MoneyStillDue', due: minus(rounded.due, tendered) };
  return {
    payment,
    method: 'cash',
    amount: covers ? rounded.due : tendered,
    tendered,
    change: covers ? minus(tendered, rounded.due) : noMoney,
    rounding: covers ? rounded.rounding : noMoney,
    reference: null,
    state: 'confirmed',
  };
};

const takeExact = (
  { payment, method, amount, reference }: Exclude<Tender, Cash>,
  due: Money,
): Payment | TenderRefusal => {
  if (amount > due) return { type: 'TenderTooLarge', due };
  if (amount <= 0) return { type: 'NothingDue' };
  return {
    payment,
    method,
    amount,
    tendered: amount,
    change: noMoney,
    rounding: noMoney,
    reference,
    state: method === 'transfer' ? 'unverified' : 'confirmed',
  };
};
