/** Milliseconds. People press twice to be sure: presses closer together than this are one wish. */
const burst = 600;

export interface BurstGuard {
  /** Lets the first press of a burst through. The burst lasts for as long as presses keep coming. */
  readonly isNewPress: () => boolean;
  /** Something else was done: the next press is another wish, however soon it comes. */
  readonly endBurst: () => void;
}

export const createBurstGuard = (now: () => number, startsResting = false): BurstGuard => {
  let last = startsResting ? now() : Number.NEGATIVE_INFINITY;
  return {
    isNewPress: () => {
      const isNew = now() - last >= burst;
      last = now();
      return isNew;
    },
    endBurst: () => {
      last = Number.NEGATIVE_INFINITY;
    },
  };
};
