import {
  accept,
  refuse,
  type CashSessionId,
  type Decision,
  type OrderId,
  type PaymentId,
} from '@pos/kernel';
import {
  answerCard,
  askCard,
  isUnresolved,
  sendCard,
  type CardCommand,
  type CardRefusal,
} from './card.ts';
import { decideDiscount, type DiscountCommand, type DiscountRefusal } from './discounts.ts';
import { decideLine, type LineCommand, type LineRefusal } from './lines.ts';
import { acceptIfKept } from './keep.ts';
import { same } from '../document/index.ts';
import { bounded } from '../limits.ts';
import {
  copiesOf,
  findPayment,
  sellingLines,
  type Buyer,
  type OpenOrder,
  type Order,
  type OrderEvent,
  type OrderTerms,
  type SettledOrder,
} from './order.ts';
import type { Tender, TenderRefusal } from './payment.ts';
import { arePlausibleTerms, type RatesByClass } from './price.ts';
import { refundLines, type RefundLines, type RefundRefusal } from './refund.ts';
import { takenBack, unsentOf, type LinesSent } from './send.ts';
import type { Returns } from './settlement.ts';
import { settle, takePayment, type SettleOrder, type SettleRefusal } from './settle.ts';

export type OrderCommand =
  | {
      readonly type: 'OpenOrder';
      readonly order: OrderId;
      readonly label: string | null;
      readonly terms: OrderTerms;
    }
  | LineCommand
  | DiscountCommand
  | { readonly type: 'LabelOrder'; readonly label: string | null }
  | { readonly type: 'SetReturns'; readonly returns: Returns | null }
  | { readonly type: 'NameBuyer'; readonly buyer: Buyer | null }
  | { readonly type: 'PrintBill'; readonly at: string }
  | { readonly type: 'SendLines' }
  | { readonly type: 'ParkOrder' }
  | { readonly type: 'RecallOrder' }
  | {
      readonly type: 'TakePayment';
      readonly tender: Tender;
      readonly session: CashSessionId | null;
      readonly rates: RatesByClass;
    }
  | {
      readonly type: 'ReversePayment';
      readonly payment: PaymentId;
      readonly session: CashSessionId | null;
      readonly reason: string;
    }
  | CardCommand
  | SettleOrder
  | { readonly type: 'VoidOrder'; readonly reason: string }
  | RefundLines
  | { readonly type: 'ReprintReceipt'; readonly receipt: string };

export type OrderRefusal =
  | { readonly type: 'OrderAlreadyOpened' }
  | { readonly type: 'OrderNotFound' }
  | { readonly type: 'OrderAlreadySettled' }
  | { readonly type: 'OrderAlreadyVoided' }
  | { readonly type: 'OrderNotSettled' }
  | { readonly type: 'OrderIsParked' }
  | { readonly type: 'OrderNotParked' }
  | { readonly type: 'PaymentNotFound' }
  | { readonly type: 'PaymentsTaken' }
  | { readonly type: 'ReturnsOutdated' }
  | CardRefusal
  | LineRefusal
  | DiscountRefusal
  | TenderRefusal
  | SettleRefusal
  | RefundRefusal;

export type OrderDecision = Decision<OrderEvent, OrderRefusal>;

export const decide = (order: Order, command: OrderCommand): OrderDecision => {
  if (command.type === 'OpenOrder') return open(order, command);
  if (command.type === 'AnswerCard') return answerCard(order, command);
  switch (order.status) {
    case 'none':
      return refuse({ type: 'OrderNotFound' });
    case 'voided':
      return refuse({ type: 'OrderAlreadyVoided' });
    case 'settled':
      return decideSettled(order, command);
    case 'parked':
      return command.type === 'RecallOrder' ||
        command.type === 'VoidOrder' ||
        command.type === 'SendCard'
        ? decideOpen(order, command)
        : refuse({ type: 'OrderIsParked' });
    case 'open':
      return decideOpen(order, command);
  }
};

const open = (
  { status }: Order,
  { order, label, terms }: Extract<OrderCommand, { type: 'OpenOrder' }>,
): OrderDecision => {
  if (status !== 'none') return refuse({ type: 'OrderAlreadyOpened' });
  if (!arePlausibleTerms(terms)) return refuse({ type: 'AmountTooLarge' });
  return accept({ type: 'OrderOpened', order, label, ...terms });
};

/** The others need no order that is as it should be. */
type Known = Exclude<OrderCommand, { type: 'OpenOrder' | 'AnswerCard' }>;

const decideOpen = (order: OpenOrder, command: Known): OrderDecision => {
  if (isUnresolved(order) && !whileACardIsAsked.has(command.type))
    return refuse({ type: 'CardUnresolved' });
  switch (command.type) {
    case 'AddLine':
    case 'ChangeQuantity':
    case 'RemoveLine':
    case 'NoteLine':
    case 'ChangeModifiers':
    case 'OverridePrice':
      return decideLine(order, command);
    case 'GiveDiscount':
    case 'WithdrawDiscount':
      return decideDiscount(order, command);
    case 'LabelOrder':
      if (order.label === command.label) return accept();
      return accept({ type: 'OrderLabelled', label: command.label });
    case 'SetReturns':
      if (order.returns === null && command.returns === null) return accept();
      return acceptIfKept(order, { type: 'ReturnsSet', returns: command.returns });
    case 'NameBuyer':
      if (same(order.buyer, command.buyer)) return accept();
      return accept({ type: 'BuyerNamed', buyer: command.buyer });
    case 'PrintBill':
      if (sellingLines(order).length === 0) return refuse({ type: 'NothingToSettle' });
      return accept({ type: 'BillPrinted', print: bounded(order.billPrints + 1), at: command.at });
    case 'SendLines':
      return accept(...ifAny(unsentOf(order)));
    case 'ParkOrder':
      return accept({ type: 'OrderParked' });
    case 'RecallOrder':
      if (order.status !== 'parked') return refuse({ type: 'OrderNotParked' });
      return accept({ type: 'OrderRecalled' });
    case 'AskCard':
      return askCard(order, command);
    case 'SendCard':
      return sendCard(order, command);
    case 'TakePayment':
      return takePayment(order, command.tender, command.session, command.rates);
    case 'ReversePayment':
      return reversePayment(order, command);
    case 'SettleOrder':
      // What comes back has to be written down in the same moment: see `settleExchange`.
      if (order.returns !== null) return refuse({ type: 'ReturnsOutdated' });
      return settle(order, command);
    case 'VoidOrder':
      if (order.payments.length > 0) return refuse({ type: 'PaymentsTaken' });
      return accept<OrderEvent>(...ifAny(takenBack(order)), {
        type: 'OrderVoided',
        reason: command.reason,
      });
    case 'RefundLines':
    case 'ReprintReceipt':
      return refuse({ type: 'OrderNotSettled' });
  }
};

/** What is sold and what is due stay as they are until it is known whether a card has paid. */
const whileACardIsAsked: ReadonlySet<string> = new Set(['SendCard', 'ParkOrder', 'RecallOrder']);

const ifAny = (sent: LinesSent | null): readonly LinesSent[] => (sent === null ? [] : [sent]);

const decideSettled = (order: SettledOrder, command: Known): OrderDecision => {
  if (command.type === 'RefundLines') return refundLines(order, command);
  if (command.type === 'ReprintReceipt') return reprint(order, command.receipt);
  return refuse({ type: 'OrderAlreadySettled' });
};

const reprint = (order: SettledOrder, receipt: string): OrderDecision => {
  const numbers = [order.settlement, ...order.refunds].map(({ number }) => number.text);
  if (!numbers.includes(receipt)) return refuse({ type: 'OrderNotFound' });
  const copy = bounded(copiesOf(order, receipt) + 1);
  return accept({ type: 'ReceiptReprinted', receipt, copy });
};

const reversePayment = (
  order: OpenOrder,
  { payment, session, reason }: Extract<OrderCommand, { type: 'ReversePayment' }>,
): OrderDecision => {
  const taken = findPayment(order, payment);
  if (!taken) return refuse({ type: 'PaymentNotFound' });
  const { method, amount } = taken;
  return accept({ type: 'PaymentReversed', payment, method, amount, session, reason });
};
