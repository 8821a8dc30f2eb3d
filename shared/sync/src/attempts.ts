const most = 10;
const withinMs = 10 * 60_000;
const mostAddresses = 10_000;

/** Slows down whoever guesses: ten wrong tries in ten minutes from one address. */
export class Attempts {
  readonly #elapsed: () => number;
  readonly #wrong = new Map<string, number[]>();

  /** `elapsed`: steady milliseconds, which no clock setting moves. */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Seconds to wait, 0 when a try is free. */
  waitFor(address: string): number {
    const recent = this.#recent(address);
    if (recent.length < most) return 0;
    return Math.ceil((recent[0]! + withinMs - this.#elapsed()) / 1000);
  }

  wrong(address: string): void {
    const recent = this.#recent(address);
    if (this.#wrong.size >= mostAddresses) this.#wrong.clear();
    this.#wrong.set(address, [...recent, this.#elapsed()].slice(-most));
  }

  #recent(address: string): number[] {
    const since = this.#elapsed() - withinMs;
    return (this.#wrong.get(address) ?? []).filter((moment) => moment > since);
  }
}
