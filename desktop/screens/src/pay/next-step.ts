import type { CommandToSend } from '@pos/api';
import type { TenderMethod } from '@pos/domain';
import { minus, negate, noMoney, type Money } from '@pos/kernel';
import { typedAmount, type Entry } from './entry.ts';

type TenderToSend = CommandToSend<'TakePayment'>['tender'];

export type CardScheme = 'NAPAS' | 'Visa' | 'Mastercard' | 'JCB' | 'UnionPay' | 'Amex';

/** What is owed: to the đồng, and when it is paid in cash. */
export interface Owed {
  /** Below nothing where goods that come back are worth more than those that go. */
  readonly due: Money;
  readonly cash: { readonly due: Money; readonly rounding: Money };
  readonly payments: readonly unknown[];
  readonly returns: object | null;
}

export interface Chosen {
  readonly method: TenderMethod;
  readonly scheme: CardScheme | null;
  /** Who asks for the card; `null`: a person copies the slip. */
  readonly terminal: string | null;
  readonly entry: Entry;
}

/** What the one action would do now. The till decides in the end; this says beforehand what it will say. */
export type NextStep =
  | {
      readonly kind: 'settle';
      readonly tender: TenderToSend | null;
      readonly amount: Money;
      readonly change: Money;
    }
  | {
      readonly kind: 'take';
      readonly tender: TenderToSend;
      readonly amount: Money;
      readonly left: Money;
    }
  | { readonly kind: 'ask-card'; readonly terminal: string; readonly amount: Money }
  | { readonly kind: 'give-back'; readonly method: TenderMethod; readonly amount: Money }
  | { readonly kind: 'blocked'; readonly why: Blocked; readonly amount: Money };

/** What stands in the way. */
export type Blocked =
  | 'overpaid'
  | 'no-amount'
  | 'below-rounding'
  | 'above-due'
  | 'card-details'
  | 'bank-reference';

export const nextStep = (chosen: Chosen, owed: Owed): NextStep => {
  if (owed.due < 0) return lessThanNothing(chosen, owed);
  if (owed.due === 0) return { kind: 'settle', tender: null, amount: noMoney, change: noMoney };
  return chosen.method === 'cash' ? cashStep(chosen.entry, owed) : exactStep(chosen, owed.due);
};

/** Of an exchange the difference goes back; of anything else too much was taken, and a payment has to go back first. */
const lessThanNothing = ({ method }: Chosen, { due, cash, payments, returns }: Owed): NextStep =>
  returns !== null && payments.length === 0
    ? { kind: 'give-back', method, amount: negate(method === 'cash' ? cash.due : due) }
    : { kind: 'blocked', why: 'overpaid', amount: due };

const cashStep = (entry: Entry, { due, cash }: Owed): NextStep => {
  const tendered = typedAmount(entry) ?? cash.due;
  const tender = { method: 'cash', tendered } as const;
  if (tendered >= cash.due) {
    return { kind: 'settle', tender, amount: tendered, change: minus(tendered, cash.due) };
  }
  if (tendered === 0) return { kind: 'blocked', why: 'no-amount', amount: tendered };
  // Pays the bill to the đồng but not its rounding up: neither all of it nor a part.
  if (tendered > due) return { kind: 'blocked', why: 'below-rounding', amount: tendered };
  return { kind: 'take', tender, amount: tendered, left: minus(due, tendered) };
};

const exactStep = ({ method, scheme, terminal, entry }: Chosen, due: Money): NextStep => {
  const amount = typedAmount(entry) ?? due;
  const blocked = (why: Blocked): NextStep => ({ kind: 'blocked', why, amount });
  if (amount === 0) return blocked('no-amount');
  if (amount > due) return blocked('above-due');
  if (method === 'card' && terminal !== null) return { kind: 'ask-card', terminal, amount };
  const reference = method === 'card' ? cardReference(scheme, entry) : bankReference(entry);
  if (reference === null) return blocked(method === 'card' ? 'card-details' : 'bank-reference');
  const tender: TenderToSend = {
    method: method === 'card' ? 'card' : 'transfer',
    amount,
    reference,
  };
  return amount === due
    ? { kind: 'settle', tender, amount, change: noMoney }
    : { kind: 'take', tender, amount, left: minus(due, amount) };
};

/** `Visa *4242 123456`: what the terminal's slip says, never a card number. */
const cardReference = (scheme: CardScheme | null, { lastFour, approval }: Entry): string | null =>
  scheme === null || lastFour.length !== 4 || approval.length !== 6
    ? null
    : `${scheme} *${lastFour} ${approval}`;

const bankReference = (entry: Entry): string | null =>
  entry.bankReference.length === 6 ? entry.bankReference : null;
