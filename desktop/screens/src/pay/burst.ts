/** Milliseconds. People press twice to be sure: presses closer together than this are one wish. */
const burst = 600;

/** Lets the first press of a burst through. The burst lasts for as long as presses keep coming. */
export const createBurstGuard = (now: () => number, startsResting = false): (() => boolean) => {
  let last = startsResting ? now() : Number.NEGATIVE_INFINITY;
  return () => {
    const isNew = now() - last >= burst;
    last = now();
    return isNew;
  };
};
