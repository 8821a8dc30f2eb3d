import type { Clock } from '@pos/till';

export interface TestClock extends Clock {
  /** Time passes. */
  readonly pass: (milliseconds: number) => void;
  /** Somebody sets the device's clock. */
  readonly set: (byMilliseconds: number) => void;
}

/** A clock that people can wind. */
export const aClock = (): TestClock => {
  const started = Date.now();
  let passed = 0;
  let wound = 0;
  return {
    wall: () => started + passed + wound,
    elapsed: () => passed,
    pass: (milliseconds) => (passed += milliseconds),
    set: (byMilliseconds) => (wound += byMilliseconds),
  };
};
