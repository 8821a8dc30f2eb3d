import type { TenderMethod } from '@pos/domain';
import { negate, type Money } from '@pos/kernel';
import type { Blocked, NextStep, Owed } from './next-step.ts';
import type { PayWords } from './words.ts';

type Written = (amount: Money) => string;

/** What the one action says it will do. */
export const actionText = (
  step: NextStep,
  method: TenderMethod,
  words: PayWords,
  written: Written,
): string => {
  const amount = written(step.amount);
  if (step.kind === 'give-back') return `${words.back.confirm[step.method]} ${amount}`;
  if (step.kind === 'ask-card') return words.askCard(amount);
  if (step.kind === 'settle' && step.tender === null) return words.finish;
  if (step.kind === 'take') return words.take(amount, written(step.left));
  if (method === 'card') return words.sawCard(amount);
  if (method === 'transfer') return words.sawTransfer(amount);
  return step.kind === 'settle' && step.change > 0
    ? words.settleWithChange(amount, written(step.change))
    : words.settle(amount);
};

/** Why it cannot, and what to do about it. */
export const blockedText = (
  why: Blocked,
  owed: Owed,
  { blocked }: PayWords,
  written: Written,
): string => {
  switch (why) {
    case 'overpaid':
      return blocked.overpaid(written(negate(owed.due)));
    case 'below-rounding':
      return blocked[why](written(owed.cash.due));
    case 'above-due':
      return blocked[why](written(owed.due));
    case 'no-amount':
    case 'card-details':
    case 'bank-reference':
      return blocked[why];
  }
};
