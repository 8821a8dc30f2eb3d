import { instant, type Instant } from '@pos/kernel';
import type { Clock } from './clock.ts';

export interface Reading {
  /** What the device's clock says. */
  readonly wall: Instant;
  /** What the till believes: the clock, unless it jumped. Business days and receipts follow this one. */
  readonly trusted: Instant;
  /** How far the clock jumped since the reading before, or `null`. Reported once for each jump. */
  readonly jumpedBy: number | null;
}

/** Networks set a clock by seconds, people by days; what lies between the two is taken as the network's. */
const tolerated = 120_000;

/**
 * Keeps the shop's time through a clock that jumps: when the wall clock and the time that really passed disagree by
 * more than two minutes, the time that passed is believed. It never goes backwards, over restarts either.
 */
export class TimeKeeper {
  readonly #clock: Clock;
  #anchorTrusted: number;
  #anchorElapsed: number;
  #drift = 0;
  #last: number;
  #pendingJump: number | null = null;

  /** `lastRecorded`: the latest trusted time in the journal. */
  constructor(clock: Clock, lastRecorded: Instant | null) {
    this.#clock = clock;
    const wall = clock.wall();
    const isBehind = lastRecorded !== null && wall < lastRecorded - tolerated;
    this.#anchorTrusted = isBehind ? lastRecorded + 1000 : wall;
    this.#anchorElapsed = clock.elapsed();
    this.#last = Math.max(this.#anchorTrusted, lastRecorded ?? 0);
    if (isBehind) {
      this.#drift = wall - this.#anchorTrusted;
      this.#pendingJump = this.#drift;
    }
  }

  read(): Reading {
    const wall = this.#clock.wall();
    const elapsed = this.#clock.elapsed();
    const steady = this.#anchorTrusted + (elapsed - this.#anchorElapsed);
    const moved = wall - steady - this.#drift;
    let jumpedBy = this.#pendingJump;
    this.#pendingJump = null;
    if (Math.abs(moved) > tolerated) {
      this.#drift += moved;
      jumpedBy = Math.round(moved);
    }
    const believed = Math.abs(this.#drift) <= tolerated ? wall : steady;
    if (believed === wall) {
      this.#anchorTrusted = wall;
      this.#anchorElapsed = elapsed;
      this.#drift = 0;
    }
    this.#last = Math.max(this.#last, Math.round(believed));
    return { wall: instant(Math.round(wall)), trusted: instant(this.#last), jumpedBy };
  }
}
