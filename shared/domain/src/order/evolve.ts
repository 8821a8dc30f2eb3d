import { quantity, type LineId } from '@pos/kernel';
import { bounded } from '../limits.ts';
import { withCard } from './card.ts';
import { isReturnable } from './returns.ts';
import {
  findPayment,
  type Line,
  type LineAdded,
  type OpenOrder,
  type Order,
  type OrderEvent,
  type SettledOrder,
  type VoidedOrder,
} from './order.ts';
import { arePlausibleTerms, isPriceable } from './price.ts';
import { withSent } from './send.ts';
import type { OrderSettled } from './settlement.ts';

/**
 * Total: an event that does not fit the state leaves it as it is, because facts of other devices come in any order.
 * Nor does one fit that no price could be told after: an order always has a price.
 */
export const evolve = (order: Order, event: OrderEvent): Order => {
  switch (order.status) {
    case 'none':
      return event.type === 'OrderOpened' && arePlausibleTerms(event) ? opened(event) : order;
    case 'open':
    case 'parked':
      return evolveOpen(order, event);
    case 'settled':
      return evolveSettled(order, event);
    case 'voided':
      // Voided here and settled there: the receipt stands, for the guest has it and the shop has the money.
      return event.type === 'OrderSettled' ? settled(order, event) : order;
  }
};

const opened = (event: Extract<OrderEvent, { type: 'OrderOpened' }>): OpenOrder => ({
  status: 'open',
  order: event.order,
  label: event.label,
  buyer: null,
  billPrints: 0,
  sent: null,
  terms: {
    currency: event.currency,
    priceMode: event.priceMode,
    serviceCharge: event.serviceCharge,
    cashRounding: event.cashRounding,
  },
  lines: [],
  discounts: [],
  payments: [],
  card: null,
  returns: null,
});

const evolveOpen = (order: OpenOrder, event: OrderEvent): Order => {
  switch (event.type) {
    case 'LineAdded':
      return withLine(order, event);
    case 'LineQuantityChanged':
      return changeQuantity(order, event.line, event.by);
    case 'LineVoided':
      return changeQuantity(order, event.line, -event.quantity);
    case 'LineNoted':
      return changeLine(order, event.line, (line) => ({ ...line, note: event.note }));
    case 'ModifiersChanged':
      return ifPriceable(order, changeModifiers(order, event));
    case 'PriceOverridden':
      return ifPriceable(order, overridePrice(order, event));
    case 'DiscountGiven':
      return ifPriceable(order, withDiscount(order, event));
    case 'DiscountWithdrawn':
      return withoutDiscount(order, event.discount);
    case 'OrderLabelled':
      return { ...order, label: event.label };
    case 'ReturnsSet':
      return isReturnable(order, event.returns) ? { ...order, returns: event.returns } : order;
    case 'BuyerNamed':
      return { ...order, buyer: event.buyer };
    case 'BillPrinted':
      return { ...order, billPrints: Math.max(order.billPrints, event.print) };
    case 'LinesSent':
      return withSent(order, event);
    case 'OrderParked':
      return { ...order, status: 'parked' };
    case 'OrderRecalled':
      return { ...order, status: 'open' };
    case 'CardAsked':
    case 'CardSent':
    case 'CardAnswered':
      return withCard(order, event);
    case 'PaymentTaken': {
      if (findPayment(order, event.payment)) return order;
      const { type: _, session: __, ...payment } = event;
      return { ...order, payments: [...order.payments, payment] };
    }
    case 'PaymentReversed':
      return {
        ...order,
        payments: order.payments.filter((taken) => taken.payment !== event.payment),
      };
    case 'OrderSettled':
      return settled(order, event);
    case 'OrderVoided':
      return { status: 'voided', order: order.order, terms: order.terms, reason: event.reason };
    case 'OrderOpened':
    case 'RefundSettled':
    case 'ReceiptReprinted':
      return order;
  }
};

const evolveSettled = (order: SettledOrder, event: OrderEvent): SettledOrder => {
  if (event.type === 'RefundSettled') return { ...order, refunds: [...order.refunds, event] };
  if (event.type === 'ReceiptReprinted') return { ...order, reprints: [...order.reprints, event] };
  return order;
};

const settled = (
  { order, terms }: OpenOrder | VoidedOrder,
  settlement: OrderSettled,
): SettledOrder => ({ status: 'settled', order, terms, settlement, refunds: [], reprints: [] });

const ifPriceable = (order: OpenOrder, changed: OpenOrder): OpenOrder =>
  isPriceable(changed) ? changed : order;

const withLine = (order: OpenOrder, { type: _, ...added }: LineAdded): OpenOrder =>
  order.lines.some((line) => line.line === added.line)
    ? order
    : ifPriceable(order, { ...order, lines: [...order.lines, { ...added, discounts: [] }] });

const changeLine = (order: OpenOrder, id: LineId, change: (line: Line) => Line): OpenOrder => ({
  ...order,
  lines: order.lines.map((line) => (line.line === id ? change(line) : line)),
});

/** Never below nothing: two tills may each have taken the last piece off. */
const changeQuantity = (order: OpenOrder, id: LineId, by: number): OpenOrder =>
  ifPriceable(
    order,
    changeLine(order, id, (line) => ({
      ...line,
      quantity: quantity(bounded(Math.max(0, line.quantity + by))),
      labelTotal: undefined,
    })),
  );

const changeModifiers = (
  order: OpenOrder,
  { line: id, modifiers }: Extract<OrderEvent, { type: 'ModifiersChanged' }>,
): OpenOrder => changeLine(order, id, (line) => ({ ...line, modifiers, labelTotal: undefined }));

const overridePrice = (
  order: OpenOrder,
  { line: id, unitPrice }: Extract<OrderEvent, { type: 'PriceOverridden' }>,
): OpenOrder =>
  changeLine(order, id, (line) => ({
    ...line,
    unitPrice,
    priceList: null,
    labelTotal: undefined,
  }));

const withDiscount = (
  order: OpenOrder,
  { line: id, discount }: Extract<OrderEvent, { type: 'DiscountGiven' }>,
): OpenOrder =>
  id === null
    ? { ...order, discounts: [...order.discounts, discount] }
    : changeLine(order, id, (line) => ({ ...line, discounts: [...line.discounts, discount] }));

const withoutDiscount = (order: OpenOrder, discount: string): OpenOrder => ({
  ...order,
  discounts: order.discounts.filter((given) => given.discount !== discount),
  lines: order.lines.map((line) =>
    line.discounts.some((given) => given.discount === discount)
      ? { ...line, discounts: line.discounts.filter((given) => given.discount !== discount) }
      : line,
  ),
});
