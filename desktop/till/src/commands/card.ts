import type { TillCommand } from '@pos/api';
import type { Shop } from '../shop.ts';
import { refused, type Outcome } from './outcome.ts';
import { decideOrder } from './sell.ts';

/** Written down first; the desk of cards acts on what is in the journal. */
export const askCard = (shop: Shop, command: TillCommand<'AskCard'>): Outcome => {
  const { order, terminal, amount } = command;
  if (!shop.openSession() && !shop.isTraining(order)) return refused({ type: 'SessionNotOpen' });
  const isHere = shop.counter?.peripherals.terminals.includes(terminal) ?? false;
  if (!isHere || shop.isTraining(order)) return refused({ type: 'TerminalNotFound' });
  const outcome = decideOrder(shop, order, {
    type: 'AskCard',
    payment: command.payment ?? shop.newId<'PaymentId'>(),
    terminal,
    amount,
    rates: shop.rates(),
  });
  // While it has another card, what it did last would be taken for this one's.
  if (outcome.ok && !shop.counter?.cards.isFree(terminal)) return refused({ type: 'TerminalBusy' });
  return outcome;
};

/** Nothing is written down by asking: what the terminal answers is. */
export const cancelCard = (shop: Shop, { order }: TillCommand<'CancelCard'>): Outcome => {
  shop.counter?.cards.cancel(order);
  return nothing;
};

export const recallCard = (shop: Shop, { order }: TillCommand<'RecallCard'>): Outcome => {
  shop.counter?.cards.recall(order);
  return nothing;
};

export const decideCard = (shop: Shop, command: TillCommand<'DecideCard'>): Outcome => {
  const order = shop.order(command.order);
  const card = order.status === 'open' || order.status === 'parked' ? order.card : null;
  if (!card) return refused({ type: 'CardNotAsked' });
  if (shop.counter?.cards.isTalking(command.order)) return refused({ type: 'TerminalBusy' });
  return decideOrder(shop, command.order, {
    type: 'AnswerCard',
    payment: card.payment,
    amount: card.amount,
    session: shop.openSession(),
    outcome: command.isCharged ? 'approved' : 'declined',
    reason: null,
    reference: command.reference,
    saidBy: 'person',
  });
};

const nothing: Outcome = { ok: true, streams: [], training: false };
