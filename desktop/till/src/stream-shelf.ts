import type { ShopEvent } from '@pos/domain';
import type { Decider } from '@pos/kernel';
import type { Envelope, Sealed } from '@pos/sync';
import type { SqliteEventLog } from './log/sqlite-event-log.ts';
import { eventIn, factsOf } from './projections/projection.ts';

/** As many orders as a busy floor has open; those untouched for longest are read from the journal again. */
const capacity = 300;

/** So many events may wait to be folded into a state that nobody asks for. */
const longestTail = 64;

type Rules<State, Event> = Pick<Decider<State, never, Event, unknown>, 'initial' | 'evolve'>;

interface Shelved<State> {
  readonly state: State;
  /** Written since, and folded by whoever asks next: the cashier who waits for a commit does not wait for this. */
  readonly tail: Envelope[];
}

/** Aggregates at hand. Each is a fold of its stream; this remembers the ones in use and keeps them up to date. */
export class StreamShelf<State, Event extends ShopEvent> {
  readonly #log: SqliteEventLog;
  readonly #rules: Rules<State, Event>;
  readonly #isInUse: (state: State) => boolean;
  readonly #shelved = new Map<string, Shelved<State>>();

  constructor(log: SqliteEventLog, rules: Rules<State, Event>, isInUse: (state: State) => boolean) {
    this.#log = log;
    this.#rules = rules;
    this.#isInUse = isInUse;
  }

  take(stream: string): State {
    const shelved = this.#shelved.get(stream);
    const state = shelved ? this.#upToDate(shelved) : this.#read(stream);
    if (!shelved || shelved.tail.length > 0) this.#remember(stream, state);
    return state;
  }

  /** After a commit. */
  follow(sealed: readonly Sealed[]): void {
    for (const { envelope } of sealed) {
      const shelved = this.#shelved.get(envelope.stream);
      if (!shelved) continue;
      shelved.tail.push(envelope);
      if (shelved.tail.length > longestTail) this.take(envelope.stream);
    }
  }

  /** Others wrote to these streams, perhaps before what we know: they are read again. */
  drop(streams: ReadonlySet<string>): void {
    for (const stream of streams) this.#shelved.delete(stream);
  }

  #read(stream: string): State {
    let state = this.#rules.initial;
    for (const { event } of factsOf(this.#log.readStream(stream)))
      state = this.#rules.evolve(state, event as Event);
    return state;
  }

  #upToDate({ state, tail }: Shelved<State>): State {
    return tail.reduce(
      (known, envelope) => this.#rules.evolve(known, eventIn(envelope) as Event),
      state,
    );
  }

  #remember(stream: string, state: State): void {
    this.#shelved.delete(stream);
    if (this.#isInUse(state)) this.#shelved.set(stream, { state, tail: [] });
    const [oldest] = this.#shelved.keys();
    if (this.#shelved.size > capacity && oldest !== undefined) this.#shelved.delete(oldest);
  }
}
