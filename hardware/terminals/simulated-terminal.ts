import type { CardOutcome, CardTerminal } from './card-terminal.ts';
import type { Scenario } from './zvt/virtual-zvt.ts';

export interface SimulatedTerminal extends CardTerminal {
  readonly play: (scenario: Scenario) => void;
  readonly charged: () => readonly number[];
  readonly switchOff: () => void;
}

interface Payment {
  readonly number: number;
  readonly amount: number;
}

/** For practice and demonstration, within the program: it takes no card, and can be made to fail in every way. */
export const simulatedTerminal = (name: string): SimulatedTerminal => {
  let scenario: Scenario = 'pays';
  let isOff = false;
  let count = 0;
  let last: Payment | null = null;
  let taken: readonly Payment[] = [];
  let waiting: ((outcome: CardOutcome) => void) | null = null;

  const approved = ({ number }: Payment): CardOutcome => ({
    state: 'approved',
    reference: String(number),
    scheme: 'NAPAS',
    card: '…1234',
    approval: String(number).padStart(6, '0'),
  });

  const charge = (amount: number): Payment => {
    count += 1;
    last = { number: count, amount };
    taken = [...taken, last];
    return last;
  };

  const notSent = (): CardOutcome | null => {
    if (isOff) return { state: 'not-sent', reason: 'offline' };
    return waiting ? { state: 'not-sent', reason: 'busy' } : null;
  };

  return {
    name,
    play: (next) => {
      scenario = next;
    },
    charged: () => taken.map(({ amount }) => amount),
    switchOff: () => {
      isOff = true;
    },
    bookmark: async () => (isOff ? null : String(last?.number ?? '')),
    begin: async ({ amount }, beforeFirstByte) => {
      const why = notSent();
      if (why) return why;
      beforeFirstByte();
      switch (scenario) {
        case 'pays':
          return approved(charge(amount));
        case 'declined':
          return { state: 'declined', reason: 'simulated' };
        case 'cut-before-charge':
          return { state: 'unknown' };
        case 'cut-after-charge':
          charge(amount);
          return { state: 'unknown' };
        case 'hesitates':
          return new Promise((resolve) => {
            waiting = resolve;
          });
      }
    },
    recall: async ({ amount, bookmark }) => {
      if (isOff) return { state: 'unknown' };
      if (!last || String(last.number) === bookmark)
        return { state: 'declined', reason: 'not-charged' };
      return last.amount === amount ? approved(last) : { state: 'unknown' };
    },
    abort: () => {
      waiting?.({ state: 'declined', reason: 'aborted' });
      waiting = null;
    },
    reverse: async (reference, beforeFirstByte) => {
      const why = notSent();
      if (why) return why;
      beforeFirstByte();
      const payment = taken.find(({ number }) => String(number) === reference);
      if (!payment) return { state: 'declined', reason: 'not-found' };
      taken = taken.filter((each) => each !== payment);
      return approved(payment);
    },
  };
};
