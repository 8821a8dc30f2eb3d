import { isUnresolved, type CardRequest, type Order, type OrderCommand } from '@pos/domain';
import type { CardIntent, CardOutcome, CardTerminal } from '@pos/hardware/peripherals';
import type { OrderId } from '@pos/kernel';

interface Parts {
  readonly order: (order: OrderId) => Order;
  /** Those of which the last card is not known to have come to an end. */
  readonly openOrders: () => readonly OrderId[];
  /** `null`: it does not stand here. */
  readonly terminal: (name: string) => CardTerminal | null;
  /** Decides and writes down, in the name of whoever asked for the card; `false` when the journal could not. */
  readonly write: (order: OrderId, command: OrderCommand) => boolean;
  /** Somebody waits for a terminal, or no longer. */
  readonly onChange: (order: OrderId) => void;
}

/**
 * Between orders and card terminals. It acts on what is in the journal and writes there what came of it: nothing reaches
 * a terminal that was not written down before, and no card is ever asked for twice.
 */
export class CardDesk {
  readonly #parts: Parts;
  /** What each terminal is at, by order. */
  readonly #talking = new Map<OrderId, CardTerminal>();
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    for (const order of parts.openOrders()) this.#resume(order);
  }

  isTalking(order: OrderId): boolean {
    return this.#talking.has(order);
  }

  /** Whether no other card is at this terminal, nor one of which it alone can still tell. */
  isFree(terminal: string): boolean {
    return this.#parts
      .openOrders()
      .every((order) => this.#unresolved(order)?.terminal !== terminal);
  }

  /** Something was written to this order: perhaps that a card shall be asked for. */
  follow(order: OrderId): void {
    const card = this.#unresolved(order);
    if (card?.state === 'asked')
      this.#talk(order, card, (terminal) => this.#ask(order, card, terminal));
  }

  recall(order: OrderId): void {
    const card = this.#unresolved(order);
    if (card && card.state !== 'asked')
      this.#talk(order, card, (terminal) => terminal.recall(intentOf(card)));
  }

  cancel(order: OrderId): void {
    this.#talking.get(order)?.abort();
  }

  close(): void {
    this.#isClosed = true;
  }

  /** This program was not there when it was decided: what had not reached the terminal never will. */
  #resume(order: OrderId): void {
    const card = this.#unresolved(order);
    if (!card || !this.#parts.terminal(card.terminal)) return;
    if (card.state === 'asked') this.#answer(order, card, { state: 'not-sent', reason: 'offline' });
    else this.recall(order);
  }

  async #ask(order: OrderId, card: CardRequest, terminal: CardTerminal): Promise<CardOutcome> {
    const bookmark = await terminal.bookmark();
    if (bookmark === null) return { state: 'not-sent', reason: 'offline' };
    const intent = { ...intentOf(card), bookmark };
    const outcome = await terminal.begin(intent, () => {
      const { payment } = card;
      if (!this.#parts.write(order, { type: 'SendCard', payment, bookmark }))
        throw new Error('nothing is sent that is not written down');
    });
    // Its line was cut: it may have charged the card all the same, and it knows.
    return outcome.state === 'unknown' ? terminal.recall(intent) : outcome;
  }

  #talk(
    order: OrderId,
    card: CardRequest,
    talk: (terminal: CardTerminal) => Promise<CardOutcome>,
  ): void {
    const terminal = this.#parts.terminal(card.terminal);
    if (!terminal || this.#talking.has(order)) return;
    this.#talking.set(order, terminal);
    this.#parts.onChange(order);
    void talk(terminal)
      .catch((): CardOutcome => ({ state: 'not-sent', reason: 'offline' }))
      .then((outcome) => {
        this.#talking.delete(order);
        if (this.#isClosed) return;
        this.#answer(order, card, outcome);
        this.#parts.onChange(order);
      });
  }

  #answer(order: OrderId, { payment, amount }: CardRequest, outcome: CardOutcome): void {
    this.#parts.write(order, {
      type: 'AnswerCard',
      payment,
      amount,
      session: null,
      outcome: outcome.state,
      reason: 'reason' in outcome ? outcome.reason : null,
      reference: referenceOf(outcome),
      saidBy: 'terminal',
    });
  }

  #unresolved(id: OrderId): CardRequest | null {
    const order = this.#parts.order(id);
    const isOpen = order.status === 'open' || order.status === 'parked';
    return isOpen && isUnresolved(order) ? order.card : null;
  }
}

const intentOf = ({ payment: id, amount, bookmark }: CardRequest): CardIntent => ({
  id,
  amount,
  bookmark: bookmark ?? '',
});

/** As a person copies it from a slip: `VISA *1234 004217`. */
const referenceOf = (outcome: CardOutcome): string => {
  if (outcome.state !== 'approved') return '';
  const { scheme, card, approval, reference } = outcome;
  return [scheme, card?.replace('…', '*'), approval ?? reference].filter(Boolean).join(' ');
};
