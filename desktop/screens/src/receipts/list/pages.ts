import type { ReceiptSummary } from '@pos/api';

/** Pages put together, newest first: the newest page moves on while older ones are read, so they overlap. */
export const together = (
  newest: readonly ReceiptSummary[],
  known: readonly ReceiptSummary[],
): readonly ReceiptSummary[] => {
  const numbers = new Set(newest.map(({ number }) => number));
  return [...newest, ...known.filter(({ number }) => !numbers.has(number))];
};

/** Those whose number holds what was typed, wherever it stands: `123` finds `T01-26-000123`. */
export const matching = (
  receipts: readonly ReceiptSummary[],
  typed: string,
): readonly ReceiptSummary[] => {
  const sought = tidied(typed);
  return sought === ''
    ? receipts
    : receipts.filter(({ number }) => number.toUpperCase().includes(sought));
};

/** What Enter means: the number itself, the only one that matches, or else exactly what was typed. */
export const meant = (receipts: readonly ReceiptSummary[], typed: string): string | null => {
  const sought = tidied(typed);
  if (sought === '') return null;
  const found = matching(receipts, typed);
  const exact = found.find(({ number }) => number.toUpperCase() === sought);
  if (exact) return exact.number;
  return found.length === 1 && found[0] ? found[0].number : sought;
};

const tidied = (typed: string): string => typed.trim().toUpperCase();
