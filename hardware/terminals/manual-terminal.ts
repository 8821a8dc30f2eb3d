import type { CardOutcome, CardTerminal } from './card-terminal.ts';

/** What a person reads off a terminal that no cable joins with the till. */
export type Answered = Extract<CardOutcome, { state: 'approved' | 'declined' }>;

export interface ManualTerminal extends CardTerminal {
  /** Somebody says what stands on its display. */
  readonly answer: (outcome: Answered) => void;
}

/** The cashier types the amount, and says what came of it: what nobody has said is unknown, and stays so. */
export const manualTerminal = (name: string): ManualTerminal => {
  let waiting: ((outcome: CardOutcome) => void) | null = null;

  const end = (outcome: CardOutcome): void => {
    waiting?.(outcome);
    waiting = null;
  };

  const wait = (beforeFirstByte: () => void): Promise<CardOutcome> => {
    if (waiting) return Promise.resolve({ state: 'not-sent', reason: 'busy' });
    beforeFirstByte();
    return new Promise((resolve) => {
      waiting = resolve;
    });
  };

  return {
    name,
    bookmark: async () => '',
    begin: (_, beforeFirstByte) => wait(beforeFirstByte),
    recall: async () => ({ state: 'unknown' }),
    abort: () => end({ state: 'declined', reason: 'aborted' }),
    reverse: (_, beforeFirstByte) => wait(beforeFirstByte),
    answer: end,
  };
};
