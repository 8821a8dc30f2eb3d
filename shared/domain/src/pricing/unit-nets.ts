import { minus, money, multiplyDivide, noMoney, type Money, type Quantity } from '@pos/kernel';

/**
 * What goes back for a part of a sold line. Rounding what has been returned so far, and taking the difference,
 * makes any sequence of returns sum to the whole: 99 001 for 2 is 49 501, then 49 500. Ask once for the line's
 * total and once for its tax; the net is their difference.
 */
export const returnShare = (
  total: Money,
  sold: Quantity,
  alreadyReturned: Quantity,
  returning: Quantity,
): Money => {
  if (sold <= 0) return noMoney;
  const upTo = (returned: number): Money =>
    money(multiplyDivide(total, Math.max(0, Math.min(returned, sold)), sold, 'half-away'));
  return minus(upTo(alreadyReturned + returning), upTo(alreadyReturned));
};
