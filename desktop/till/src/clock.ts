import { uptime } from 'node:os';

/** The only place in the till that asks what time it is. */
export interface Clock {
  /** The device's wall clock, in milliseconds since 1970. People and networks set it, so it may jump. */
  readonly wall: () => number;
  /** Milliseconds since some fixed moment. It never jumps, and it goes on while the machine sleeps. */
  readonly elapsed: () => number;
}

/** A shorter disagreement of the two clocks is the network's correction, not sleep. */
const outOfStep = 1000;

/**
 * Only the system's uptime goes on through sleep, and reading it for every command costs as much as hashing an event.
 * As long as the process's own clock keeps step with the wall clock, nothing has slept and it may be believed.
 */
const elapsedThroughSleep = (): (() => number) => {
  const read = () => ({ uptime: uptime() * 1000, steady: performance.now(), wall: Date.now() });
  let last = read();
  return () => {
    const steady = performance.now() - last.steady;
    const wall = Date.now() - last.wall;
    if (Math.abs(wall - steady) > outOfStep) last = read();
    return last.uptime + (performance.now() - last.steady);
  };
};

export const systemClock: Clock = {
  wall: () => Date.now(),
  elapsed: elapsedThroughSleep(),
};
