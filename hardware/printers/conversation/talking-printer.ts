import type { Line, LineTrouble } from '../../lines/line.ts';
import { languages } from '../languages.ts';
import type {
  DrawerPin,
  PrintJob,
  PrintOutcome,
  Printer,
  PrinterState,
  Trouble,
} from '../printer.ts';
import type { Profile } from '../profile.ts';
import { Connection } from './connection.ts';
import type { Dialect, PrinterWord } from './dialect.ts';

/** How long each thing may take, in milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly answer: number;
  /** After the time the mechanism needs. */
  readonly acknowledge: number;
  readonly goodbye: number;
}

const usualPatience: Patience = { connect: 3000, answer: 1000, acknowledge: 10_000, goodbye: 2000 };

export interface TalkingParts {
  readonly name: string;
  readonly line: Line;
  readonly profile: Profile;
  readonly drawerPin?: DrawerPin;
  readonly patience?: Partial<Patience>;
}

/** A printer that can be talked with, on whatever line: one connection at a time, let go of after each job. */
export class TalkingPrinter implements Printer {
  readonly name: string;
  readonly profile: Profile;
  readonly #line: Line;
  readonly #dialect: Dialect;
  readonly #drawerPin: DrawerPin;
  readonly #patience: Patience;
  readonly #listeners = new Set<(state: PrinterState) => void>();
  /** The connection at hand, from the moment it is asked for. */
  #opening: Promise<Connection | null> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #jobs = 0;
  /** Questions in a row that nobody answered: after a few it is not asked again. */
  #unanswered = 0;
  #hasAnswered = false;

  constructor({ name, line, profile, drawerPin = 2, patience }: TalkingParts) {
    this.name = name;
    this.profile = profile;
    this.#line = line;
    this.#dialect = languages[profile.language].dialect;
    this.#drawerPin = drawerPin;
    this.#patience = { ...usualPatience, ...patience };
  }

  print({ bytes, beforeFirstByte }: PrintJob): Promise<PrintOutcome> {
    return this.#inTurn(async (connection) => {
      const state = await this.#ask(connection);
      if (state !== 'ready' && state !== 'silent') return { state: 'not-sent', reason: state };
      beforeFirstByte();
      const how = this.profile.acknowledges;
      return state === 'ready' && how !== 'never'
        ? this.#printAndWait(connection, bytes, how)
        : this.#handOver(connection, bytes);
    });
  }

  /** On the connection of the job at hand if there is one: the drawer must not wait for its paper. */
  async kickDrawer(beforeFirstByte: () => void): Promise<PrintOutcome> {
    const atOnce = this.#dialect.kickDrawerNow?.(this.#drawerPin);
    const atHand = atOnce && (await this.#opening);
    if (atOnce && atHand?.isOpen) {
      beforeFirstByte();
      return this.#handOver(atHand, Uint8Array.from(atOnce));
    }
    return this.#inTurn(async (connection) => {
      const state = await this.#ask(connection);
      if (state === 'offline' || state === 'busy') return { state: 'not-sent', reason: state };
      beforeFirstByte();
      const isStuck = state !== 'ready' && state !== 'silent';
      const inTurn = this.#dialect.kickDrawer(this.#drawerPin);
      return this.#handOver(connection, Uint8Array.from((isStuck && atOnce) || inTurn));
    });
  }

  async look(): Promise<PrinterState> {
    let seen: PrinterState | null = null;
    const outcome = await this.#inTurn(async (connection) => {
      seen = await this.#ask(connection);
      return { state: 'accepted' };
    });
    return seen ?? (outcome.state === 'not-sent' ? outcome.reason : 'offline');
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
      let cause: LineTrouble | undefined;
      this.#opening = this.#line.open(this.#patience.connect).then((opened) => {
        if (opened.ok) return new Connection(opened.stream, this.#dialect.reader());
        cause = opened.trouble;
        return null;
      });
      const connection = await this.#opening;
      if (!connection) {
        this.#opening = null;
        const reason = cause === 'no-driver' ? cause : 'offline';
        this.#tell(reason);
        return { state: 'not-sent', reason, ...(cause && { cause }) };
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
    const answers = await this.#answers(connection);
    if (connection.isLost) return 'offline';
    if (!answers) {
      // One that could answer and does not is talking with somebody else.
      if (this.#hasAnswered || this.profile.acknowledges === 'process-id') return 'busy';
      this.#unanswered += 1;
      return 'silent';
    }
    this.#hasAnswered = true;
    return this.#dialect.troubleIn(answers) ?? 'ready';
  }

  /** Who does not answer the first question is asked no other. */
  async #answers(connection: Connection): Promise<Answers | null> {
    const answers: Answers[number][] = [];
    for (const question of this.#dialect.questions) {
      const answer = connection.next(isStatus, this.#patience.answer);
      void connection.write(Uint8Array.from(question));
      answers.push((await answer)?.bytes);
      if (!answers[0]) return null;
    }
    return answers;
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

  async #printAndWait(
    connection: Connection,
    bytes: Uint8Array,
    how: 'process-id' | 'in-order',
  ): Promise<PrintOutcome> {
    const { before, after: mark, isProof } = this.#dialect.ending(how, this.#nextId());
    const done = connection.next((word): word is PrinterWord => isProof(word));
    void connection.write(Buffer.concat([Uint8Array.from(before), bytes, Uint8Array.from(mark)]));
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
    const answers = await this.#answers(connection);
    const trouble = answers && this.#dialect.troubleIn(answers);
    if (trouble) this.#tell(trouble);
    return trouble;
  }

  /** What the mechanism needs for so much paper, and then some. */
  #timeFor(bytes: Uint8Array): number {
    const rows = (bytes.length * 8) / this.profile.dots;
    const millimetres = (rows / this.profile.dotsPerInch) * 25.4;
    const onTheLine = bytes.length / (this.#line.bytesPerSecond ?? Number.POSITIVE_INFINITY);
    const onPaper = millimetres / this.profile.millimetresPerSecond;
    return this.#patience.acknowledge + (onTheLine + onPaper) * 2000;
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
type Answers = readonly (readonly number[] | undefined)[];

const isStatus = (word: PrinterWord): word is Status => word.kind === 'status';

const after = (milliseconds: number): Promise<void> & { readonly cancel: () => void } => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return Object.assign(passed, { cancel: () => clearTimeout(timer) });
};
