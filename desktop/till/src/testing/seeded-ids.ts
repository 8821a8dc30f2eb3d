import { uuidV7 } from '@pos/kernel';
import type { Ids } from '../ids.ts';

/** The same ids in the same order for the same seed and the same times. */
export const seededIds = (seed = 1): Ids => {
  let state = seed | 0;
  let sequence = 0;
  const byte = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >>> 24;
  };
  return {
    next: (now) => {
      sequence += 1;
      return uuidV7(now, sequence, Uint8Array.from({ length: 8 }, byte));
    },
    pick: (from) => from.charAt(byte() % from.length),
    secret: () => `secret ${byte()} ${byte()} ${byte()} ${byte()}`,
  };
};
