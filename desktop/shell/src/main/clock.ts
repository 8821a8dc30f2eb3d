/** Milliseconds since some fixed moment. */
export const elapsed = (): number => performance.now();
