import type { Crypto } from './crypto.ts';

/** No letter that is read as a digit, or as another letter. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 8;

/** How long a code may be used, in milliseconds. */
export const pairingCodeLasts = 15 * 60_000;

/** About 39 bits: enough for a quarter of an hour and ten tries. `pick` draws one of a list, evenly. */
export const newPairingCode = (pick: (from: string) => string): string => {
  const code = Array.from({ length: letters }, () => pick(alphabet)).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
};

/** As it was given out, however somebody typed it. */
const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, 64);

/** Only this is kept: whoever reads what is kept cannot pair a device. */
export const codeHash = (typed: string, { hash }: Pick<Crypto, 'hash'>): string =>
  hash(`quay-pairing ${plainCode(typed)}`);
