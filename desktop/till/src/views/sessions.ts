import type { ClosingFigures, OpenSessionView, SessionsView } from '@pos/api';
import { expectedCash, streamOf, type OpenSession } from '@pos/domain';
import {
  parseInstant,
  type BusinessDay,
  type CashSessionId,
  type DeviceId,
  type Instant,
} from '@pos/kernel';
import type { Envelope } from '@pos/sync';
import { factsOf } from '../projections/projection.ts';
import type { SessionRow } from '../projections/sessions.ts';
import type { Shop } from '../shop.ts';
import { staffName } from '../papers/staff-name.ts';
import { currencyOf, type Asking, type View } from './view.ts';

const aDay = 24 * 3_600_000;

export const session: View<'session'> = {
  follows: () => ['cash-session/', 'order/'],
  read: (asking) => {
    const { shop } = asking;
    const open = shop.openSession();
    const state = open && shop.session(open);
    return state?.status === 'open' ? openSession(asking, state) : { open: false };
  },
};

export const sessions: View<'sessions'> = {
  follows: () => ['cash-session/'],
  read: (asking, { limit }) => ({
    currency: currencyOf(asking.shop),
    sessions: asking.shop.readModels.sessions.list(limit).map((row) => sessionSummary(asking, row)),
  }),
};

const openSession = ({ shop, may }: Asking, state: OpenSession): OpenSessionView => {
  const takings = shop.readModels.tallies.of(`session/${state.session}`);
  return {
    open: true,
    session: state.session,
    currency: state.currency,
    openedAt: state.openedAt,
    businessDay: state.businessDay,
    float: state.float,
    movedIn: state.movedIn,
    movedOut: state.movedOut,
    counts: state.counts.length,
    tooLong: isTooLong(state, shop.time.trusted),
    figures: may('report.x') ? { expected: expectedCash(state, takings), takings } : null,
  };
};

const isTooLong = ({ openedAt }: OpenSession, now: Instant): boolean =>
  now - (parseInstant(openedAt) ?? now) > aDay;

const sessionSummary = (asking: Asking, row: SessionRow): SessionsView['sessions'][number] => {
  const closing = row.status === 'closed' ? closingOf(asking.shop, row) : null;
  return {
    session: row.id as CashSessionId,
    device: row.device as DeviceId,
    status: row.status,
    openedAt: row.opened_at,
    businessDay: row.business_day as BusinessDay,
    closedAt: row.closed_at,
    number: row.number,
    copies: copiesOf(asking.shop, row),
    approvedBy: staffName(asking.shop, closing?.approvedBy ?? null),
    figures: closing && asking.may('report.x') ? closing.figures : null,
  };
};

interface Closing {
  readonly approvedBy: Envelope['approvedBy'];
  readonly figures: ClosingFigures;
}

const copiesOf = (shop: Shop, row: SessionRow): number => {
  const last = shop.journal.log.lastOf(streamOf('cash-session', row.id), 'ZReportReprinted');
  const event = last && factsOf([last])[0]?.event;
  return event?.type === 'ZReportReprinted' ? event.copy : 0;
};

/** The Z report lies in the session's last event: a long session is not read from its beginning for it. */
const closingOf = (shop: Shop, row: SessionRow): Closing | null => {
  const last = shop.journal.log.lastOf(streamOf('cash-session', row.id), 'SessionClosed');
  const fact = last && factsOf([last])[0];
  if (fact?.event.type !== 'SessionClosed') return null;
  const { envelope, event } = fact;
  const { expected, counted, variance, takings } = event;
  return { approvedBy: envelope.approvedBy, figures: { expected, counted, variance, takings } };
};
