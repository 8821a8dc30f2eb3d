import type { TenderMethod } from '@pos/domain';
import type { PadKey } from '../ui/number-pad.tsx';

/** A key that means something while paying. */
export type PayKey =
  | { readonly is: 'pad'; readonly key: PadKey }
  | { readonly is: 'method'; readonly method: TenderMethod }
  | { readonly is: 'enter' };

/** When it was pressed, for whoever takes back what a scanner typed. */
export type Ahead = PayKey & { readonly at: number };

/**
 * What is typed of the next tender while the till takes this one waits until the rest is shown. An Enter waits only
 * behind something else: alone it is one more press for the tender that is on its way, and takes no money.
 */
export const typedAhead = (ahead: readonly Ahead[], key: Ahead): readonly Ahead[] => {
  const last = ahead.at(-1);
  return key.is === 'enter' && (last === undefined || last.is === 'enter')
    ? ahead
    : [...ahead, key];
};
