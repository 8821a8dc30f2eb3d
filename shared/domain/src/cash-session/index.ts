import type { Decider } from '@pos/kernel';
import type { CashSession, CashSessionEvent } from './cash-session.ts';
import { decide, type CashSessionCommand, type CashSessionRefusal } from './decide.ts';
import { evolve } from './evolve.ts';

export const cashSession: Decider<
  CashSession,
  CashSessionCommand,
  CashSessionEvent,
  CashSessionRefusal
> = {
  initial: { status: 'not-open' },
  decide,
  evolve,
};

export type {
  CashSession,
  CashSessionEvent,
  CountedNotes,
  DrawerCause,
  OpenSession,
  PerpetualTotals,
  SessionClosed,
  Takings,
} from './cash-session.ts';
export { totalOf, type CashSessionCommand, type CashSessionRefusal } from './decide.ts';
export { expectedCash } from './expected-cash.ts';
export { noTakings, withDocument, withMoney } from './takings.ts';
