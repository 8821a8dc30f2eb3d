import type { TillCommand } from '@pos/api';
import { cashSession, streamOf, type CashSessionCommand } from '@pos/domain';
import type { CashSessionId } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

export const openSession = (shop: Shop, command: TillCommand<'OpenSession'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  if (shop.openSession()) return refused({ type: 'SessionAlreadyOpened' });
  const session = shop.newId<'CashSessionId'>();
  const decision = cashSession.decide(cashSession.initial, {
    type: 'OpenSession',
    session,
    currency: store.currency,
    notes: command.notes,
    at: shop.nowText(store),
    businessDay: shop.businessDay(store),
  });
  return outcomeOf(streamOf('cash-session', session), decision);
};

export const moveCash = (
  shop: Shop,
  { direction, amount, reason }: TillCommand<'MoveCash'>,
): Outcome =>
  inSession(shop, (session) => ({
    type: 'MoveCash',
    direction,
    amount,
    reason,
    takings: takingsOf(shop, session),
  }));

export const openDrawer = (shop: Shop, { reason }: TillCommand<'OpenDrawer'>): Outcome =>
  inSession(shop, () => ({ type: 'OpenDrawer', cause: 'no-sale', reason }));

export const countCash = (shop: Shop, { notes }: TillCommand<'CountCash'>): Outcome =>
  inSession(shop, () => ({ type: 'CountCash', notes }));

/** Takings are kept with each sale, so closing reads one row, however many sales there were. */
export const closeSession = (shop: Shop): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const businessDay = shop.businessDay(store);
  const { sales, refunds, salesTotal, refundsTotal } = shop.readModels.tallies.of(
    `device/${shop.journal.origin.device}`,
  );
  return inSession(shop, (session) => ({
    type: 'CloseSession',
    number: shop.nextNumber('z', businessDay),
    at: shop.nowText(store),
    businessDay,
    takings: takingsOf(shop, session),
    perpetual: { sales, refunds, salesTotal, refundsTotal },
  }));
};

const takingsOf = (shop: Shop, session: CashSessionId) =>
  shop.readModels.tallies.of(`session/${session}`);

const inSession = (
  shop: Shop,
  command: (session: CashSessionId) => CashSessionCommand,
): Outcome => {
  const session = shop.openSession();
  if (!session) return refused({ type: 'SessionNotOpen' });
  return outcomeOf(
    streamOf('cash-session', session),
    cashSession.decide(shop.session(session), command(session)),
  );
};
