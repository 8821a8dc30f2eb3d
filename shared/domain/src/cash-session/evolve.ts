import { money, noMoney } from '@pos/kernel';
import { bounded } from '../limits.ts';
import type { CashSession, CashSessionEvent, OpenSession } from './cash-session.ts';

/** Total: an event that does not fit the state leaves it as it is. */
export const evolve = (session: CashSession, event: CashSessionEvent): CashSession => {
  switch (session.status) {
    case 'not-open':
      return event.type === 'SessionOpened' ? opened(event) : session;
    case 'open':
      return evolveOpen(session, event);
    case 'closed':
      return event.type === 'ZReportReprinted'
        ? { ...session, copies: Math.max(session.copies, event.copy) }
        : session;
  }
};

const opened = (event: Extract<CashSessionEvent, { type: 'SessionOpened' }>): OpenSession => ({
  status: 'open',
  session: event.session,
  currency: event.currency,
  float: event.float,
  openedAt: event.at,
  businessDay: event.businessDay,
  movedIn: noMoney,
  movedOut: noMoney,
  counts: [],
});

const evolveOpen = (session: OpenSession, event: CashSessionEvent): CashSession => {
  switch (event.type) {
    case 'CashMoved':
      return event.direction === 'in'
        ? { ...session, movedIn: money(bounded(session.movedIn + event.amount)) }
        : { ...session, movedOut: money(bounded(session.movedOut + event.amount)) };
    case 'CashCounted':
      return { ...session, counts: [...session.counts, event.total] };
    case 'SessionClosed':
      return { status: 'closed', session: session.session, closing: event, copies: 0 };
    case 'SessionOpened':
    case 'DrawerOpened':
    case 'ZReportReprinted':
      return session;
  }
};
