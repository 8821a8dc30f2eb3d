import { uptime } from 'node:os';

/** The only place in the till that asks what time it is. */
export interface Clock {
  /** The device's wall clock, in milliseconds since 1970. People and networks set it, so it may jump. */
  readonly wall: () => number;
  /** Milliseconds since some fixed moment. It never jumps, and it goes on while the machine sleeps. */
  readonly elapsed: () => number;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  elapsed: () => uptime() * 1000,
};
