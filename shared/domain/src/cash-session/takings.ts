import { minus, noMoney, plus, type Money } from '@pos/kernel';
import type {
  OrderSettled,
  PaymentReversed,
  PaymentTaken,
  RefundSettled,
  PaymentMethod,
} from '../order/index.ts';
import type { TaxTotal } from '../pricing/index.ts';
import type { Takings } from './cash-session.ts';

export const noTakings: Takings = {
  sales: 0,
  refunds: 0,
  salesTotal: noMoney,
  refundsTotal: noMoney,
  rounding: noMoney,
  cashTendered: noMoney,
  cashChange: noMoney,
  cashRefunded: noMoney,
  methods: [],
  taxes: [],
};

/** Money that moved: when it did, whether its order was settled then or not. */
export const withMoney = (
  takings: Takings,
  event: PaymentTaken | PaymentReversed | RefundSettled,
): Takings => {
  switch (event.type) {
    case 'PaymentTaken': {
      const moved = withMethod(takings, event.method, event.amount, noMoney);
      if (event.method !== 'cash') return moved;
      return {
        ...moved,
        cashTendered: plus(moved.cashTendered, event.tendered),
        cashChange: plus(moved.cashChange, event.change),
      };
    }
    case 'PaymentReversed':
      return givenBack(takings, event.method, event.amount);
    case 'RefundSettled':
      return event.payments.reduce(
        (sofar, { method, amount }) => givenBack(sofar, method, amount),
        takings,
      );
  }
};

/** A document that became a fact: what was sold or taken back, and its tax. */
export const withDocument = (takings: Takings, event: OrderSettled | RefundSettled): Takings => {
  const rounding = event.payments.reduce(
    (total, payment) => plus(total, payment.rounding),
    noMoney,
  );
  if (event.type === 'OrderSettled') {
    return {
      ...takings,
      sales: takings.sales + 1,
      salesTotal: plus(takings.salesTotal, event.totals.total),
      rounding: plus(takings.rounding, rounding),
      taxes: event.totals.taxes.reduce((taxes, tax) => withTax(taxes, tax, plus), takings.taxes),
    };
  }
  return {
    ...takings,
    refunds: takings.refunds + 1,
    refundsTotal: plus(takings.refundsTotal, event.total),
    rounding: minus(takings.rounding, rounding),
    taxes: event.taxes.reduce((taxes, tax) => withTax(taxes, tax, minus), takings.taxes),
  };
};

const givenBack = (takings: Takings, method: PaymentMethod, amount: Money): Takings => {
  const moved = withMethod(takings, method, noMoney, amount);
  return method === 'cash' ? { ...moved, cashRefunded: plus(moved.cashRefunded, amount) } : moved;
};

const withMethod = (
  takings: Takings,
  method: PaymentMethod,
  taken: Money,
  given: Money,
): Takings => {
  const known = takings.methods.find((entry) => entry.method === method) ?? {
    method,
    taken: noMoney,
    given: noMoney,
  };
  const others = takings.methods.filter((entry) => entry.method !== method);
  const entry = { method, taken: plus(known.taken, taken), given: plus(known.given, given) };
  return { ...takings, methods: [...others, entry].sort(byMethod) };
};

const byMethod = (left: { method: string }, right: { method: string }): number =>
  left.method < right.method ? -1 : 1;

const withTax = (
  taxes: readonly TaxTotal[],
  { rate, net, tax }: TaxTotal,
  combine: (left: Money, right: Money) => Money,
): readonly TaxTotal[] => {
  const known = taxes.find((entry) => entry.rate === rate) ?? { rate, net: noMoney, tax: noMoney };
  const others = taxes.filter((entry) => entry.rate !== rate);
  return [...others, { rate, net: combine(known.net, net), tax: combine(known.tax, tax) }].sort(
    (left, right) => left.rate - right.rate,
  );
};
