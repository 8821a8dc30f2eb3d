import { steadyClock } from '../clock.ts';

/** A shop scale as most speak: Toledo 8217. It is asked with `W` and answers with kilograms, or why it cannot. */
export class VirtualScale {
  #grams = 0;
  #settlesAt = 0;
  readonly #now: () => number;

  constructor(now: () => number = steadyClock) {
    this.#now = now;
  }

  get grams(): number {
    return this.#grams;
  }

  get isStill(): boolean {
    return this.#now() >= this.#settlesAt;
  }

  /** What is put on a plate swings for a moment. */
  load(grams: number): void {
    if (grams === this.#grams) return;
    this.#grams = grams;
    this.#settlesAt = this.#now() + swings;
  }

  answer(asked: Uint8Array): Uint8Array {
    const answers: Buffer[] = [];
    for (const byte of asked) {
      if (byte === weigh) answers.push(Buffer.from(this.#weight(), 'latin1'));
      if (byte === zero) this.load(0);
    }
    return Buffer.concat(answers);
  }

  #weight(): string {
    const status = this.#status();
    if (status !== 0) return `\u0002?${String.fromCharCode(0x40 | status)}\r`;
    return `\u0002${(this.#grams / 1000).toFixed(3).padStart(6, '0')}\r`;
  }

  /** Bit 0 moving, bit 1 too heavy, bit 2 below nothing. */
  #status(): number {
    return (this.isStill ? 0 : 1) | (this.#grams > mostGrams ? 2 : 0) | (this.#grams < 0 ? 4 : 0);
  }
}

export const mostGrams = 15_000;
const swings = 700;
const [weigh, zero] = ['W'.charCodeAt(0), 'Z'.charCodeAt(0)];
