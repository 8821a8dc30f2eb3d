import type { TillCommand } from '@pos/api';
import { cashSession, streamOf, type ShopEvent, type Tender } from '@pos/domain';
import { exchange, type SettleOrder } from './exchange.ts';
import { decideOrder } from './sell.ts';
import { refused, type Outcome } from './outcome.ts';
import type { Shop } from '../shop.ts';

type TenderInput = TillCommand<'SettleOrder'>['tenders'][number];

export const takePayment = (shop: Shop, command: TillCommand<'TakePayment'>): Outcome => {
  const session = shop.openSession();
  const training = shop.isTraining(command.order);
  if (!session && !training) return refused({ type: 'SessionNotOpen' });
  return withDrawer(
    shop,
    decideOrder(shop, command.order, {
      type: 'TakePayment',
      tender: withId(shop, command.tender),
      session: training ? null : session,
      rates: shop.rates(),
    }),
  );
};

export const reversePayment = (shop: Shop, command: TillCommand<'ReversePayment'>): Outcome => {
  const session = shop.openSession();
  const training = shop.isTraining(command.order);
  if (!session && !training) return refused({ type: 'SessionNotOpen' });
  return withDrawer(
    shop,
    decideOrder(shop, command.order, {
      type: 'ReversePayment',
      payment: command.payment,
      session: training ? null : session,
      reason: command.reason,
    }),
  );
};

/** The number is taken in the transaction that writes the settlement; a refusal or a crash before takes none. */
export const settleOrder = (shop: Shop, command: TillCommand<'SettleOrder'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const training = shop.isTraining(command.order);
  const occasion = shop.occasion(store);
  if (!occasion.session && !training) return refused({ type: 'SessionNotOpen' });
  const settle: SettleOrder = {
    type: 'SettleOrder',
    ...occasion,
    session: training ? null : occasion.session,
    number: shop.nextNumber(training ? 'training' : 'receipt', occasion.businessDay),
    rates: shop.rates(),
    tenders: command.tenders.map((tender) => withId(shop, tender)),
  };
  const order = shop.order(command.order);
  const outcome =
    order.status === 'open' && order.returns !== null
      ? exchange(shop, order, settle, command.back ?? 'cash')
      : decideOrder(shop, command.order, settle);
  return withDrawer(shop, outcome);
};

export const refundLines = (shop: Shop, command: TillCommand<'RefundLines'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const training = shop.isTraining(command.order);
  const occasion = shop.occasion(store);
  if (!occasion.session && !training) return refused({ type: 'SessionNotOpen' });
  return withDrawer(
    shop,
    decideOrder(shop, command.order, {
      type: 'RefundLines',
      ...occasion,
      session: training ? null : occasion.session,
      number: shop.nextNumber(training ? 'training' : 'refund', occasion.businessDay),
      lines: command.lines,
      payment: shop.newId<'PaymentId'>(),
      method: command.method,
      reason: command.reason,
      exchange: null,
    }),
  );
};

const withId = (shop: Shop, tender: TenderInput): Tender => ({
  ...tender,
  payment: tender.payment ?? shop.newId<'PaymentId'>(),
});

/** Cash goes in or out, so the drawer opens: journaled in the session whose drawer it is. */
const withDrawer = (shop: Shop, outcome: Outcome): Outcome => {
  if (!outcome.ok || outcome.training) return outcome;
  const cause = drawerCause(outcome.streams.flatMap(({ events }) => events));
  const session = shop.openSession();
  if (!cause || !session) return outcome;
  const decision = cashSession.decide(shop.session(session), {
    type: 'OpenDrawer',
    cause,
    reason: null,
  });
  if (!decision.accepted) return outcome;
  const opened = { stream: streamOf('cash-session', session), events: decision.events };
  return { ...outcome, streams: [...outcome.streams, opened] };
};

const drawerCause = (events: readonly ShopEvent[]): 'sale' | 'refund' | null => {
  if (events.some((event) => event.type === 'PaymentTaken' && event.method === 'cash'))
    return 'sale';
  const givesCash = events.some(
    (event) =>
      (event.type === 'PaymentReversed' && event.method === 'cash') ||
      (event.type === 'RefundSettled' && event.payments.some(({ method }) => method === 'cash')),
  );
  return givesCash ? 'refund' : null;
};
