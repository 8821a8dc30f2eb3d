import { accept, negate, refuse, type CashSessionId, type Decision, type Money } from '@pos/kernel';
import type { PricedOrder } from '../pricing/index.ts';
import { sellingLines, type OpenOrder, type OrderEvent } from './order.ts';
import {
  dueAfter,
  takeTender,
  type Payment,
  type PaymentTaken,
  type Tender,
  type TenderRefusal,
} from './payment.ts';
import { priceOf, unitPriceOf, unknownTaxClass, type RatesByClass } from './price.ts';
import { exchangePayment } from './returns.ts';
import { unsentOf } from './send.ts';
import type { CoveredLine, DocumentNumber, Occasion, OrderSettled, Totals } from './settlement.ts';

/** Takes the tenders given with it, then freezes the order: number, covered lines, totals, payments. */
export interface SettleOrder extends Occasion {
  readonly type: 'SettleOrder';
  readonly number: DocumentNumber;
  readonly rates: RatesByClass;
  readonly tenders: readonly Tender[];
}

export type SettleRefusal =
  | { readonly type: 'NothingToSettle' }
  | { readonly type: 'TaxClassUnknown'; readonly taxClass: string }
  | { readonly type: 'PaymentAlreadyTaken' }
  | { readonly type: 'MoneyStillDue'; readonly due: Money }
  | { readonly type: 'MoreTakenThanDue'; readonly excess: Money };

type Answer = Decision<OrderEvent, SettleRefusal | TenderRefusal>;

export const takePayment = (
  order: OpenOrder,
  tender: Tender,
  session: CashSessionId | null,
  rates: RatesByClass,
): Answer => {
  const taxClass = unknownTaxClass(order, rates);
  if (taxClass !== undefined) return refuse({ type: 'TaxClassUnknown', taxClass });
  const { total } = priceOf(order, rates);
  const payment = acceptTender(
    order,
    [...order.payments, ...exchanged(order, total)],
    tender,
    total,
  );
  return 'type' in payment ? refuse(payment) : accept(taken(payment, session));
};

export const settle = (order: OpenOrder, command: SettleOrder): Answer => {
  if (sellingLines(order).length === 0) return refuse({ type: 'NothingToSettle' });
  const taxClass = unknownTaxClass(order, command.rates);
  if (taxClass !== undefined) return refuse({ type: 'TaxClassUnknown', taxClass });

  const priced = priceOf(order, command.rates);
  const credit = exchanged(order, priced.total);
  const payments = [...order.payments, ...credit];
  const events = credit.map((payment) => taken(payment, command.session));
  for (const tender of command.tenders) {
    const payment = acceptTender(order, payments, tender, priced.total);
    if ('type' in payment) return refuse(payment);
    payments.push(payment);
    events.push(taken(payment, command.session));
  }
  const due = dueAfter(priced.total, payments);
  if (due > 0) return refuse({ type: 'MoneyStillDue', due });
  if (due < 0) return refuse({ type: 'MoreTakenThanDue', excess: negate(due) });
  // Whoever was told of this order is told what has changed since: once it is settled, nobody can.
  const sent = order.sent && unsentOf(order);
  return accept<OrderEvent>(
    ...(sent ? [sent] : []),
    ...events,
    settled(order, command, priced, payments),
  );
};

/** What comes back pays first, so that only what it leaves is rounded. */
const exchanged = (order: OpenOrder, total: Money): Payment[] => {
  const payment = exchangePayment(order, total);
  return payment === null ? [] : [payment];
};

const acceptTender = (
  order: OpenOrder,
  payments: readonly Payment[],
  tender: Tender,
  total: Money,
): Payment | TenderRefusal | { readonly type: 'PaymentAlreadyTaken' } =>
  payments.some((payment) => payment.payment === tender.payment)
    ? { type: 'PaymentAlreadyTaken' }
    : takeTender(tender, dueAfter(total, payments), order.terms.cashRounding);

const taken = (payment: Payment, session: CashSessionId | null): PaymentTaken => ({
  type: 'PaymentTaken',
  session,
  ...payment,
});

const settled = (
  order: OpenOrder,
  { number, at, businessDay, session }: SettleOrder,
  priced: PricedOrder,
  payments: readonly Payment[],
): OrderSettled => ({
  type: 'OrderSettled',
  number,
  at,
  businessDay,
  session,
  covers: coveredLines(order, priced),
  totals: totalsOf(priced),
  payments: payments.map(({ payment, method, amount, rounding }) => ({
    payment,
    method,
    amount,
    rounding,
  })),
  explanation: priced.steps,
});

const coveredLines = (order: OpenOrder, priced: PricedOrder): CoveredLine[] =>
  sellingLines(order).map((line, index) => ({
    product: line.product,
    name: line.name,
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: unitPriceOf(line),
    ...priced.lines[index]!,
  }));

const totalsOf = ({ lines: _, steps: __, ...totals }: PricedOrder): Totals => totals;
