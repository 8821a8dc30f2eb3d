import type { CommandToSend, Unprinted } from '@pos/api';
import { id } from '@pos/kernel';
import type { UnprintedWords } from './words.ts';

/** What it is called: a bill has no number of its own, and a slip is known by its station. */
export const nameOfPaper = ({ kind, about, called }: Unprinted, words: UnprintedWords): string => {
  const name = lookUp(words.kinds, kind);
  if (kind === 'print-bill' && name !== undefined) return name;
  return name === undefined ? about : `${name} ${called ?? about}`;
};

export const whyNotOut = ({ state, reason }: Unprinted, words: UnprintedWords): string => {
  const why = reason === null ? undefined : lookUp(words.reasons, reason);
  return why === undefined ? words.states[state] : `${why} ${words.states[state]}`;
};

/** A bill is written anew, from the order as it is now; every other paper comes out as a marked copy. */
export const printAgain = ({ job, kind, about, copies }: Unprinted): CommandToSend => {
  if (kind === 'print-bill') return { type: 'PrintBill', order: id<'OrderId'>(about) };
  if (kind === 'print-label')
    return { type: 'PrintLabels', product: id<'ProductId'>(about), copies };
  return kind === 'print-slip' ? { type: 'ReprintSlip', job } : { type: 'Reprint', number: about };
};

const lookUp = (texts: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(texts, key) ? texts[key] : undefined;
