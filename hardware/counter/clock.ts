/** Milliseconds that only go forward. */
export const steadyClock = (): number => performance.now();
