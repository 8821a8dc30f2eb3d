/** What is to be paid, as the till has written it down before anybody was asked for a card. */
export interface CardIntent {
  readonly id: string;
  /** In the smallest unit of the currency. */
  readonly amount: number;
  /** What `bookmark` said right before: what the terminal had done until then. */
  readonly bookmark: string;
}

/**
 * What became of it. `unknown` is the one to fear: the card may have been charged. It is answered by `recall`, or by a
 * person, and never by beginning again.
 */
export type CardOutcome =
  | {
      readonly state: 'approved';
      /** What the terminal calls it: a reversal names it. */
      readonly reference: string;
      /** Of its slip, as far as it tells: the scheme, the last four digits, the bank's word. */
      readonly scheme: string | null;
      readonly card: string | null;
      readonly approval: string | null;
    }
  | { readonly state: 'declined'; readonly reason: string }
  | { readonly state: 'not-sent'; readonly reason: 'offline' | 'busy' }
  | { readonly state: 'unknown' };

/** A card terminal. It never tells us more of a card than what may stand on a receipt. */
export interface CardTerminal {
  readonly name: string;
  /** The last payment it knows of, to be written down with the next; `null` when it cannot be asked. */
  readonly bookmark: () => Promise<string | null>;
  /** Asks for a card. `beforeFirstByte` is called once, right before: from then on it may have been charged. */
  readonly begin: (intent: CardIntent, beforeFirstByte: () => void) => Promise<CardOutcome>;
  /** What became of an intent of which nobody knows. It never charges. */
  readonly recall: (intent: CardIntent) => Promise<CardOutcome>;
  /** The guest has changed their mind. The outcome comes where it was begun. */
  readonly abort: () => void;
  /** Takes back what was approved under this reference today. */
  readonly reverse: (reference: string, beforeFirstByte: () => void) => Promise<CardOutcome>;
}
