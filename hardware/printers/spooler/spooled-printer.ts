import type { Make, PrintJob, PrintOutcome, Printer, PrinterState } from '../printer.ts';
import type { Spooler } from './spooler.ts';

interface Parts<Made> {
  readonly name: string;
  readonly profile: Made;
  readonly spooler: Spooler;
  /** What opens the drawer on its plug; `null` where it has none. */
  readonly kick: Uint8Array | null;
}

/** A printer behind a queue of the system's. It never answers, so no job of it is ever more than `accepted`. */
export class SpooledPrinter<Made extends Make> implements Printer<Made> {
  readonly name: string;
  readonly profile: Made;
  readonly #spooler: Spooler;
  readonly #kick: Uint8Array | null;
  readonly #listeners = new Set<(state: PrinterState) => void>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ name, profile, spooler, kick }: Parts<Made>) {
    this.name = name;
    this.profile = profile;
    this.#spooler = spooler;
    this.#kick = kick;
  }

  print({ bytes, beforeFirstByte }: PrintJob): Promise<PrintOutcome> {
    const outcome = this.#turn.then(() => this.#handOver(bytes, beforeFirstByte));
    this.#turn = outcome.catch(() => undefined);
    return outcome;
  }

  /** A job of its own, which the system may put ahead of nothing. */
  kickDrawer(beforeFirstByte: () => void): Promise<PrintOutcome> {
    return this.#kick
      ? this.print({ bytes: this.#kick, beforeFirstByte })
      : Promise.resolve({ state: 'not-sent', reason: 'no-driver' });
  }

  async look(): Promise<PrinterState> {
    const state = await this.#spooler.look();
    for (const listener of this.#listeners) listener(state);
    return state;
  }

  onState(listener: (state: PrinterState) => void): void {
    this.#listeners.add(listener);
  }

  close(): void {
    this.#listeners.clear();
  }

  async #handOver(bytes: Uint8Array, beforeFirstByte: () => void): Promise<PrintOutcome> {
    const state = await this.look();
    if (state !== 'ready' && state !== 'silent') return { state: 'not-sent', reason: state };
    beforeFirstByte();
    const isTaken = await this.#spooler.send(bytes, this.name);
    return isTaken ? { state: 'accepted' } : { state: 'unknown', reason: 'connection-lost' };
  }
}
