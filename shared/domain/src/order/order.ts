import type {
  Currency,
  LineId,
  Money,
  OrderId,
  PaymentId,
  ProductId,
  Quantity,
  Rate,
  Rounding,
} from '@pos/kernel';
import type { CardEvent, CardRequest } from './card.ts';
import type { NamedDiscount, PriceMode } from '../pricing/index.ts';
import type { Payment, PaymentReversed, PaymentTaken } from './payment.ts';
import type { LinesSent, SentSoFar } from './send.ts';
import type { CoveredLine, OrderSettled, RefundSettled, Returns } from './settlement.ts';

/** The store's terms on the day the order was opened; an order never changes them afterwards. */
export interface OrderTerms {
  readonly currency: Currency;
  readonly priceMode: PriceMode;
  readonly serviceCharge: Rate;
  readonly cashRounding: { readonly unit: Money; readonly rounding: Rounding };
}

export interface ChosenModifier {
  readonly modifier: string;
  readonly name: string;
  readonly price: Money;
}

/** What was put on the order, as it was named and priced at that moment. No product: an item typed by hand. */
export interface LineAdded {
  readonly type: 'LineAdded';
  readonly line: LineId;
  readonly product: ProductId | null;
  readonly name: string;
  readonly unit: string;
  readonly taxClass: string;
  readonly quantity: Quantity;
  /** Before modifiers. */
  readonly unitPrice: Money;
  readonly priceList: string | null;
  readonly modifiers: readonly ChosenModifier[];
  readonly note: string | null;
  /** What the label of the shop's own scale says it costs: to the đồng, whatever its weight is rounded to. */
  readonly labelTotal?: Money | undefined;
  /** The product's category at that moment: which station makes it. */
  readonly category?: string | undefined;
}

/** Whoever asks for their name on the paper. A company gives its tax code, a guest perhaps only a name. */
export interface Buyer {
  readonly name: string;
  readonly taxCode: string | null;
  readonly address: string | null;
}

/** A receipt or refund of this order was put on paper again: the copy says that it is one. */
export interface ReceiptReprinted {
  readonly type: 'ReceiptReprinted';
  /** Its number, as on the paper. */
  readonly receipt: string;
  readonly copy: number;
}

export type OrderEvent =
  | ({
      readonly type: 'OrderOpened';
      readonly order: OrderId;
      readonly label: string | null;
    } & OrderTerms)
  | LineAdded
  | { readonly type: 'LineQuantityChanged'; readonly line: LineId; readonly by: Quantity }
  | {
      readonly type: 'LineVoided';
      readonly line: LineId;
      readonly quantity: Quantity;
      readonly reason: string;
    }
  | { readonly type: 'LineNoted'; readonly line: LineId; readonly note: string | null }
  | {
      readonly type: 'ModifiersChanged';
      readonly line: LineId;
      /** All that it is made with from now on. */
      readonly modifiers: readonly ChosenModifier[];
    }
  | {
      readonly type: 'PriceOverridden';
      readonly line: LineId;
      readonly unitPrice: Money;
      readonly reason: string;
    }
  | {
      readonly type: 'DiscountGiven';
      readonly line: LineId | null;
      readonly discount: NamedDiscount;
      readonly reason: string;
    }
  | { readonly type: 'DiscountWithdrawn'; readonly discount: string }
  | { readonly type: 'OrderLabelled'; readonly label: string | null }
  | { readonly type: 'ReturnsSet'; readonly returns: Returns | null }
  | { readonly type: 'BuyerNamed'; readonly buyer: Buyer | null }
  /** What the guest would pay was put on paper, the nth time. It is no receipt. */
  | { readonly type: 'BillPrinted'; readonly print: number; readonly at: string }
  | LinesSent
  | { readonly type: 'OrderParked' }
  | { readonly type: 'OrderRecalled' }
  | CardEvent
  | PaymentTaken
  | PaymentReversed
  | OrderSettled
  | { readonly type: 'OrderVoided'; readonly reason: string }
  | RefundSettled
  | ReceiptReprinted;

export interface Line {
  readonly line: LineId;
  readonly product: ProductId | null;
  readonly name: string;
  readonly unit: string;
  readonly taxClass: string;
  /** What is left of it after changes and voids; a line at zero stays in the history and is not sold. */
  readonly quantity: Quantity;
  readonly unitPrice: Money;
  readonly priceList: string | null;
  readonly modifiers: readonly ChosenModifier[];
  readonly note: string | null;
  /** Until its quantity or price is changed. */
  readonly labelTotal?: Money | undefined;
  readonly category?: string | undefined;
  /** Left out: nobody was told yet. */
  readonly sent?: SentSoFar | undefined;
  readonly discounts: readonly NamedDiscount[];
}

export interface OpenOrder {
  readonly status: 'open' | 'parked';
  readonly order: OrderId;
  readonly label: string | null;
  readonly buyer: Buyer | null;
  readonly billPrints: number;
  /** What was told last to those who make things; `null`: nothing yet. */
  readonly sent: { readonly round: number; readonly label: string | null } | null;
  readonly terms: OrderTerms;
  readonly lines: readonly Line[];
  readonly discounts: readonly NamedDiscount[];
  readonly payments: readonly Payment[];
  /** At a terminal; `null`: none was asked for yet. */
  readonly card: CardRequest | null;
  /** Goods of an earlier sale that are exchanged for these. */
  readonly returns: Returns | null;
}

export interface SettledOrder {
  readonly status: 'settled';
  readonly order: OrderId;
  readonly terms: OrderTerms;
  readonly settlement: OrderSettled;
  readonly refunds: readonly RefundSettled[];
  readonly reprints: readonly ReceiptReprinted[];
}

export interface VoidedOrder {
  readonly status: 'voided';
  readonly order: OrderId;
  readonly terms: OrderTerms;
  readonly reason: string;
}

export type Order = { readonly status: 'none' } | OpenOrder | SettledOrder | VoidedOrder;

/** Lines that are still being sold, in the order they were added. */
export const sellingLines = (order: OpenOrder): Line[] =>
  order.lines.filter((line) => line.quantity > 0);

export const allDiscounts = (order: OpenOrder): NamedDiscount[] => [
  ...order.discounts,
  ...order.lines.flatMap((line) => line.discounts),
];

export const findLine = (order: OpenOrder, id: LineId): Line | undefined =>
  sellingLines(order).find((line) => line.line === id);

export const findPayment = (order: OpenOrder, payment: PaymentId): Payment | undefined =>
  order.payments.find((taken) => taken.payment === payment);

export const copiesOf = ({ reprints }: SettledOrder, receipt: string): number =>
  reprints.reduce((most, each) => (each.receipt === receipt ? Math.max(most, each.copy) : most), 0);

export const findCover = (order: SettledOrder, line: LineId): CoveredLine | undefined =>
  order.settlement.covers.find((cover) => cover.line === line);
