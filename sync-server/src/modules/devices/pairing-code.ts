import { sha256 } from '../../platform/crypto.ts';
import type { Ids } from '../../platform/ids.ts';

/** No letter that is read as a digit, or as another letter. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 8;

/** About 39 bits: enough for a quarter of an hour and ten tries. */
export const newPairingCode = (ids: Ids): string => {
  const code = Array.from({ length: letters }, () => ids.pick(alphabet)).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
};

/** As it was given out, however somebody typed it. */
const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, 64);

/** Only this is kept: whoever reads the database cannot pair a device. */
export const codeHash = (typed: string): string => sha256(`quay-pairing ${plainCode(typed)}`);
