import type { Clock } from '../clock.ts';

/** A clock that stands still until it is told otherwise. */
export interface FakeClock extends Clock {
  /** Time passes: the wall clock and the steady clock agree. */
  readonly advance: (milliseconds: number) => void;
  /** Somebody sets the wall clock; no time passes. */
  readonly jump: (milliseconds: number) => void;
}

/** Starts in the morning of 20 November 2026 in Việt Nam, or at an ISO instant. */
export const fakeClock = (start = '2026-11-20T09:00:00+07:00'): FakeClock => {
  let wall = Date.parse(start);
  let elapsed = 1_000_000;
  return {
    wall: () => wall,
    elapsed: () => elapsed,
    advance: (milliseconds) => {
      wall += milliseconds;
      elapsed += milliseconds;
    },
    jump: (milliseconds) => {
      wall += milliseconds;
    },
  };
};
