import { minus, money, multiplyDivide, toMultipleOf, type Money, type Rounding } from '@pos/kernel';

/** How a store rounds what is paid in cash. A unit of 1, or of nothing, rounds nothing. */
export interface CashRounding {
  readonly unit: Money;
  readonly rounding: Rounding;
}

export interface CashDue {
  readonly due: Money;
  /** Rounded minus exact: shown as "làm tròn" and kept out of the revenue. */
  readonly rounding: Money;
}

/**
 * Give it what the other tenders leave: a wallet or a card pays the exact đồng, only the cash part is rounded.
 * `exact + rounding = due`, so nothing is ever left over that could block a sale. Cash refunds mirror.
 */
export const cashDue = (exact: Money, { unit, rounding }: CashRounding): CashDue => {
  const due = unit > 1 ? toMultipleOf(exact, unit, rounding) : exact;
  return { due, rounding: minus(due, exact) };
};

/** The notes in people's hands; 200 and 500 đ are rare and coins are withdrawn. */
export const vndNotes: readonly Money[] = [
  1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
].map(money);

export interface ChangeInNotes {
  /** Largest first, only those to hand out. */
  readonly notes: readonly { readonly note: Money; readonly count: number }[];
  /** What no note is small enough for. */
  readonly rest: Money;
}

/** Largest notes first: with a 1-2-5 series that is also the fewest notes. */
export const changeInNotes = (amount: Money, denominations: readonly Money[]): ChangeInNotes => {
  let rest = amount;
  const notes = [];
  for (const note of [...denominations].sort(descending)) {
    if (rest < note) continue;
    const count = Math.floor(rest / note);
    notes.push({ note, count });
    rest = money(rest - note * count);
  }
  return { notes, rest };
};

/**
 * What a guest is likely to hand over: the exact amount, and for each note the amount that is full in that
 * note alone (127 000 is 140 000 to somebody with twenties).
 */
export const quickAmounts = (due: Money, denominations: readonly Money[]): readonly Money[] => {
  if (due <= 0) return [];
  const full = denominations.map((note) => money(multiplyDivide(due, 1, note, 'up') * note));
  return [...new Set([due, ...full])].sort((left, right) => left - right);
};

const descending = (left: Money, right: Money): number => right - left;
