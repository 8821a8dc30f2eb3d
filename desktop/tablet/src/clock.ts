/** The only one who asks the time in the tablet. */
export const clock = {
  wall: (): number => Date.now(),
  elapsed: (): number => performance.now(),
};
export type Clock = typeof clock;
