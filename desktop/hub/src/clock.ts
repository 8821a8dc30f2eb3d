/** The only place in the hub that asks what time it is. */
export interface HubClock {
  /** Milliseconds since 1970. */
  readonly wall: () => number;
  /** Milliseconds since some fixed moment, to measure with. */
  readonly elapsed: () => number;
}

export const hubClock: HubClock = {
  wall: () => Date.now(),
  elapsed: () => performance.now(),
};
