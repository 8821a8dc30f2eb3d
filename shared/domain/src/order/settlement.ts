import type {
  BusinessDay,
  CashSessionId,
  LineId,
  Money,
  OrderId,
  PaymentId,
  ProductId,
  Quantity,
  Rate,
} from '@pos/kernel';
import type { PriceStep, TaxTotal } from '../pricing/index.ts';
import type { PaymentMethod } from './payment.ts';

/** A number of a device's series: one series per device, epoch, kind and calendar year of the business day. */
export interface DocumentNumber {
  readonly series: string;
  readonly value: number;
  /** As people read it on paper: `T01-26-000123`. */
  readonly text: string;
}

/** A line as it was sold: frozen, so that nothing is ever computed again for a reprint or a refund. */
export interface CoveredLine {
  readonly line: LineId;
  readonly product: ProductId | null;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly unitPrice: Money;
  readonly gross: Money;
  readonly lineDiscount: Money;
  readonly orderDiscount: Money;
  readonly serviceCharge: Money;
  readonly rate: Rate;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

export interface Totals {
  readonly gross: Money;
  readonly lineDiscounts: Money;
  readonly orderDiscounts: Money;
  readonly serviceCharge: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly taxes: readonly TaxTotal[];
}

/** What a tender brought in (or, on a refund, gave back), after change. */
export interface SettledPayment {
  readonly payment: PaymentId;
  readonly method: PaymentMethod;
  readonly amount: Money;
  readonly rounding: Money;
}

/** When and where a settlement counts. `at` is the till's trusted time, which may differ from the device's clock. */
export interface Occasion {
  readonly at: string;
  readonly businessDay: BusinessDay;
  readonly session: CashSessionId | null;
}

export interface OrderSettled extends Occasion {
  readonly type: 'OrderSettled';
  readonly number: DocumentNumber;
  readonly covers: readonly CoveredLine[];
  readonly totals: Totals;
  readonly payments: readonly SettledPayment[];
  readonly explanation: readonly PriceStep[];
}

export interface ReturnedLine {
  readonly line: LineId;
  readonly name: string;
  readonly quantity: Quantity;
  readonly rate: Rate;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
}

/** Goods came back: amounts are positive and given back. It refers to the settlement in whose stream it stands. */
export interface RefundSettled extends Occasion {
  readonly type: 'RefundSettled';
  readonly number: DocumentNumber;
  readonly of: DocumentNumber;
  readonly covers: readonly ReturnedLine[];
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly taxes: readonly TaxTotal[];
  readonly payments: readonly SettledPayment[];
  readonly reason: string;
  /** The sale whose goods were taken instead, settled in the same moment. */
  readonly exchangedFor?: { readonly order: OrderId; readonly number: DocumentNumber } | undefined;
}

/** Goods of one earlier sale that come back against what an order sells, at what they are worth today. */
export interface Returns {
  readonly of: OrderId;
  /** The receipt they were sold with, as people read it. */
  readonly receipt: string;
  readonly covers: readonly ReturnedLine[];
  readonly total: Money;
  readonly reason: string;
  /** Under which the sale is credited with them. */
  readonly payment: PaymentId;
}
