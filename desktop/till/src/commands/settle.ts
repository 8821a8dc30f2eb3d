import type { TillCommand } from '@pos/api';
import {
  cashSession,
  order as orderDecider,
  streamOf,
  type OrderEvent,
  type OrderSettled,
  type Tender,
} from '@pos/domain';
import type { CashSessionId } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';
import { decideOrder } from './sell.ts';
import { refused, type Outcome } from './outcome.ts';
import type { Shop } from '../shop.ts';

type TenderInput = TillCommand<'SettleOrder'>['tenders'][number];

export const takePayment = (shop: Shop, command: TillCommand<'TakePayment'>): Outcome => {
  const session = shop.openSession();
  const training = shop.isTraining(command.order);
  if (!session && !training) return refused({ type: 'SessionNotOpen' });
  return decideOrder(shop, command.order, {
    type: 'TakePayment',
    tender: withId(shop, command.tender),
    session: training ? null : session,
    rates: shop.rates(),
  });
};

export const reversePayment = (shop: Shop, command: TillCommand<'ReversePayment'>): Outcome => {
  const session = shop.openSession();
  const training = shop.isTraining(command.order);
  if (!session && !training) return refused({ type: 'SessionNotOpen' });
  return decideOrder(shop, command.order, {
    type: 'ReversePayment',
    payment: command.payment,
    session: training ? null : session,
    reason: command.reason,
  });
};

/** The number is taken in the transaction that writes the settlement; a refusal or a crash before takes none. */
export const settleOrder = (shop: Shop, command: TillCommand<'SettleOrder'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const training = shop.isTraining(command.order);
  const occasion = shop.occasion(store);
  if (!occasion.session && !training) return refused({ type: 'SessionNotOpen' });
  const decision = orderDecider.decide(shop.order(command.order), {
    type: 'SettleOrder',
    ...occasion,
    session: training ? null : occasion.session,
    number: shop.nextNumber(training ? 'training' : 'receipt', occasion.businessDay),
    rates: shop.rates(),
    tenders: command.tenders.map((tender) => withId(shop, tender)),
  });
  if (!decision.accepted) return refused(decision.refusal);
  const streams: StreamEvents[] = [
    { stream: streamOf('order', command.order), events: decision.events },
  ];
  const tookCash =
    settlementIn(decision.events)?.payments.some(({ method }) => method === 'cash') ?? false;
  return {
    ok: true,
    streams:
      training || !tookCash ? streams : [...streams, ...openDrawer(shop, occasion.session, 'sale')],
    training,
  };
};

export const refundLines = (shop: Shop, command: TillCommand<'RefundLines'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  const training = shop.isTraining(command.order);
  const occasion = shop.occasion(store);
  if (!occasion.session && !training) return refused({ type: 'SessionNotOpen' });
  const decision = orderDecider.decide(shop.order(command.order), {
    type: 'RefundLines',
    ...occasion,
    session: training ? null : occasion.session,
    number: shop.nextNumber(training ? 'training' : 'refund', occasion.businessDay),
    lines: command.lines,
    payment: shop.newId<'PaymentId'>(),
    method: command.method,
    reason: command.reason,
  });
  if (!decision.accepted) return refused(decision.refusal);
  const streams: StreamEvents[] = [
    { stream: streamOf('order', command.order), events: decision.events },
  ];
  return {
    ok: true,
    streams:
      command.method === 'cash' && !training
        ? [...streams, ...openDrawer(shop, occasion.session, 'refund')]
        : streams,
    training,
  };
};

const withId = (shop: Shop, tender: TenderInput): Tender => ({
  ...tender,
  payment: tender.payment ?? shop.newId<'PaymentId'>(),
});

const settlementIn = (events: readonly OrderEvent[]): OrderSettled | undefined =>
  events.find((event) => event.type === 'OrderSettled');

/** Cash went in or out, so the drawer opens: journaled in the session whose drawer it is. */
const openDrawer = (
  shop: Shop,
  session: CashSessionId | null,
  cause: 'sale' | 'refund',
): StreamEvents[] => {
  if (!session) return [];
  const decision = cashSession.decide(shop.session(session), {
    type: 'OpenDrawer',
    cause,
    reason: null,
  });
  return decision.accepted
    ? [{ stream: streamOf('cash-session', session), events: decision.events }]
    : [];
};
