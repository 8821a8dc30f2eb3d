import {
  accept,
  noMoney,
  refuse,
  subtractQuantity,
  type Decision,
  type LineId,
  type Money,
  type OrderId,
  type PaymentId,
  type Quantity,
} from '@pos/kernel';
import type { NamedDiscount } from '../pricing/index.ts';
import { findPayment, sellingLines, type Line, type LineAdded, type OpenOrder, type Order, type OrderEvent, type OrderTerms } from './order.ts';
import type { Tender, TenderRefusal } from './payment.ts';
import { priceOf, type RatesByClass } from './price.ts';
import { refundLines, type RefundLines, type RefundRefusal } from './refund.ts';
import { settle, takePayment, type SettleOrder, type SettleRefusal } from './settle.ts';
import type { CashSessionId } from '@pos/kernel';

export type OrderCommand =
  | { readonly type: 'OpenOrder'; readonly order: OrderId; readonly label: string | null; readonly terms: OrderTerms }
  | { readonly type: 'AddLine'; readonly line: Omit<LineAdded, 'type'> }
  | { readonly type: 'ChangeQuantity'; readonly line: LineId; readonly quantity: Quantity }
  | { readonly type: 'RemoveLine'; readonly line: LineId; readonly quantity: Quantity | null; readonly reason: string }
  | { readonly type: 'NoteLine'; readonly line: LineId; readonly note: string | null }
  | { readonly type: 'OverridePrice'; readonly line: LineId; readonly unitPrice: Money; readonly reason: string }
  | { readonly type: 'GiveDiscount'; readonly line: LineId | null; readonly discount: NamedDiscount; readonly reason: string }
  | { readonly type: 'WithdrawDiscount'; readonly discount: string }
  | { readonly type: 'LabelOrder'; readonly label: string | null }
  | { readonly type: 'ParkOrder' }
  | { readonly type: 'RecallOrder' }
  | { readonly type: 'TakePayment'; readonly tender: Tender; readonly session: CashSessionId | null; readonly rates: RatesByClass }
  | { readonly type: 'ReversePayment'; readonly payment: PaymentId; readonly session: CashSessionId | null; readonly reason: string }
  | SettleOrder
  | { readonly type: 'VoidOrder'; readonly reason: string }
  | RefundLines;

export type OrderRefusal =
  | { readonly type: 'OrderAlreadyOpened' }
  | { readonly type: 'OrderNotFound' }
  | { readonly type: 'OrderAlreadySettled' }
  | { readonly type: 'OrderAlreadyVoided' }
  | { readonly type: 'OrderNotSettled' }
  | { readonly type: 'OrderIsParked' }
  | { readonly type: 'OrderNotParked' }
  | { readonly type: 'LineAlreadyAdded' }
  | { readonly type: 'LineNotFound' }
  | { readonly type: 'MoreThanOnTheLine'; readonly left: Quantity }
  | { readonly type: 'DiscountAlreadyGiven' }
  | { readonly type: 'DiscountNotFound' }
  | { readonly type: 'MinimumOrderNotReached'; readonly minimum: Money }
  | { readonly type: 'PaymentNotFound' }
  | { readonly type: 'PaymentsTaken' }
  | { readonly type: 'AmountTooLarge' }
  | TenderRefusal
  | SettleRefusal
  | RefundRefusal;

export type OrderDecision = Decision<OrderEvent, OrderRefusal>;

export const decide = (order: Order, command: OrderCommand): OrderDecision => {
  if (command.type === 'OpenOrder') {
    if (order.status !== 'none') return refuse({ type: 'OrderAlreadyOpened' });
    return accept({ type: 'OrderOpened', order: command.order, label: command.label, ...command.terms });
  }
  switch (order.status) {
    case 'none':
      return refuse({ type: 'OrderNotFound' });
    case 'voided':
      return refuse({ type: 'OrderAlreadyVoided' });
    case 'settled':
      return command.type === 'RefundLines'
        ? refundLines(order, command)
        : refuse({ type: 'OrderAlreadySettled' });
    case 'parked':
      return command.type === 'RecallOrder' || command.type === 'VoidOrder'
        ? decideOpen(order, command)
        : refuse({ type: 'OrderIsParked' });
    case 'open':
      return decideOpen(order, command);
  }
};

const decideOpen = (order: OpenOrder, command: Exclude<OrderCommand, { type: 'OpenOrder' }>): OrderDecision => {
  switch (command.type) {
    case 'AddLine':
      if (order.lines.some((line) => line.line === command.line.line)) return refuse({ type: 'LineAlreadyAdded' });
      return withinLimits(order, { ...command.line, discounts: [] }, { type: 'LineAdded', ...command.line });
    case 'ChangeQuantity':
      return onLine(order, command.line, (line) =>
        command.quantity === line.quantity
          ? accept()
          : withinLimits(
              order,
              { ...line, quantity: command.quantity },
              { type: 'LineQuantityChanged', line: line.line, by: subtractQuantity(command.quantity, line.quantity) },
            ),
      );
    case 'RemoveLine':
      return onLine(order, command.line, (line) => {
        const removed = command.quantity ?? line.quantity;
        if (removed > line.quantity) return refuse({ type: 'MoreThanOnTheLine', left: line.quantity });
        return accept({ type: 'LineVoided', line: line.line, quantity: removed, reason: command.reason });
      });
    case 'NoteLine':
      return onLine(order, command.line, (line) =>
        line.note === command.note ? accept() : accept({ type: 'LineNoted', line: line.line, note: command.note }),
      );
    case 'OverridePrice':
      return onLine(order, command.line, (line) =>
        withinLimits(
          order,
          { ...line, unitPrice: command.unitPrice },
          { type: 'PriceOverridden', line: line.line, unitPrice: command.unitPrice, reason: command.reason },
        ),
      );
    case 'GiveDiscount':
      return giveDiscount(order, command);
    case 'WithdrawDiscount':
      return allDiscounts(order).some((given) => given.discount === command.discount)
        ? accept({ type: 'DiscountWithdrawn', discount: command.discount })
        : refuse({ type: 'DiscountNotFound' });
    case 'LabelOrder':
      return order.label === command.label ? accept() : accept({ type: 'OrderLabelled', label: command.label });
    case 'ParkOrder':
      return accept({ type: 'OrderParked' });
    case 'RecallOrder':
      return order.status === 'parked' ? accept({ type: 'OrderRecalled' }) : refuse({ type: 'OrderNotParked' });
    case 'TakePayment':
      return takePayment(order, command.tender, command.session, command.rates);
    case 'ReversePayment':
      return reversePayment(order, command);
    case 'SettleOrder':
      return settle(order, command);
    case 'VoidOrder':
      if (order.payments.length > 0) return refuse({ type: 'PaymentsTaken' });
      return accept({ type: 'OrderVoided', reason: command.reason });
    case 'RefundLines':
      return refuse({ type: 'OrderNotSettled' });
  }
};

const onLine = (order: OpenOrder, id: LineId, decideLine: (line: Line) => OrderDecision): OrderDecision => {
  const line = sellingLines(order).find((selling) => selling.line === id);
  return line ? decideLine(line) : refuse({ type: 'LineNotFound' });
};

/** No bill of a shop reaches a trillion đồng; a typing slip that does is refused before it can overflow a sum. */
const largestTotal = 1_000_000_000_000;

const withinLimits = (order: OpenOrder, changed: Line, event: OrderEvent): OrderDecision => {
  const others = order.lines.filter((line) => line.line !== changed.line);
  return estimate([...others, changed]) > largestTotal ? refuse({ type: 'AmountTooLarge' }) : accept(event);
};

/** In doubles on purpose: it only has to tell absurd from plausible, without throwing. */
const estimate = (lines: readonly Line[]): number =>
  lines.reduce((total, line) => {
    const modifiers = line.modifiers.reduce((left, modifier) => left + modifier.price, 0);
    return total + ((line.unitPrice + modifiers) * line.quantity) / 1000;
  }, 0);

const reversePayment = (
  order: OpenOrder,
  { payment, session, reason }: Extract<OrderCommand, { type: 'ReversePayment' }>,
): OrderDecision => {
  const taken = findPayment(order, payment);
  if (!taken) return refuse({ type: 'PaymentNotFound' });
  const { method, amount } = taken;
  return accept({ type: 'PaymentReversed', payment, method, amount, session, reason });
};

const giveDiscount = (
  order: OpenOrder,
  { line, discount, reason }: Extract<OrderCommand, { type: 'GiveDiscount' }>,
): OrderDecision => {
  if (allDiscounts(order).some((given) => given.discount === discount.discount)) {
    return refuse({ type: 'DiscountAlreadyGiven' });
  }
  if (line !== null) return onLine(order, line, () => accept({ type: 'DiscountGiven', line, discount, reason }));
  const minimum = discount.value.kind === 'amount' ? (discount.value.minimumOrder ?? noMoney) : noMoney;
  const goods = priceOf({ ...order, discounts: [] }, {});
  if (goods.gross - goods.lineDiscounts < minimum) return refuse({ type: 'MinimumOrderNotReached', minimum });
  return accept({ type: 'DiscountGiven', line, discount, reason });
};

const allDiscounts = (order: OpenOrder): NamedDiscount[] => [
  ...order.discounts,
  ...order.lines.flatMap((line) => line.discounts),
];
