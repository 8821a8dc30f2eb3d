import { randomBytes, randomFillSync, randomInt } from 'node:crypto';
import { uuidV7 } from '@pos/kernel';

/** The only source of chance in the till. */
export interface Ids {
  /** A new UUID version 7, in the order of making within this process. */
  readonly next: (epochMilliseconds: number) => string;
  /** Unguessable text for tokens and salts. */
  readonly secret: () => string;
  /** One character of a list, evenly. */
  readonly pick: (from: string) => string;
}

export const systemIds = (): Ids => {
  const eightBytes = entropyPool();
  let millisecond = 0;
  let sequence = 0;
  return {
    next: (now) => {
      sequence = now === millisecond ? sequence + 1 : 0;
      millisecond = now;
      return uuidV7(now, sequence, eightBytes());
    },
    secret: () => randomBytes(32).toString('base64url'),
    pick: (from) => from.charAt(randomInt(from.length)),
  };
};

/** From 0 to 1: how long to wait, so that many tills do not come back at once. */
export const chance = (): number => randomBytes(4).readUInt32LE() / 2 ** 32;

/** Asking the system for entropy takes longer than making an id of it, so 512 ids share one question. */
const entropyPool = (): (() => Uint8Array) => {
  const pool = new Uint8Array(4096);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += 8;
    return pool.subarray(used - 8, used);
  };
};
