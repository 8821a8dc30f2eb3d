import type { AnsweredEvent, OpenOrderView } from '@pos/api';
import type { OrderEvent, OrderSettled, Payment, TenderMethod } from '@pos/domain';
import { sum, type Money } from '@pos/kernel';

/** An order that has just been settled here, with what its paper tells. */
export interface Settlement {
  readonly order: OpenOrderView;
  readonly settled: OrderSettled;
  readonly taken: readonly Payment[];
  /** What the guest handed over last, and what goes back of it. */
  readonly tendered: Money;
  readonly change: Money;
  /** Of an exchange: what the old goods were worth more than the new ones. */
  readonly back: { readonly method: TenderMethod; readonly amount: Money } | null;
}

/** What the till answered to a settlement; `null` if it settled nothing. */
export const settlementIn = (
  order: OpenOrderView,
  answered: readonly AnsweredEvent[],
): Settlement | null => {
  const events = answered.filter(({ stream }) => stream.startsWith('order/')).map(eventIn);
  const settled = events.find((event) => event.type === 'OrderSettled');
  if (!settled) return null;
  const paidNow = events.filter((event) => event.type === 'PaymentTaken');
  return {
    order,
    settled,
    taken: [...order.payments, ...paidNow],
    tendered: sum(paidNow.map(({ tendered }) => tendered)),
    change: sum(paidNow.map(({ change }) => change)),
    back: backIn(events),
  };
};

const backIn = (events: readonly OrderEvent[]): Settlement['back'] => {
  const refund = events.find((event) => event.type === 'RefundSettled');
  const payment = refund?.payments.find(({ method }) => method !== 'exchange');
  if (!payment || payment.method === 'exchange' || payment.amount === 0) return null;
  return { method: payment.method, amount: payment.amount };
};

/** The till's own words about what it has written: the codecs that would doubt them weigh too much for a screen. */
const eventIn = ({ type, data }: AnsweredEvent): OrderEvent => ({ ...data, type }) as OrderEvent;
