import type { Instant, LineId, Money, Quantity, Rate } from '@pos/kernel';
import type { Schedule } from './price-list.ts';

/** A promotion the guest may have: whose tier, coupon or quota allows it was asked before. */
export type Promotion = PromotionTerms & PromotionReward;

export interface PromotionTerms extends Schedule {
  readonly promotion: string;
  readonly label: string;
  /** The higher number goes first; equals by what they save, then by the lower id. */
  readonly priority: number;
  /** When it gives something, those ranked below it give nothing. */
  readonly exclusive: boolean;
  /** Without it, a line (or the order) takes the best single promotion. */
  readonly stackable: boolean;
  /** Of those that name the same group, a line (or the order) takes one. */
  readonly stackGroup: string | null;
  readonly minimumOrder: Money | null;
}

/** `goods` are ids of products or categories; `null` is everything. */
export type PromotionReward =
  /** `max` is for all the goods together. */
  | {
      readonly kind: 'percent-off-goods';
      readonly goods: Goods;
      readonly rate: Rate;
      readonly max: Money | null;
    }
  | { readonly kind: 'amount-off-each'; readonly goods: Goods; readonly amount: Money }
  /** Of each full group of `buy + free` pieces, dearest first, the cheapest are free. */
  | {
      readonly kind: 'buy-and-get';
      readonly goods: Goods;
      readonly buy: number;
      readonly free: number;
    }
  | { readonly kind: 'percent-off-order'; readonly rate: Rate; readonly max: Money | null }
  | { readonly kind: 'voucher'; readonly amount: Money };

export type Goods = readonly string[] | null;

export interface LineToPromote {
  readonly line: LineId;
  /** What a promotion may name: the product's id and those of its categories. */
  readonly goods: readonly string[];
  readonly unitPrice: Money;
  readonly quantity: Quantity;
  /** A schedule is asked about the moment the line was added. */
  readonly added: Instant;
}
