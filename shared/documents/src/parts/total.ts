import type { Money } from '@pos/kernel';
import { largePair, text, type Block } from '../document.ts';
import type { Writing } from '../text/writing.ts';

/** The sum that counts, in large figures and, as the law wants it, in words. */
export const grandTotal = (
  label: 'total' | 'refundTotal',
  amount: Money,
  { say, total, inWords }: Writing,
): Block[] => {
  const words = inWords(amount);
  return [largePair(say(label), total(amount)), ...(words === null ? [] : [text(words)])];
};
