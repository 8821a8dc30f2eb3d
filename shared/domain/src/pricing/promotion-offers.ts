import {
  allocate,
  noMoney,
  pieces,
  sum,
  times,
  type LineId,
  type Money,
  type Rate,
  type TimeZone,
} from '@pos/kernel';
import { isOn } from './price-list.ts';
import { discountOn, type Discount } from './price-order.ts';
import type { Goods, LineToPromote, Promotion } from './promotion.ts';

/** What a promotion would take off one line, or off the order. */
export interface Offer {
  readonly promotion: Promotion;
  readonly value: Discount;
  readonly saving: Money;
}

export interface Candidate {
  readonly promotion: Promotion;
  readonly onLines: ReadonlyMap<LineId, Offer>;
  readonly onOrder: (amount: Money) => Offer | null;
  /** What it would save if it were the only one. */
  readonly saving: Money;
}

export const candidate = (
  promotion: Promotion,
  lines: readonly LineToPromote[],
  zone: TimeZone,
): Candidate => {
  const amount = sum(lines.map(grossOf));
  const reached = promotion.minimumOrder === null || amount >= promotion.minimumOrder;
  const inTime = lines.filter((line) => isOn(promotion, line.added, zone));
  const onLines = reached ? offersOnLines(promotion, inTime) : new Map<LineId, Offer>();
  const onOrder = (left: Money): Offer | null =>
    inTime.length === lines.length ? offerOnOrder(promotion, left) : null;
  const saving = sum(
    [...onLines.values(), onOrder(amount)].map((offer) => offer?.saving ?? noMoney),
  );
  return { promotion, onLines, onOrder, saving };
};

const offersOnLines = (
  promotion: Promotion,
  lines: readonly LineToPromote[],
): ReadonlyMap<LineId, Offer> => {
  const values = lineValues(promotion, lines);
  const offers = lines.flatMap((line) => {
    const value = values.get(line.line);
    return value ? [{ line, value, saving: discountOn(value, grossOf(line), noMoney) }] : [];
  });
  return new Map(
    offers
      .filter(({ saving }) => saving > 0)
      .map(({ line, value, saving }) => [line.line, { promotion, value, saving }]),
  );
};

const lineValues = (
  promotion: Promotion,
  lines: readonly LineToPromote[],
): ReadonlyMap<LineId, Discount> => {
  switch (promotion.kind) {
    case 'percent-off-goods':
      return percentOff(promotion, named(lines, promotion.goods));
    case 'amount-off-each':
      return new Map(
        named(lines, promotion.goods).map((line) => [
          line.line,
          amountOff(times(promotion.amount, line.quantity)),
        ]),
      );
    case 'buy-and-get':
      return freePieces(promotion, named(lines, promotion.goods));
    case 'percent-off-order':
    case 'voucher':
      return new Map();
  }
};

const percentOff = (
  { rate, max }: { readonly rate: Rate; readonly max: Money | null },
  lines: readonly LineToPromote[],
): ReadonlyMap<LineId, Discount> => {
  const value: Discount = { kind: 'percent', rate, max: null };
  const savings = lines.map((line) => discountOn(value, grossOf(line), noMoney));
  if (max === null || sum(savings) <= max) return new Map(lines.map((line) => [line.line, value]));
  const parts = allocate(max, savings);
  return new Map(lines.map((line, index) => [line.line, amountOff(parts[index]!)]));
};

/** Counts in runs and never piece by piece: a barcode typed as a quantity must not stop the till. */
const freePieces = (
  { buy, free }: { readonly buy: number; readonly free: number },
  lines: readonly LineToPromote[],
): ReadonlyMap<LineId, Discount> => {
  const counted = lines
    .map(({ line, unitPrice, quantity }) => ({
      line,
      unitPrice,
      count: Math.max(0, Math.floor(quantity / 1000)),
    }))
    .sort((left, right) => right.unitPrice - left.unitPrice);
  const group = buy + free;
  const all = counted.reduce((pieceCount, { count }) => pieceCount + count, 0);
  const inFullGroups = all - (all % group);
  const freeAmong = (first: number): number => {
    const reached = Math.min(first, inFullGroups);
    return Math.floor(reached / group) * free + Math.max(0, (reached % group) - buy);
  };
  let before = 0;
  return new Map(
    counted.map(({ line, unitPrice, count }) => {
      const freeCount = freeAmong(before + count) - freeAmong(before);
      before += count;
      return [line, amountOff(times(unitPrice, pieces(freeCount)))];
    }),
  );
};

const offerOnOrder = (promotion: Promotion, left: Money): Offer | null => {
  const value = orderValue(promotion);
  if (!value || (promotion.minimumOrder !== null && left < promotion.minimumOrder)) return null;
  const saving = discountOn(value, left, left);
  return saving > 0 ? { promotion, value, saving } : null;
};

const orderValue = (promotion: Promotion): Discount | null => {
  if (promotion.kind === 'voucher') {
    return { kind: 'amount', amount: promotion.amount, minimumOrder: promotion.minimumOrder };
  }
  if (promotion.kind !== 'percent-off-order') return null;
  return { kind: 'percent', rate: promotion.rate, max: promotion.max };
};

const amountOff = (amount: Money): Discount => ({ kind: 'amount', amount, minimumOrder: null });

const named = (lines: readonly LineToPromote[], goods: Goods): readonly LineToPromote[] =>
  goods === null ? lines : lines.filter((line) => line.goods.some((good) => goods.includes(good)));

export const grossOf = ({ unitPrice, quantity }: LineToPromote): Money =>
  times(unitPrice, quantity);
