import { languages } from '../languages.ts';
import type { DrawerPin, PrintJob, PrintOutcome, Printer, PrinterState } from '../printer.ts';
import type { Profile } from '../profile.ts';
import type { Spooler } from './spooler.ts';

interface Parts {
  readonly name: string;
  readonly profile: Profile;
  readonly spooler: Spooler;
  readonly drawerPin?: DrawerPin;
}

/** A printer behind a queue of the system's. It never answers, so no job of it is ever more than `accepted`. */
export class SpooledPrinter implements Printer {
  readonly name: string;
  readonly profile: Profile;
  readonly #spooler: Spooler;
  readonly #drawerPin: DrawerPin;
  readonly #listeners = new Set<(state: PrinterState) => void>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ name, profile, spooler, drawerPin = 2 }: Parts) {
    this.name = name;
    this.profile = profile;
    this.#spooler = spooler;
    this.#drawerPin = drawerPin;
  }

  print({ bytes, beforeFirstByte }: PrintJob): Promise<PrintOutcome> {
    const outcome = this.#turn.then(() => this.#handOver(bytes, beforeFirstByte));
    this.#turn = outcome.catch(() => undefined);
    return outcome;
  }

  /** A job of its own, which the system may put ahead of nothing. */
  kickDrawer(beforeFirstByte: () => void): Promise<PrintOutcome> {
    const { kickDrawer } = languages[this.profile.language].dialect;
    return this.print({ bytes: Uint8Array.from(kickDrawer(this.#drawerPin)), beforeFirstByte });
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
