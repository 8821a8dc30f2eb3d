/** From this many wrong PINs at hand the pad locks. */
const tolerated = 5;
const firstLock = 30_000;
const longestLock = 900_000;
/** A wrong PIN is forgotten after this long, one after the other. */
const forgottenAfter = 120_000;

/**
 * Slows whoever guesses PINs: five wrong ones lock the pad for 30 seconds, each further one twice as long, up to a
 * quarter of an hour. Only time forgives: if a right PIN did, a cashier could guess the manager's between logins of
 * their own. While the till runs, time is the steady clock's, so setting the device's clock opens nothing; over a
 * restart it is the time the till believes has passed.
 */
export class PinGuard {
  #failures: number;
  #failedAt: number;
  #lockedUntil: number;

  /** What was at hand when a PIN was last wrong, which may be before the steady clock began. */
  constructor(failures: number, failedAt: number) {
    this.#failures = failures;
    this.#failedAt = failedAt;
    this.#lockedUntil = failedAt + lockLength(failures);
  }

  failures(elapsed: number): number {
    const free = elapsed - Math.max(this.#failedAt, this.#lockedUntil);
    return Math.max(0, this.#failures - Math.max(0, Math.floor(free / forgottenAfter)));
  }

  lockedFor(elapsed: number): number {
    return Math.max(0, this.#lockedUntil - elapsed);
  }

  attemptsLeft(elapsed: number): number {
    return Math.max(0, tolerated - this.failures(elapsed));
  }

  wrong(elapsed: number): void {
    this.#failures = this.failures(elapsed) + 1;
    this.#failedAt = elapsed;
    this.#lockedUntil = elapsed + lockLength(this.#failures);
  }
}

const lockLength = (failures: number): number =>
  failures < tolerated ? 0 : Math.min(longestLock, firstLock * 2 ** (failures - tolerated));
