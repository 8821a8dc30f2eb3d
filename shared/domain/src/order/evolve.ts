import { addQuantity, quantity, subtractQuantity, type LineId, type Quantity } from '@pos/kernel';
import type { Line, LineAdded, OpenOrder, Order, OrderEvent } from './order.ts';

/** Total: an event that does not fit the state leaves it as it is, because facts of other devices come in any order. */
export const evolve = (order: Order, event: OrderEvent): Order => {
  switch (order.status) {
    case 'none':
      return event.type === 'OrderOpened' ? opened(event) : order;
    case 'open':
    case 'parked':
      return evolveOpen(order, event);
    case 'settled':
      return event.type === 'RefundSettled' ? { ...order, refunds: [...order.refunds, event] } : order;
    case 'voided':
      return order;
  }
};

const opened = (event: Extract<OrderEvent, { type: 'OrderOpened' }>): OpenOrder => ({
  status: 'open',
  order: event.order,
  label: event.label,
  terms: {
    currency: event.currency,
    priceMode: event.priceMode,
    serviceCharge: event.serviceCharge,
    cashRounding: event.cashRounding,
  },
  lines: [],
  discounts: [],
  payments: [],
});

const evolveOpen = (order: OpenOrder, event: OrderEvent): Order => {
  switch (event.type) {
    case 'LineAdded':
      return { ...order, lines: [...order.lines, lineFrom(event)] };
    case 'LineQuantityChanged':
      return changeLine(order, event.line, (line) => ({
        ...line,
        quantity: notBelowZero(addQuantity(line.quantity, event.by)),
      }));
    case 'LineVoided':
      return changeLine(order, event.line, (line) => ({
        ...line,
        quantity: notBelowZero(subtractQuantity(line.quantity, event.quantity)),
      }));
    case 'LineNoted':
      return changeLine(order, event.line, (line) => ({ ...line, note: event.note }));
    case 'PriceOverridden':
      return changeLine(order, event.line, (line) => ({
        ...line,
        unitPrice: event.unitPrice,
        priceList: null,
      }));
    case 'DiscountGiven':
      if (event.line === null) return { ...order, discounts: [...order.discounts, event.discount] };
      return changeLine(order, event.line, (line) => ({
        ...line,
        discounts: [...line.discounts, event.discount],
      }));
    case 'DiscountWithdrawn':
      return withoutDiscount(order, event.discount);
    case 'OrderLabelled':
      return { ...order, label: event.label };
    case 'OrderParked':
      return { ...order, status: 'parked' };
    case 'OrderRecalled':
      return { ...order, status: 'open' };
    case 'PaymentTaken': {
      const { type: _, session: __, ...payment } = event;
      return { ...order, payments: [...order.payments, payment] };
    }
    case 'PaymentReversed':
      return { ...order, payments: order.payments.filter((taken) => taken.payment !== event.payment) };
    case 'OrderSettled':
      return { status: 'settled', order: order.order, terms: order.terms, settlement: event, refunds: [] };
    case 'OrderVoided':
      return { status: 'voided', order: order.order, reason: event.reason };
    case 'OrderOpened':
    case 'RefundSettled':
      return order;
  }
};

const lineFrom = ({ type: _, ...added }: LineAdded): Line => ({ ...added, discounts: [] });

const notBelowZero = (amount: Quantity): Quantity => (amount < 0 ? quantity(0) : amount);

const changeLine = (order: OpenOrder, id: LineId, change: (line: Line) => Line): OpenOrder => ({
  ...order,
  lines: order.lines.map((line) => (line.line === id ? change(line) : line)),
});

const withoutDiscount = (order: OpenOrder, discount: string): OpenOrder => ({
  ...order,
  discounts: order.discounts.filter((given) => given.discount !== discount),
  lines: order.lines.map((line) =>
    line.discounts.some((given) => given.discount === discount)
      ? { ...line, discounts: line.discounts.filter((given) => given.discount !== discount) }
      : line,
  ),
});
