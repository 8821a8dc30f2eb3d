import { minus, noMoney, plus, type LineId, type Money, type TimeZone } from '@pos/kernel';
import { discountOn, type NamedDiscount } from './price-order.ts';
import { candidate, grossOf, type Candidate, type Offer } from './promotion-offers.ts';
import type { LineToPromote, Promotion } from './promotion.ts';

export interface GrantedDiscounts {
  readonly lines: ReadonlyMap<LineId, readonly NamedDiscount[]>;
  readonly order: readonly NamedDiscount[];
}

/** Which promotions are given where, as discounts for `priceOrder`. */
export const applyPromotions = (
  lines: readonly LineToPromote[],
  promotions: readonly Promotion[],
  zone: TimeZone,
): GrantedDiscounts => {
  // A tie of đồng goes to the line added first, as it does in `priceOrder`, wherever it is listed.
  const inOrder = [...lines].sort((left, right) => (left.line < right.line ? -1 : 1));
  const candidates = promotions
    .map((promotion) => candidate(promotion, inOrder, zone))
    .filter(({ saving }) => saving > 0)
    .sort(byRank);
  const admitted: Candidate[] = [];
  for (const next of candidates) {
    if (next.promotion.exclusive) {
      const granted = grant(inOrder, [...admitted, next]);
      if (gives(granted, next.promotion)) return granted;
      // Those above it leave it nothing: it drops out, so that those below it cannot bring it back.
      continue;
    }
    admitted.push(next);
  }
  return grant(inOrder, admitted);
};

const grant = (
  lines: readonly LineToPromote[],
  candidates: readonly Candidate[],
): GrantedDiscounts => {
  const granted = new Map<LineId, readonly NamedDiscount[]>();
  let left = noMoney;
  for (const line of lines) {
    const offers = best(candidates.flatMap(({ onLines }) => onLines.get(line.line) ?? []));
    if (offers.length > 0) granted.set(line.line, offers.map(toDiscount));
    left = plus(left, offers.reduce(afterOffer, grossOf(line)));
  }
  const onOrder = best(candidates.flatMap(({ onOrder: offerOn }) => offerOn(left) ?? []));
  return { lines: granted, order: onOrder.map(toDiscount) };
};

/** Of the offers for one line or for the order: the first in rank, and what may be stacked on it. */
const best = (offers: readonly Offer[]): readonly Offer[] => {
  const taken: Offer[] = [];
  for (const offer of [...offers].sort(byRank)) {
    if (taken.every((other) => mayStack(other.promotion, offer.promotion))) taken.push(offer);
  }
  return taken;
};

const mayStack = (one: Promotion, other: Promotion): boolean =>
  one.stackable &&
  other.stackable &&
  (one.stackGroup === null || one.stackGroup !== other.stackGroup);

const byRank = (left: Ranked, right: Ranked): number =>
  right.promotion.priority - left.promotion.priority ||
  right.saving - left.saving ||
  (left.promotion.promotion < right.promotion.promotion ? -1 : 1);

type Ranked = Pick<Offer, 'promotion' | 'saving'>;

const gives = ({ lines, order }: GrantedDiscounts, { promotion }: Promotion): boolean =>
  [order, ...lines.values()].some((discounts) =>
    discounts.some(({ discount }) => discount === promotion),
  );

const afterOffer = (left: Money, { value }: Offer): Money =>
  minus(left, discountOn(value, left, noMoney));

const toDiscount = ({ promotion, value }: Offer): NamedDiscount => ({
  discount: promotion.promotion,
  label: promotion.label,
  value,
});
