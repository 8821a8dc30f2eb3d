/** The only place in the server that asks what time it is. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly wall: () => number;
  /** Milliseconds since some fixed moment, to measure with. */
  readonly elapsed: () => number;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  elapsed: () => performance.now(),
};
