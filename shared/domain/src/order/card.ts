import {
  accept,
  noMoney,
  refuse,
  type CashSessionId,
  type Decision,
  type Money,
  type PaymentId,
} from '@pos/kernel';
import { findPayment, type OpenOrder, type Order, type OrderEvent } from './order.ts';
import type { TenderRefusal } from './payment.ts';
import type { RatesByClass } from './price.ts';
import { takePayment, type SettleRefusal } from './settle.ts';

/** A terminal shall ask for a card. Written down before the terminal hears of it. */
export interface CardAsked {
  readonly type: 'CardAsked';
  readonly payment: PaymentId;
  /** As the shop's documents name it. */
  readonly terminal: string;
  readonly amount: Money;
}

/** From here on the card may have been charged. */
export interface CardSent {
  readonly type: 'CardSent';
  readonly payment: PaymentId;
  /** The last that the terminal had done before: what it knows beyond that is ours. */
  readonly bookmark: string;
}

/** `unknown` is the one to fear: it is answered by asking the terminal again, or by a person; never by a second charge. */
export const cardOutcomes = ['approved', 'declined', 'not-sent', 'unknown'] as const;
export type CardOutcomeName = (typeof cardOutcomes)[number];

export interface CardAnswered {
  readonly type: 'CardAnswered';
  readonly payment: PaymentId;
  readonly outcome: CardOutcomeName;
  readonly reason: string | null;
  readonly saidBy: 'terminal' | 'person';
}

export type CardEvent = CardAsked | CardSent | CardAnswered;

/** The last card that was asked for on an order, and how far it has come. */
export interface CardRequest extends Omit<CardAsked, 'type'> {
  readonly state: 'asked' | 'sent' | CardOutcomeName;
  readonly bookmark: string | null;
  readonly reason: string | null;
}

export type CardCommand =
  | (Omit<CardAsked, 'type'> & { readonly type: 'AskCard'; readonly rates: RatesByClass })
  | (Omit<CardSent, 'type'> & { readonly type: 'SendCard' })
  | {
      readonly type: 'AnswerCard';
      readonly payment: PaymentId;
      readonly amount: Money;
      readonly session: CashSessionId | null;
      readonly outcome: CardOutcomeName;
      readonly reason: string | null;
      /** Of an approved one: what may stand on a receipt. */
      readonly reference: string;
      readonly saidBy: CardAnswered['saidBy'];
    };

export type CardRefusal = { readonly type: 'CardUnresolved' } | { readonly type: 'CardNotAsked' };

/** Nobody knows yet whether it will be, or has been, charged. */
export const isUnresolved = ({ card }: Pick<OpenOrder, 'card'>): boolean =>
  card !== null && (card.state === 'asked' || card.state === 'sent' || card.state === 'unknown');

export const askCard = (
  order: OpenOrder,
  { rates, ...asked }: Extract<CardCommand, { type: 'AskCard' }>,
): Decision<OrderEvent, TenderRefusal | SettleRefusal> => {
  const { payment, amount } = asked;
  const tender = { method: 'card', payment, amount, reference: '' } as const;
  const decision = takePayment(order, tender, null, rates);
  return decision.accepted ? accept({ ...asked, type: 'CardAsked' }) : decision;
};

export const sendCard = (
  order: OpenOrder,
  { payment, bookmark }: Extract<CardCommand, { type: 'SendCard' }>,
): Decision<OrderEvent, CardRefusal> =>
  order.card?.payment === payment && order.card.state === 'asked'
    ? accept({ type: 'CardSent', payment, bookmark })
    : refuse({ type: 'CardNotAsked' });

/**
 * Money that a terminal has taken is written down whatever has become of the order meanwhile, and once. A second answer
 * to what was answered says nothing new, unless it is that the card was charged after all.
 */
export const answerCard = (
  order: Order,
  command: Extract<CardCommand, { type: 'AnswerCard' }>,
): Decision<OrderEvent, CardRefusal> => {
  const { payment, amount, session, outcome, reason, reference, saidBy } = command;
  const isOpen = order.status === 'open' || order.status === 'parked';
  const isOurs = isOpen && order.card?.payment === payment;
  if (isOpen && findPayment(order, payment)) return accept();
  if (outcome !== 'approved' && !(isOurs && isUnresolved(order))) return accept();
  if (isOurs && order.card?.state === outcome && order.card.reason === reason) return accept();
  const answered = { type: 'CardAnswered', payment, outcome, reason, saidBy } as const;
  if (outcome !== 'approved') return accept<OrderEvent>(answered);
  return accept<OrderEvent>(answered, {
    type: 'PaymentTaken',
    session,
    payment,
    method: 'card',
    amount,
    tendered: amount,
    change: noMoney,
    rounding: noMoney,
    reference,
    state: 'confirmed',
  });
};

export const withCard = (order: OpenOrder, event: CardEvent): OpenOrder => {
  if (event.type === 'CardAsked') {
    const { type: _, ...asked } = event;
    return { ...order, card: { ...asked, state: 'asked', bookmark: null, reason: null } };
  }
  const { card } = order;
  if (card?.payment !== event.payment) return order;
  if (event.type === 'CardSent')
    return { ...order, card: { ...card, state: 'sent', bookmark: event.bookmark } };
  if (card.state === 'approved') return order;
  return { ...order, card: { ...card, state: event.outcome, reason: event.reason } };
};
