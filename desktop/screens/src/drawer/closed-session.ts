import type { AnsweredEvent, OpenSessionView } from '@pos/api';
import { zReport, type Document, type Letterhead, type Print } from '@pos/documents';
import type { CashSessionEvent, SessionClosed } from '@pos/domain';
import type { Money } from '@pos/kernel';

export type CashCounted = Extract<CashSessionEvent, { type: 'CashCounted' }>;

/** A session's closing as the till answered it: what its numbered report is made of. */
export interface ClosedSession {
  readonly session: OpenSessionView;
  readonly counted: CashCounted;
  readonly closed: SessionClosed;
}

export const countedIn = (events: readonly AnsweredEvent[]): CashCounted =>
  eventOf<CashCounted>(events, 'CashCounted');

export const closedIn = (events: readonly AnsweredEvent[]): SessionClosed =>
  eventOf<SessionClosed>(events, 'SessionClosed');

/** The till answers a command with its events; without one of its own the command was not done. */
const eventOf = <Event extends CashSessionEvent>(
  events: readonly AnsweredEvent[],
  wanted: Event['type'],
): Event => {
  const found = events.find(({ type }) => type === wanted);
  if (!found) throw new Error(`the till answered without ${wanted}`);
  return { type: wanted, ...found.data } as Event;
};

interface Surroundings {
  readonly print: Print;
  readonly letterhead: Letterhead;
  readonly register: string;
  readonly approvedBy: string | null;
  /** What stands for all movements of a direction: the screen knows their sum. */
  readonly allMovements: string;
}

export const reportOf = (
  { session, counted, closed }: ClosedSession,
  { print, letterhead, register, approvedBy, allMovements }: Surroundings,
): Document => {
  return zReport(
    {
      ...print,
      register,
      opened: { at: session.openedAt, businessDay: session.businessDay, float: session.float },
      moved: movesOf(session, allMovements),
      counted,
      closed,
      approvedBy,
    },
    letterhead,
  );
};

/** The screen knows what went in and out altogether, each as one movement. */
export const movesOf = (
  { movedIn, movedOut }: Pick<OpenSessionView, 'movedIn' | 'movedOut'>,
  reason: string,
): Extract<CashSessionEvent, { type: 'CashMoved' }>[] => {
  const moved = (direction: 'in' | 'out', amount: Money) =>
    amount === 0 ? [] : [{ type: 'CashMoved', direction, amount, reason } as const];
  return [...moved('in', movedIn), ...moved('out', movedOut)];
};
