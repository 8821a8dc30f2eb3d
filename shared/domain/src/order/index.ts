import type { Decider } from '@pos/kernel';
import { decide, type OrderCommand, type OrderRefusal } from './decide.ts';
import { evolve } from './evolve.ts';
import type { Order, OrderEvent } from './order.ts';

export const order: Decider<Order, OrderCommand, OrderEvent, OrderRefusal> = {
  initial: { status: 'none' },
  decide,
  evolve,
};

export { chooseModifiers, type Chosen } from './choose-modifiers.ts';
export { cardOutcomes, isUnresolved, type CardAsked, type CardRequest } from './card.ts';
export type { OrderCommand, OrderRefusal } from './decide.ts';
export { tallied, type TalliedModifier } from './modifiers.ts';
export { ledgerOf, type LedgerEntry } from './ledger.ts';
export {
  copiesOf,
  findCover,
  sellingLines,
  type Buyer,
  type ChosenModifier,
  type Line,
  type LineAdded,
  type OpenOrder,
  type Order,
  type OrderEvent,
  type OrderTerms,
  type SettledOrder,
} from './order.ts';
export {
  covered,
  dueAfter,
  type Payment,
  type PaymentMethod,
  type PaymentReversed,
  type PaymentTaken,
  type Tender,
  type TenderMethod,
} from './payment.ts';
export { grossOf, priceOf, unitPriceOf, type RatesByClass } from './price.ts';
export { settleExchange, type ExchangeRefusal, type Exchanged } from './exchange.ts';
export { opening } from './opening.ts';
export { moneyBack, returnedOf, type RefundRefusal } from './refund.ts';
export { dueOf, returnsOf } from './returns.ts';
export { unsentOf, type LinesSent, type SentLine } from './send.ts';
export type {
  CoveredLine,
  DocumentNumber,
  Occasion,
  OrderSettled,
  RefundSettled,
  ReturnedLine,
  Returns,
  SettledPayment,
  Totals,
} from './settlement.ts';
