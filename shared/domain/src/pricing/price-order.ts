import type { LineId, Money, Rate } from '@pos/kernel';

/** Whether the menu's prices already hold the tax. A store's choice, kept on each order. */
export type PriceMode = 'inclusive' | 'exclusive';

/** One reason for a lower price, as data, so that the receipt and the auditor can show it. */
export type Discount =
  | { readonly kind: 'percent'; readonly rate: Rate; readonly max: Money | null }
  | { readonly kind: 'amount'; readonly amount: Money; readonly minimumOrder: Money | null };

export interface NamedDiscount {
  readonly discount: string;
  readonly label: string;
  readonly value: Discount;
}

export interface LineToPrice {
  readonly line: LineId;
  /** Unit price times quantity, before any discount. */
  readonly gross: Money;
  readonly discounts: readonly NamedDiscount[];
  readonly rate: Rate;
}

export interface OrderToPrice {
  readonly priceMode: PriceMode;
  readonly lines: readonly LineToPrice[];
  readonly discounts: readonly NamedDiscount[];
  readonly serviceCharge: Rate;
}

export interface PricedLine {
  readonly line: LineId;
  readonly gross: Money;
  readonly lineDiscount: Money;
  readonly orderDiscount: Money;
  readonly serviceCharge: Money;
  readonly rate: Rate;
  readonly net: Money;
  readonly tax: Money;
  /** What the guest pays for this line: net + tax. */
  readonly total: Money;
}

export interface TaxTotal {
  readonly rate: Rate;
  readonly net: Money;
  readonly tax: Money;
}

/** A step of the evaluation order that changed an amount; the sum of the steps is the total. */
export interface PriceStep {
  readonly step: 'goods' | 'line-discount' | 'order-discount' | 'service-charge' | 'tax';
  readonly line: LineId | null;
  readonly label: string;
  readonly amount: Money;
}

export interface PricedOrder {
  readonly lines: readonly PricedLine[];
  readonly gross: Money;
  readonly lineDiscounts: Money;
  readonly orderDiscounts: Money;
  readonly serviceCharge: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
  /** One row a rate, lowest first. */
  readonly taxes: readonly TaxTotal[];
  readonly steps: readonly PriceStep[];
}
