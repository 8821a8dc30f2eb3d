import {
  accept,
  money,
  refuse,
  sum,
  type BusinessDay,
  type CashSessionId,
  type Currency,
  type Decision,
  type Money,
} from '@pos/kernel';
import type { DocumentNumber } from '../order/index.ts';
import type {
  CashSession,
  CashSessionEvent,
  CountedNotes,
  DrawerCause,
  OpenSession,
  PerpetualTotals,
  Takings,
} from './cash-session.ts';
import { bounded, isPlausible } from '../limits.ts';
import { expectedCash } from './expected-cash.ts';

export type CashSessionCommand =
  | {
      readonly type: 'OpenSession';
      readonly session: CashSessionId;
      readonly currency: Currency;
      readonly notes: readonly CountedNotes[];
      readonly at: string;
      readonly businessDay: BusinessDay;
    }
  | {
      readonly type: 'MoveCash';
      readonly direction: 'in' | 'out';
      readonly amount: Money;
      readonly reason: string;
      readonly takings: Takings;
    }
  | { readonly type: 'OpenDrawer'; readonly cause: DrawerCause; readonly reason: string | null }
  | { readonly type: 'CountCash'; readonly notes: readonly CountedNotes[] }
  | {
      readonly type: 'CloseSession';
      readonly number: DocumentNumber;
      readonly at: string;
      readonly businessDay: BusinessDay;
      readonly takings: Takings;
      readonly perpetual: PerpetualTotals;
    }
  | { readonly type: 'ReprintZReport' };

export type CashSessionRefusal =
  | { readonly type: 'SessionAlreadyOpened' }
  | { readonly type: 'SessionNotOpen' }
  | { readonly type: 'SessionNotClosed' }
  | { readonly type: 'NotEnoughCash'; readonly missing: Money }
  | { readonly type: 'CashNotCounted' }
  | { readonly type: 'AmountTooLarge' };

type Answer = Decision<CashSessionEvent, CashSessionRefusal>;

export const decide = (session: CashSession, command: CashSessionCommand): Answer => {
  if (command.type === 'OpenSession') {
    return session.status === 'not-open' ? open(command) : refuse({ type: 'SessionAlreadyOpened' });
  }
  if (command.type === 'ReprintZReport') return reprint(session);
  if (session.status !== 'open') return refuse({ type: 'SessionNotOpen' });
  switch (command.type) {
    case 'MoveCash':
      return moveCash(session, command);
    case 'OpenDrawer':
      return accept({ type: 'DrawerOpened', cause: command.cause, reason: command.reason });
    case 'CountCash':
      return count(session, command.notes);
    case 'CloseSession':
      return close(session, command);
  }
};

const reprint = (session: CashSession): Answer => {
  if (session.status !== 'closed') return refuse({ type: 'SessionNotClosed' });
  const { closing, copies } = session;
  const copy = bounded(copies + 1);
  return accept({ type: 'ZReportReprinted', report: closing.number.text, copy });
};

export const totalOf = (notes: readonly CountedNotes[]): Money =>
  sum(notes.map(({ note, count }) => money(note * count)));

/** A count no hand could make: half a note, or more than any drawer holds. */
const isAbsurd = (notes: readonly CountedNotes[]): boolean => {
  const amounts = notes.map(({ note, count: pieces }) => note * pieces);
  const total = amounts.reduce((sofar, amount) => sofar + amount, 0);
  const whole = notes.every(({ count: pieces }) => Number.isSafeInteger(pieces));
  return !whole || !isPlausible(total, ...amounts);
};

const open = ({
  session,
  currency,
  notes,
  at,
  businessDay,
}: Extract<CashSessionCommand, { type: 'OpenSession' }>): Answer => {
  if (isAbsurd(notes)) return refuse({ type: 'AmountTooLarge' });
  const float = totalOf(notes);
  return accept({ type: 'SessionOpened', session, currency, float, notes, at, businessDay });
};

const count = ({ counts }: OpenSession, notes: readonly CountedNotes[]): Answer => {
  if (isAbsurd(notes)) return refuse({ type: 'AmountTooLarge' });
  const attempt = counts.length + 1;
  return accept({ type: 'CashCounted', attempt, notes, total: totalOf(notes) });
};

const moveCash = (
  session: OpenSession,
  { direction, amount, reason, takings }: Extract<CashSessionCommand, { type: 'MoveCash' }>,
): Answer => {
  if (amount <= 0) return accept();
  if (!isPlausible(amount)) return refuse({ type: 'AmountTooLarge' });
  const missing = money(bounded(amount - expectedCash(session, takings)));
  if (direction === 'out' && missing > 0) return refuse({ type: 'NotEnoughCash', missing });
  return accept(
    { type: 'CashMoved', direction, amount, reason },
    { type: 'DrawerOpened', cause: 'cash-moved', reason: null },
  );
};

/** A counted session always closes: whatever the difference, it is written down, never argued with. */
const close = (
  session: OpenSession,
  command: Extract<CashSessionCommand, { type: 'CloseSession' }>,
): Answer => {
  const counted = session.counts.at(-1);
  if (counted === undefined) return refuse({ type: 'CashNotCounted' });
  const expected = expectedCash(session, command.takings);
  const { number, at, businessDay, takings, perpetual } = command;
  return accept({
    type: 'SessionClosed',
    number,
    at,
    businessDay,
    expected,
    counted,
    variance: money(bounded(counted - expected)),
    takings,
    perpetual,
  });
};
