import {
  totalOf,
  type CashSessionEvent,
  type PerpetualTotals,
  type SessionClosed,
  type Takings,
} from '@pos/domain';
import { minus, negate, sum, type Money } from '@pos/kernel';
import { figure, largePair, pair, row, text, wording, type Block } from '../document.ts';
import type { Writing } from '../text/writing.ts';

type Event<Type extends CashSessionEvent['type']> = Extract<CashSessionEvent, { type: Type }>;

const heading = (words: string): Block => text(words, { bold: true });

export const salesLines = (takings: Takings, writing: Writing): Block[] => [
  heading(writing.say('sales')),
  ...documentLines(takings, writing),
  ...(takings.rounding === 0
    ? []
    : [pair(writing.say('rounding'), writing.amount(takings.rounding))]),
];

export const perpetualLines = (perpetual: PerpetualTotals, writing: Writing): Block[] => [
  heading(writing.say('perpetual')),
  ...documentLines(perpetual, writing),
];

const documentLines = (
  { sales, salesTotal, refunds, refundsTotal }: PerpetualTotals,
  { say, amount, count }: Writing,
): Block[] => [
  pair(say('receipts'), count(sales)),
  pair(say('sold'), amount(salesTotal)),
  pair(say('refunds'), count(refunds)),
  pair(say('givenBack'), amount(negate(refundsTotal))),
  pair(say('afterRefunds'), amount(minus(salesTotal, refundsTotal)), { bold: true }),
];

/** What each way to pay brought in and gave back. */
export const methodLines = ({ methods }: Takings, { say, amount }: Writing): Block[] => {
  const line = (first: string, taken: string, given: string, bold = false): Block =>
    row(
      [wording(first, { weight: 4 }), figure(taken, { weight: 3 }), figure(given, { weight: 3 })],
      {
        bold,
      },
    );
  if (methods.length === 0) return [];
  return [
    line(say('methods'), say('taken'), say('given'), true),
    ...methods.map(({ method, taken, given }) => line(say(method), amount(taken), amount(given))),
  ];
};

/** From the float to what the drawer should hold, every amount that was added or taken away. */
export const drawerLines = (
  drawer: {
    readonly opened: Pick<Event<'SessionOpened'>, 'float'>;
    readonly takings: Pick<Takings, 'cashTendered' | 'cashChange' | 'cashRefunded'>;
    readonly moved: readonly Event<'CashMoved'>[];
    readonly expected: Money;
  },
  writing: Writing,
): Block[] => {
  const { say, amount, total } = writing;
  const { opened, takings, moved, expected } = drawer;
  return [
    heading(say('drawer')),
    pair(say('float'), amount(opened.float)),
    pair(say('cashTendered'), amount(takings.cashTendered)),
    pair(say('cashChange'), amount(negate(takings.cashChange))),
    pair(say('cashRefunded'), amount(negate(takings.cashRefunded))),
    ...movedLines(moved, 'in', writing),
    ...movedLines(moved, 'out', writing),
    pair(say('expected'), total(expected), { bold: true }),
  ];
};

const movedLines = (
  moved: readonly Event<'CashMoved'>[],
  direction: 'in' | 'out',
  { say, amount }: Writing,
): Block[] => {
  const movements = moved
    .filter((movement) => movement.direction === direction)
    .map((movement) => ({
      reason: movement.reason,
      amount: direction === 'in' ? movement.amount : negate(movement.amount),
    }));
  if (movements.length === 0) return [];
  return [
    pair(
      say(direction === 'in' ? 'movedIn' : 'movedOut'),
      amount(sum(movements.map((movement) => movement.amount))),
    ),
    ...movements.map((movement) =>
      text(`${movement.reason}: ${amount(movement.amount)}`, { indent: 2 }),
    ),
  ];
};

export const countLines = (
  { attempt, notes }: Event<'CashCounted'>,
  { say, amount, count }: Writing,
): Block[] => [
  pair(say('countAttempt'), count(attempt)),
  ...notes
    .filter((pile) => pile.count !== 0)
    .map((pile) =>
      pair(`${amount(pile.note)} x ${count(pile.count)}`, amount(totalOf([pile])), { indent: 2 }),
    ),
];

export const varianceLines = (
  { counted, variance }: Pick<SessionClosed, 'counted' | 'variance'>,
  { say, total }: Writing,
): Block[] => [
  pair(say('counted'), total(counted), { bold: true }),
  largePair(say(variance === 0 ? 'exact' : variance > 0 ? 'over' : 'short'), total(variance)),
];
