import type { Clock } from '../../platform/clock.ts';

const most = 10;
const withinMs = 10 * 60_000;
const mostAddresses = 10_000;

/** Slows down whoever guesses: ten wrong tries in ten minutes from one address. */
export class Attempts {
  readonly #clock: Clock;
  readonly #wrong = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds to wait, 0 when a try is free. */
  waitFor(address: string): number {
    const recent = this.#recent(address);
    if (recent.length < most) return 0;
    return Math.ceil((recent[0]! + withinMs - this.#clock.elapsed()) / 1000);
  }

  wrong(address: string): void {
    const recent = this.#recent(address);
    if (this.#wrong.size >= mostAddresses) this.#wrong.clear();
    this.#wrong.set(address, [...recent, this.#clock.elapsed()].slice(-most));
  }

  #recent(address: string): number[] {
    const since = this.#clock.elapsed() - withinMs;
    return (this.#wrong.get(address) ?? []).filter((moment) => moment > since);
  }
}
