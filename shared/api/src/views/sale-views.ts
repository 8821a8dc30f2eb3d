import type {
  Buyer,
  LineAdded,
  ModifierGroupFields,
  NamedDiscount,
  OrderSettled,
  Payment,
  PricedLine,
  PriceStep,
  ProductFields,
  RefundSettled,
  Returns,
  Totals,
  CardRequest,
  ChosenModifier,
} from '@pos/domain';
import type {
  BusinessDay,
  Currency,
  LineId,
  Money,
  OrderId,
  ProductId,
  Quantity,
  Rate,
} from '@pos/kernel';
import type { StaffName } from './office-views.ts';
import type { Reach } from './sync-views.ts';

/** A product as it would be sold now. `price` is its own; `priceNow` is that of the price list in force. */
export interface CatalogEntry extends ProductFields {
  readonly product: ProductId;
  readonly priceNow: Money;
  readonly priceList: string | null;
  /** How many more of its family stand behind it in a list: one tile stands for all of them. */
  readonly variants: number;
}

export interface CatalogView {
  readonly currency: Currency;
  /** Of a barcode that says more than the article: how much it is, and what its label says it costs. */
  readonly measured: { readonly quantity: Quantity; readonly total: Money | null } | null;
  readonly items: readonly CatalogEntry[];
  /** Give it as `after` to read on; `null` at the end. What was searched comes as one page. */
  readonly next: number | null;
}

export interface ProductView {
  readonly currency: Currency;
  readonly product: CatalogEntry;
  readonly modifierGroups: readonly ({ readonly id: string } & ModifierGroupFields)[];
  /** `null` while its tax class is not known here. */
  readonly taxRate: Rate | null;
}

export interface OrderLine extends Omit<PricedLine, 'line'> {
  readonly line: LineId;
  readonly product: ProductId | null;
  readonly name: string;
  readonly unit: string;
  readonly taxClass: string;
  readonly quantity: Quantity;
  /** With its modifiers. */
  readonly unitPrice: Money;
  readonly priceList: string | null;
  readonly modifiers: readonly ChosenModifier[];
  readonly note: string | null;
  readonly discounts: readonly NamedDiscount[];
  /** How many of it kitchen and bar know. */
  readonly sent: Quantity;
}

export interface OpenOrderView {
  readonly status: 'open' | 'parked';
  readonly order: OrderId;
  readonly currency: Currency;
  readonly label: string | null;
  /** Whose name the receipt shall bear. */
  readonly buyer: Buyer | null;
  /** How often its bill was printed. */
  readonly billPrints: number;
  /** Changes that kitchen and bar do not know of; `null` where this shop has neither, and `SendLines` is of no use. */
  readonly toSend: number | null;
  readonly training: boolean;
  readonly openedAt: string;
  readonly openedBy: StaffName | null;
  readonly lines: readonly OrderLine[];
  readonly discounts: readonly NamedDiscount[];
  readonly totals: Totals;
  /** How the total came about, step by step. */
  readonly steps: readonly PriceStep[];
  readonly payments: readonly Payment[];
  /** The last card that a terminal was asked for; `isTalking`: the terminal is at it just now. */
  readonly card: (CardRequest & { readonly isTalking: boolean }) | null;
  /** Goods of an earlier sale that come back against these. */
  readonly returns: Returns | null;
  /** What is still to pay to the đồng, and what of it is due when the rest is paid in cash; below nothing, what goes back. */
  readonly due: Money;
  readonly cash: { readonly due: Money; readonly rounding: Money };
  /** Amounts a guest is likely to hand over for it. */
  readonly quickAmounts: readonly Money[];
}

export interface SettledOrderView {
  readonly status: 'settled';
  readonly order: OrderId;
  readonly currency: Currency;
  readonly receipt: string;
  readonly total: Money;
  readonly refunds: readonly RefundSummary[];
}

export type OrderView =
  | OpenOrderView
  | SettledOrderView
  | { readonly status: 'voided'; readonly order: OrderId; readonly reason: string };

export interface OrdersView {
  readonly currency: Currency;
  readonly orders: readonly OrderSummary[];
}

export interface OrderSummary {
  readonly order: OrderId;
  readonly status: 'open' | 'parked';
  readonly label: string | null;
  readonly training: boolean;
  readonly openedAt: string;
  readonly openedBy: StaffName | null;
  readonly lines: number;
  readonly total: Money;
  readonly due: Money;
}

export interface ReceiptSummary {
  readonly number: string;
  readonly kind: 'receipt' | 'refund';
  readonly order: OrderId;
  readonly businessDay: BusinessDay;
  readonly at: string;
  readonly total: Money;
  readonly by: StaffName | null;
  readonly reach: Reach;
}

export interface ReceiptsView {
  readonly currency: Currency;
  readonly receipts: readonly ReceiptSummary[];
  /** Give it as `before` to read on; `null` at the end. */
  readonly next: number | null;
}

interface RefundSummary {
  readonly number: string;
  readonly at: string;
  readonly total: Money;
}

/** A document exactly as it was settled, and, of a sale, what may still come back. */
export type SettledView =
  | {
      readonly kind: 'receipt';
      readonly currency: Currency;
      readonly order: OrderId;
      readonly by: StaffName | null;
      /** How often it was printed again. */
      readonly copies: number;
      readonly document: OrderSettled;
      /** What else its paper says: the order's name, the guests' choices, what was handed over and given back. */
      readonly label: string | null;
      readonly buyer: Buyer | null;
      readonly added: readonly Pick<LineAdded, 'line' | 'modifiers'>[];
      readonly taken: readonly Payment[];
      readonly refunds: readonly RefundSummary[];
      readonly refundable: readonly { readonly line: LineId; readonly quantity: Quantity }[];
    }
  | {
      readonly kind: 'refund';
      readonly currency: Currency;
      readonly order: OrderId;
      readonly by: StaffName | null;
      readonly copies: number;
      readonly document: RefundSettled;
      readonly approvedBy: StaffName | null;
      readonly sold: Pick<OrderSettled, 'at' | 'covers'>;
    };

export type ReceiptView = SettledView & { readonly reach: Reach };
