import { commands } from '../escpos/commands.ts';
import { troubleIn, type Trouble } from '../escpos/status.ts';
import type { PrintJob, PrintOutcome, Printer, PrinterState } from '../printer.ts';
import type { Profile } from '../profile.ts';
import type { PrinterWord } from './answers.ts';
import { Connection, type Address } from './connection.ts';

/** How long each thing may take, in milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly answer: number;
  /** After the time the mechanism needs. */
  readonly acknowledge: number;
  readonly goodbye: number;
}

const usualPatience: Patience = { connect: 3000, answer: 1000, acknowledge: 10_000, goodbye: 2000 };

interface Parts {
  readonly name: string;
  readonly address: Address;
  readonly profile: Profile;
  readonly patience?: Partial<Patience>;
}

/** A printer on the network, as most are: raw bytes on port 9100, one connection at a time, let go of after each job. */
export class NetworkPrinter implements Printer {
  readonly name: string;
  readonly profile: Profile;
  readonly #address: Address;
  readonly #patience: Patience;
  readonly #listeners = new Set<(state: PrinterState) => void>();
  /** The connection at hand, from the moment it is asked for. */
  #opening: Promise<Connection | null> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #jobs = 0;
  /** Questions in a row that nobody answered: after a few it is not asked again. */
  #unanswered = 0;
  #hasAnswered = false;

  constructor({ name, address, profile, patience }: Parts) {
    this.name = name;
    this.profile = profile;
    this.#address = address;
    this.#patience = { ...usualPatience, ...patience };
  }

  print({ bytes, beforeFirstByte }: PrintJob): Promise<PrintOutcome> {
    return this.#inTurn(async (connection) => {
      const state = await this.#ask(connection);
      if (state !== 'ready' && state !== 'silent') return { state: 'not-sent', reason: state };
      beforeFirstByte();
      const canTell = state === 'ready' && this.profile.acknowledges !== 'never';
      return canTell ? this.#printAndWait(connection, bytes) : this.#handOver(connection, bytes);
    });
  }

  /** On the connection of the job at hand if there is one: the drawer must not wait for its paper. */
  async kickDrawer(beforeFirstByte: () => void): Promise<PrintOutcome> {
    const atHand = await this.#opening;
    if (atHand?.isOpen) {
      beforeFirstByte();
      return this.#handOver(atHand, Uint8Array.from(commands.kickDrawerNow));
    }
    return this.#inTurn(async (connection) => {
      const state = await this.#ask(connection);
      if (state === 'offline' || state === 'busy') return { state: 'not-sent', reason: state };
      beforeFirstByte();
      const isStuck = state !== 'ready' && state !== 'silent';
      const kick = isStuck ? commands.kickDrawerNow : commands.kickDrawer;
      return this.#handOver(connection, Uint8Array.from(kick));
    });
  }

  async look(): Promise<PrinterState> {
    let seen: PrinterState = 'offline';
    await this.#inTurn(async (connection) => {
      seen = await this.#ask(connection);
      return { state: 'accepted' };
    });
    return seen;
  }

  onState(listener: (state: PrinterState) => void): void {
    this.#listeners.add(listener);
  }

  close(): void {
    this.#listeners.clear();
    void this.#opening?.then((connection) => connection?.drop());
  }

  /** One connection at a time, and none before the one before has said goodbye. */
  #inTurn(talk: (connection: Connection) => Promise<PrintOutcome>): Promise<PrintOutcome> {
    const outcome = this.#turn.then(async (): Promise<PrintOutcome> => {
      this.#opening = Connection.open(this.#address, this.#patience.connect);
      const connection = await this.#opening;
      if (!connection) {
        this.#opening = null;
        this.#tell('offline');
        return { state: 'not-sent', reason: 'offline' };
      }
      try {
        return await talk(connection);
      } finally {
        await connection.close(this.#patience.goodbye);
        this.#opening = null;
      }
    });
    this.#turn = outcome.catch(() => undefined);
    return outcome;
  }

  /** One question after the other: a late answer would be taken for that to the next. */
  async #ask(connection: Connection): Promise<PrinterState> {
    const state = await this.#asked(connection);
    this.#tell(state);
    return state;
  }

  async #asked(connection: Connection): Promise<PrinterState> {
    if (connection.isLost) return 'offline';
    if (!this.profile.tellsStatus || this.#unanswered >= mostUnanswered) return 'silent';
    const cause = await this.#question(connection, 2);
    if (connection.isLost) return 'offline';
    if (cause === null) {
      // One that could answer and does not is talking with somebody else.
      if (this.#hasAnswered || this.profile.acknowledges === 'process-id') return 'busy';
      this.#unanswered += 1;
      return 'silent';
    }
    this.#hasAnswered = true;
    const error = await this.#question(connection, 3);
    return troubleIn(cause, error ?? 0) ?? 'ready';
  }

  async #question(connection: Connection, what: 2 | 3): Promise<number | null> {
    const answer = connection.next(isStatus, this.#patience.answer);
    void connection.write(Uint8Array.from(commands.askNow(what)));
    return (await answer)?.byte ?? null;
  }

  /** For a printer that tells nothing: all bytes taken is all that can be known. */
  async #handOver(connection: Connection, bytes: Uint8Array): Promise<PrintOutcome> {
    const late = after(this.#timeFor(bytes));
    const taken = await Promise.race([
      connection.write(bytes).then(() => 'taken' as const),
      connection.lost.then(() => 'lost' as const),
      late.then(() => 'late' as const),
    ]);
    late.cancel();
    if (taken === 'taken') return { state: 'accepted' };
    return { state: 'unknown', reason: taken === 'lost' ? 'connection-lost' : 'no-answer' };
  }

  async #printAndWait(connection: Connection, bytes: Uint8Array): Promise<PrintOutcome> {
    const id = this.#nextId();
    const isMine = (word: PrinterWord): word is Done =>
      word.kind === 'done' && (this.profile.acknowledges === 'in-order' || word.id === id);
    const mark =
      this.profile.acknowledges === 'in-order' ? commands.askInOrder : commands.processId(id);
    const done = connection.next(isMine);
    void connection.write(Buffer.concat([bytes, Uint8Array.from(mark)]));
    let left = this.#timeFor(bytes);
    while (left > 0 && !connection.isLost) {
      const pause = after(this.#patience.answer);
      const word = await Promise.race([done, pause]);
      pause.cancel();
      if (word) {
        this.#tell('ready');
        return { state: 'confirmed' };
      }
      // Out of paper in mid-job: it finishes after new paper, so the connection is kept and the clock stands still.
      const trouble = connection.isLost ? null : await this.#troubleOf(connection);
      if (trouble === null) left -= this.#patience.answer;
    }
    return { state: 'unknown', reason: connection.isLost ? 'connection-lost' : 'no-answer' };
  }

  async #troubleOf(connection: Connection): Promise<Trouble | null> {
    const cause = await this.#question(connection, 2);
    const error = cause === null ? null : await this.#question(connection, 3);
    const trouble = cause === null ? null : troubleIn(cause, error ?? 0);
    if (trouble) this.#tell(trouble);
    return trouble;
  }

  /** What the mechanism needs for so much paper, and then some. */
  #timeFor(bytes: Uint8Array): number {
    const rows = (bytes.length * 8) / this.profile.dots;
    const millimetres = (rows / this.profile.dotsPerInch) * 25.4;
    return this.#patience.acknowledge + (millimetres / this.profile.millimetresPerSecond) * 2000;
  }

  /** Four printable characters, another each time. */
  #nextId(): string {
    this.#jobs = (this.#jobs + 1) % 1_000_000;
    return this.#jobs.toString(36).toUpperCase().padStart(4, '0').slice(-4);
  }

  #tell(state: PrinterState): void {
    for (const listener of this.#listeners) listener(state);
  }
}

const mostUnanswered = 3;

type Status = Extract<PrinterWord, { kind: 'status' }>;
type Done = Extract<PrinterWord, { kind: 'done' }>;

const isStatus = (word: PrinterWord): word is Status => word.kind === 'status';

const after = (milliseconds: number): Promise<void> & { readonly cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Object.assign(passed, { cancel: () => clearTimeout(timer) });
};
