import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@pos/kernel';

/** The only source of chance in the till. */
export interface Ids {
  /** A new UUID version 7, in the order of making within this process. */
  readonly next: (epochMilliseconds: number) => string;
  /** Unguessable text for tokens and salts. */
  readonly secret: () => string;
}

export const systemIds = (): Ids => {
  let millisecond = 0;
  let sequence = 0;
  return {
    next: (now) => {
      sequence = now === millisecond ? sequence + 1 : 0;
      millisecond = now;
      return uuidV7(now, sequence, randomBytes(8));
    },
    secret: () => randomBytes(32).toString('base64url'),
  };
};
