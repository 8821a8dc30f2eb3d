/** From this many wrong PINs in a row the pad locks. */
const tolerated = 5;
const firstLock = 30_000;
const longestLock = 900_000;

/**
 * Slows whoever guesses PINs: five wrong ones lock the pad for 30 seconds, each further one twice as long, up to a
 * quarter of an hour. Time is the steady clock's, so setting the device's clock opens nothing.
 */
export class PinGuard {
  #failures: number;
  #lockedUntil: number;

  constructor(failuresBefore: number, elapsed: number) {
    this.#failures = failuresBefore;
    this.#lockedUntil = elapsed + this.#lockLength();
  }

  get failures(): number {
    return this.#failures;
  }

  lockedFor(elapsed: number): number {
    return Math.max(0, this.#lockedUntil - elapsed);
  }

  attemptsLeft(): number {
    return Math.max(0, tolerated - this.#failures);
  }

  wrong(elapsed: number): void {
    this.#failures += 1;
    this.#lockedUntil = elapsed + this.#lockLength();
  }

  right(): void {
    this.#failures = 0;
    this.#lockedUntil = 0;
  }

  #lockLength(): number {
    if (this.#failures < tolerated) return 0;
    return Math.min(longestLock, firstLock * 2 ** (this.#failures - tolerated));
  }
}
