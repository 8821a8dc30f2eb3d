import {
  accept,
  addQuantity,
  minus,
  noMoney,
  noQuantity,
  plus,
  refuse,
  subtractQuantity,
  sum,
  type Decision,
  type LineId,
  type Money,
  type PaymentId,
  type Quantity,
} from '@pos/kernel';
import { cashDue, returnShare, type TaxTotal } from '../pricing/index.ts';
import { findCover, type OrderEvent, type SettledOrder } from './order.ts';
import type { TenderMethod } from './payment.ts';
import type { CoveredLine, DocumentNumber, Occasion, ReturnedLine } from './settlement.ts';

/** Gives back lines of a settled order, by quantity, through one tender. */
export interface RefundLines extends Occasion {
  readonly type: 'RefundLines';
  readonly number: DocumentNumber;
  readonly lines: readonly { readonly line: LineId; readonly quantity: Quantity }[];
  readonly payment: PaymentId;
  readonly method: TenderMethod;
  readonly reason: string;
}

export type RefundRefusal =
  | { readonly type: 'NothingToRefund' }
  | { readonly type: 'LineNotSold' }
  | { readonly type: 'LineGivenTwice' }
  | { readonly type: 'MoreThanSold'; readonly line: LineId; readonly left: Quantity };

export const returnedOf = (order: SettledOrder, line: LineId): Quantity =>
  order.refunds
    .flatMap((refund) => refund.covers)
    .filter((cover) => cover.line === line)
    .reduce((returned, cover) => addQuantity(returned, cover.quantity), noQuantity);

export const refundLines = (order: SettledOrder, command: RefundLines): Decision<OrderEvent, RefundRefusal> => {
  if (command.lines.length === 0) return refuse({ type: 'NothingToRefund' });
  const covers: ReturnedLine[] = [];
  for (const { line, quantity } of command.lines) {
    const sold = findCover(order, line);
    if (!sold) return refuse({ type: 'LineNotSold' });
    if (covers.some((cover) => cover.line === line)) return refuse({ type: 'LineGivenTwice' });
    const returned = returnedOf(order, line);
    const left = subtractQuantity(sold.quantity, returned);
    if (quantity > left) return refuse({ type: 'MoreThanSold', line, left });
    covers.push(returnedLine(sold, returned, quantity));
  }
  const total = sum(covers.map((cover) => cover.total));
  const cash = command.method === 'cash' ? cashDue(total, order.terms.cashRounding) : null;
  return accept({
    type: 'RefundSettled',
    number: command.number,
    of: order.settlement.number,
    at: command.at,
    businessDay: command.businessDay,
    session: command.session,
    covers,
    net: sum(covers.map((cover) => cover.net)),
    tax: sum(covers.map((cover) => cover.tax)),
    total,
    taxes: taxesOf(covers),
    payments: [
      {
        payment: command.payment,
        method: command.method,
        amount: cash?.due ?? total,
        rounding: cash?.rounding ?? noMoney,
      },
    ],
    reason: command.reason,
  });
};

/** Total and tax each by cumulative shares, so that returning piece by piece gives back exactly what was paid. */
const returnedLine = (sold: CoveredLine, returned: Quantity, quantity: Quantity): ReturnedLine => {
  const part = (whole: Money): Money => returnShare(whole, sold.quantity, returned, quantity);
  const total = part(sold.total);
  const tax = part(sold.tax);
  return { line: sold.line, name: sold.name, quantity, rate: sold.rate, net: minus(total, tax), tax, total };
};

const taxesOf = (covers: readonly ReturnedLine[]): TaxTotal[] => {
  const byRate = new Map<number, TaxTotal>();
  for (const { rate, net, tax } of covers) {
    const known = byRate.get(rate);
    byRate.set(rate, known ? { rate, net: plus(known.net, net), tax: plus(known.tax, tax) } : { rate, net, tax });
  }
  return [...byRate.values()].sort((left, right) => left.rate - right.rate);
};
