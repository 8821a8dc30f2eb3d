import {
  accept,
  minus,
  money,
  noMoney,
  plus,
  quantity,
  refuse,
  sum,
  type Decision,
  type LineId,
  type Money,
  type PaymentId,
  type Quantity,
} from '@pos/kernel';
import { bounded, isPlausible } from '../limits.ts';
import {
  cashDue,
  returnShare,
  type CashDue,
  type CashRounding,
  type TaxTotal,
} from '../pricing/index.ts';
import { findCover, type OrderEvent, type SettledOrder } from './order.ts';
import { covered, type TenderMethod } from './payment.ts';
import type {
  CoveredLine,
  DocumentNumber,
  Occasion,
  RefundSettled,
  ReturnedLine,
  SettledPayment,
} from './settlement.ts';

/** Gives back lines of a settled order, by quantity, through one tender. */
export interface RefundLines extends Occasion {
  readonly type: 'RefundLines';
  readonly number: DocumentNumber;
  readonly lines: readonly { readonly line: LineId; readonly quantity: Quantity }[];
  readonly payment: PaymentId;
  readonly method: TenderMethod;
  readonly reason: string;
  /** What of it other goods are taken for: only the rest is given back as money. */
  readonly exchange: ExchangePart | null;
}

interface ExchangePart {
  readonly payment: PaymentId;
  readonly amount: Money;
  readonly exchangedFor: NonNullable<RefundSettled['exchangedFor']>;
}

export type RefundRefusal =
  | { readonly type: 'NothingToRefund' }
  | { readonly type: 'LineNotSold' }
  | { readonly type: 'LineGivenTwice' }
  | { readonly type: 'MoreThanSold'; readonly line: LineId; readonly left: Quantity }
  | { readonly type: 'AmountTooLarge' };

export const returnedOf = (order: SettledOrder, line: LineId): Quantity =>
  quantity(
    bounded(
      order.refunds
        .flatMap((refund) => refund.covers)
        .filter((cover) => cover.line === line)
        .reduce((returned, cover) => returned + cover.quantity, 0),
    ),
  );

export const refundLines = (
  order: SettledOrder,
  command: RefundLines,
): Decision<OrderEvent, RefundRefusal> => {
  const covers = linesBack(order, command.lines);
  if ('type' in covers) return refuse(covers);
  const total = sum(covers.map((cover) => cover.total));
  const payments = paymentsBack(order, command, total);
  if (payments === null) return refuse({ type: 'AmountTooLarge' });
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
    payments,
    reason: command.reason,
    ...(command.exchange === null ? {} : { exchangedFor: command.exchange.exchangedFor }),
  });
};

/** What these lines are worth if they come back now. */
export const linesBack = (
  order: SettledOrder,
  asked: RefundLines['lines'],
): readonly ReturnedLine[] | RefundRefusal => {
  const covers: ReturnedLine[] = [];
  for (const each of asked) {
    const cover = takeBack(order, each);
    if ('type' in cover) return cover;
    if (covers.some(({ line }) => line === cover.line)) return { type: 'LineGivenTwice' };
    covers.push(cover);
  }
  return covers.length === 0 ? { type: 'NothingToRefund' } : covers;
};

/** What goes back as money, together with what went back before. `null` when no number tells it. */
export const moneyBack = (
  order: SettledOrder,
  amount: Money,
  method: TenderMethod,
): CashDue | null => {
  const before = cashGivenBack(order);
  if (!isPlausible(before)) return null;
  return method === 'cash'
    ? cashBack(money(before), amount, order.terms.cashRounding)
    : { due: amount, rounding: noMoney };
};

const paymentsBack = (
  order: SettledOrder,
  { payment, method, exchange }: RefundLines,
  total: Money,
): readonly SettledPayment[] | null => {
  if (exchange !== null && (exchange.amount < 0 || exchange.amount > total)) return null;
  const exchanged: readonly SettledPayment[] =
    exchange === null || exchange.amount === 0
      ? []
      : [
          {
            payment: exchange.payment,
            method: 'exchange',
            amount: exchange.amount,
            rounding: noMoney,
          },
        ];
  const rest = minus(total, exchange?.amount ?? noMoney);
  if (rest === 0 && exchanged.length > 0) return exchanged;
  const back = moneyBack(order, rest, method);
  if (back === null) return null;
  return [...exchanged, { payment, method, amount: back.due, rounding: back.rounding }];
};

const takeBack = (
  order: SettledOrder,
  { line, quantity: asked }: RefundLines['lines'][number],
): ReturnedLine | RefundRefusal => {
  const sold = findCover(order, line);
  if (!sold) return { type: 'LineNotSold' };
  if (asked <= 0) return { type: 'NothingToRefund' };
  const returned = returnedOf(order, line);
  const left = quantity(bounded(Math.max(0, sold.quantity - returned)));
  if (asked > left) return { type: 'MoreThanSold', line, left };
  if (!isPlausible(sold.quantity, sold.total, sold.tax)) return { type: 'AmountTooLarge' };
  return returnedLine(sold, returned, asked);
};

/** Total and tax each by cumulative shares, so that returning piece by piece gives back exactly what was paid. */
const returnedLine = (sold: CoveredLine, returned: Quantity, asked: Quantity): ReturnedLine => {
  const part = (whole: Money): Money => returnShare(whole, sold.quantity, returned, asked);
  const total = part(sold.total);
  const tax = part(sold.tax);
  return {
    line: sold.line,
    name: sold.name,
    quantity: asked,
    rate: sold.rate,
    net: minus(total, tax),
    tax,
    total,
  };
};

/** What earlier refunds gave back in cash, before rounding. */
const cashGivenBack = ({ refunds }: SettledOrder): number =>
  refunds
    .flatMap(({ payments }) => payments)
    .filter(({ method }) => method === 'cash')
    .reduce((given, payment) => given + covered(payment), 0);

/** Rounded together with what went back before: ten returns of 500 đ give 5 000 đ as one return does, not 10 000. */
const cashBack = (before: Money, total: Money, rule: CashRounding): CashDue => {
  const due = minus(cashDue(plus(before, total), rule).due, cashDue(before, rule).due);
  return { due, rounding: minus(due, total) };
};

const taxesOf = (covers: readonly ReturnedLine[]): TaxTotal[] => {
  const byRate = new Map<number, TaxTotal>();
  for (const { rate, net, tax } of covers) {
    const known = byRate.get(rate);
    byRate.set(
      rate,
      known ? { rate, net: plus(known.net, net), tax: plus(known.tax, tax) } : { rate, net, tax },
    );
  }
  return [...byRate.values()].sort((left, right) => left.rate - right.rate);
};
