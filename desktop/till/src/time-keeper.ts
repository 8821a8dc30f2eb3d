import { instant, type Instant } from '@pos/kernel';
import type { Clock } from './clock.ts';

export interface Times {
  /** What the device's clock says. */
  readonly wall: Instant;
  /** What the till believes: the clock, unless it jumped. Business days and receipts follow this one. */
  readonly trusted: Instant;
}

export interface Reading extends Times {
  /** How far the clock jumped since the journal was last told, or `null`. */
  readonly jumpedBy: number | null;
}

/** Networks set a clock by seconds, people by days; what lies between the two is taken as the network's. */
const tolerated = 120_000;

/** A device without a battery for its clock starts with an old time, and is online after this long. */
const settling = 600_000;

/**
 * Keeps the shop's time through a clock that jumps: when the wall clock and the time that really passed disagree by
 * more than two minutes, the time that passed is believed. It never goes backwards, over restarts either.
 *
 * In the first ten minutes after a start a jump ahead is the network giving an old clock the time: then the till
 * believes what it would have believed had the clock been set just before the start. Later jumps are a person's.
 */
export class TimeKeeper {
  readonly #clock: Clock;
  readonly #recorded: Times | null;
  readonly #startedAt: number;
  #anchorTrusted: number;
  #anchorElapsed: number;
  #drift = 0;
  #last: number;
  #untold: number | null = null;

  /** `recorded`: the latest times in the journal. */
  constructor(clock: Clock, recorded: Times | null) {
    this.#clock = clock;
    this.#recorded = recorded;
    const wall = clock.wall();
    this.#anchorTrusted = trustedAtStart(wall, recorded);
    this.#startedAt = clock.elapsed();
    this.#anchorElapsed = this.#startedAt;
    this.#last = Math.max(this.#anchorTrusted, recorded?.trusted ?? 0);
    this.#drift = wall - this.#anchorTrusted;
    const jumped = this.#drift - (recorded ? recorded.wall - recorded.trusted : 0);
    if (Math.abs(jumped) > tolerated) this.#untold = Math.round(jumped);
  }

  read(): Reading {
    const wall = this.#clock.wall();
    const elapsed = this.#clock.elapsed();
    const steady = this.#anchorTrusted + (elapsed - this.#anchorElapsed);
    const moved = wall - steady - this.#drift;
    if (Math.abs(moved) > tolerated) {
      this.#drift += moved;
      this.#untold = (this.#untold ?? 0) + Math.round(moved);
      const asStarted = trustedAtStart(wall, this.#recorded);
      if (elapsed - this.#startedAt <= settling && asStarted > Math.max(steady, this.#last))
        this.#believe(asStarted, wall, elapsed);
    }
    if (Math.abs(this.#drift) <= tolerated) this.#believe(wall, wall, elapsed);
    const believed = this.#anchorTrusted + (elapsed - this.#anchorElapsed);
    this.#last = Math.max(this.#last, Math.round(believed));
    return {
      wall: instant(Math.round(wall)),
      trusted: instant(this.#last),
      jumpedBy: this.#untold,
    };
  }

  /** The jump is in the journal: whoever reads the time next need not tell it again. */
  told(): void {
    this.#untold = null;
  }

  #believe(trusted: number, wall: number, elapsed: number): void {
    this.#anchorTrusted = trusted;
    this.#anchorElapsed = elapsed;
    this.#drift = wall - trusted;
  }
}

/** A shop that was shut for longer than a day has had its clock looked at. */
const day = 86_400_000;

/**
 * What a till that starts can know: either the clock is right now, or it is as wrong as when it was last read. Of the
 * two, the one by which less time has passed; but some must have. If neither can be, it was set back meanwhile.
 */
const trustedAtStart = (wall: number, recorded: Times | null): number => {
  if (recorded === null) return wall;
  const ifRight = wall - recorded.trusted;
  const ifAsWrong = wall - recorded.wall;
  const possible = [ifRight, ifAsWrong > day ? ifRight : ifAsWrong].filter(
    (passed) => passed >= -tolerated,
  );
  return recorded.trusted + (possible.length === 0 ? 1000 : Math.min(...possible));
};
