import { factsIn, type Delivered, type Envelope, type EventLog, type Fact } from '@pos/sync';

const page = 500;

/** How one kind of stream is folded; an event that is not its own leaves the state as it is. */
export interface Rules<State> {
  readonly initial: State;
  readonly evolve: (state: State, event: never) => State;
}

/** All the tablet knows, by stream, in memory: states are folds of it, made when asked for and kept until it grows. */
export class Book {
  readonly #log: EventLog;
  readonly #streams = new Map<string, Envelope[]>();
  /** By what was made of a stream, then by the stream. */
  readonly #folded = new Map<object, Map<string, unknown>>();
  #logId = '';
  #read = 0;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Reads what was written since. Positions that are counted anew are read anew. */
  async catchUp(): Promise<void> {
    const { logId } = await this.#log.head();
    if (logId !== this.#logId) {
      this.#streams.clear();
      this.#folded.clear();
      this.#logId = logId;
      this.#read = 0;
    }
    for (;;) {
      const events = await this.#log.readAfter(this.#read, page);
      for (const event of events) this.#take(event);
      if (events.length < page) return;
    }
  }

  /** The names of a kind's aggregates. */
  *named(kind: string): Generator<string> {
    for (const stream of this.#streams.keys())
      if (stream.startsWith(`${kind}/`)) yield stream.slice(kind.length + 1);
  }

  facts(stream: string): readonly Fact[] {
    return factsIn(this.#streams.get(stream) ?? []);
  }

  state<State>(stream: string, rules: Rules<State>): State {
    return this.#once(stream, rules, (facts) =>
      facts.reduce((state, { event }) => rules.evolve(state, event as never), rules.initial),
    );
  }

  /** What somebody makes of a stream's facts, made again only when it has grown. */
  of<Made>(stream: string, make: (facts: readonly Fact[]) => Made): Made {
    return this.#once(stream, make, make);
  }

  #once<Made>(stream: string, key: object, make: (facts: readonly Fact[]) => Made): Made {
    const known = this.#folded.get(key) ?? new Map<string, unknown>();
    this.#folded.set(key, known);
    if (!known.has(stream)) known.set(stream, make(this.facts(stream)));
    return known.get(stream) as Made;
  }

  #take({ pos, raw }: Delivered): void {
    const envelope = JSON.parse(raw) as Envelope;
    const { stream } = envelope;
    this.#streams.set(stream, [...(this.#streams.get(stream) ?? []), envelope]);
    for (const known of this.#folded.values()) known.delete(stream);
    this.#read = pos;
  }
}
