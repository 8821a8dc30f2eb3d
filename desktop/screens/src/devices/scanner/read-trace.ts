import { isGtin } from '@pos/domain';
import { isReceiptNumber } from '../../scan/scanned.ts';
import type { Trace } from '../../scan/trace.ts';
import type { DevicesWords } from '../words.ts';

export type CodeKind = keyof DevicesWords['scanner']['kinds'];

export interface ReadTrace {
  readonly kind: CodeKind;
  readonly keys: number;
  /** Milliseconds between keys. */
  readonly mean: number;
  readonly most: number;
  readonly isSlow: boolean;
  /** The layout gave other characters, and the places of the keys were believed. */
  readonly isByPlace: boolean;
}

/** Above this a busy computer may take a code for typing. */
const slowMean = 50;

export const readTrace = ({ code, keys }: Trace): ReadTrace => {
  const gaps = keys.slice(1).map(({ at }, index) => at - keys[index]!.at);
  const mean = Math.round(gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length));
  return {
    kind: kindOf(code),
    keys: keys.length,
    mean,
    most: Math.round(Math.max(0, ...gaps)),
    isSlow: mean > slowMean,
    isByPlace:
      keys.length > 0 &&
      !keys
        .map(({ character }) => character)
        .join('')
        .includes(code),
  };
};

const kindOf = (code: string): CodeKind => {
  if (isReceiptNumber(code)) return 'receipt';
  if (/^\](C1|e0|d2|Q3)/.test(code) || code.includes('\u001d') || code.startsWith('(01)'))
    return 'gs1';
  if (!isGtin(code)) return 'other';
  if (code.length === 8) return 'ean8';
  if (code.length === 12) return 'upc';
  return code.length === 13 ? 'ean13' : 'gs1';
};
