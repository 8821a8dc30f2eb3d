import { plainLetters } from '../plain-letters.ts';
import type { Face, FaceRow } from './face.ts';

export const poleColumns = 20;

/** The two rows of a pole: what was added last and the total; where there is no order, the title. */
export const poleRows = ({ title, lines, total }: Face): readonly [string, string] => {
  const last = lines.at(-1);
  if (last && total) return [rowOf(last), rowOf(total)];
  if (total) return [inTheMiddle(title), rowOf(total)];
  return [inTheMiddle(title), last ? rowOf(last) : ' '.repeat(poleColumns)];
};

/** An amount is never cut; the words before it are. */
const rowOf = ({ label, amount }: FaceRow): string => {
  const right = plainLetters(amount).slice(-poleColumns);
  const room = poleColumns - right.length;
  const left = plainLetters(label).slice(0, Math.max(0, room - 1));
  return left.padEnd(room) + right;
};

const inTheMiddle = (text: string): string => {
  const letters = plainLetters(text).slice(0, poleColumns);
  return letters.padStart(Math.floor((poleColumns + letters.length) / 2)).padEnd(poleColumns);
};
