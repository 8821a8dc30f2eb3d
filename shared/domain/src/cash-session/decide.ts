import {
  accept,
  minus,
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
    };

export type CashSessionRefusal =
  | { readonly type: 'SessionAlreadyOpened' }
  | { readonly type: 'SessionNotOpen' }
  | { readonly type: 'NotEnoughCash'; readonly missing: Money }
  | { readonly type: 'CashNotCounted' };

type Answer = Decision<CashSessionEvent, CashSessionRefusal>;

export const decide = (session: CashSession, command: CashSessionCommand): Answer => {
  if (command.type === 'OpenSession') {
    if (session.status !== 'not-open') return refuse({ type: 'SessionAlreadyOpened' });
    return accept({
      type: 'SessionOpened',
      session: command.session,
      currency: command.currency,
      float: totalOf(command.notes),
      notes: command.notes,
      at: command.at,
      businessDay: command.businessDay,
    });
  }
  if (session.status !== 'open') return refuse({ type: 'SessionNotOpen' });
  switch (command.type) {
    case 'MoveCash':
      return moveCash(session, command);
    case 'OpenDrawer':
      return accept({ type: 'DrawerOpened', cause: command.cause, reason: command.reason });
    case 'CountCash':
      return accept({
        type: 'CashCounted',
        attempt: session.counts.length + 1,
        notes: command.notes,
        total: totalOf(command.notes),
      });
    case 'CloseSession':
      return close(session, command);
  }
};

export const totalOf = (notes: readonly CountedNotes[]): Money =>
  sum(notes.map(({ note, count }) => money(note * count)));

const moveCash = (
  session: OpenSession,
  { direction, amount, reason, takings }: Extract<CashSessionCommand, { type: 'MoveCash' }>,
): Answer => {
  const missing = minus(amount, expectedCash(session, takings));
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
    variance: minus(counted, expected),
    takings,
    perpetual,
  });
};
