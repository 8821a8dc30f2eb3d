import { randomBytes, randomInt } from 'node:crypto';
import { uuidV7 } from '@pos/kernel';

/** The only source of chance in the server. */
export interface Ids {
  readonly next: (epochMilliseconds: number) => string;
  /** Unguessable text for passwords and keys. */
  readonly secret: () => string;
  /** One of a list, evenly. */
  readonly pick: (from: string) => string;
}

export const systemIds: Ids = {
  next: (now) => uuidV7(now, randomInt(4096), randomBytes(8)),
  secret: () => randomBytes(32).toString('base64url'),
  pick: (from) => from.charAt(randomInt(from.length)),
};
