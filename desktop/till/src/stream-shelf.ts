import type { ShopEvent } from '@pos/domain';
import type { Decider } from '@pos/kernel';
import type { Envelope, Sealed } from '@pos/sync';
import type { SqliteEventLog } from './log/sqlite-event-log.ts';
import { eventIn, factsOf } from './projections/projection.ts';

/** As many orders as a busy floor has open; the least recently used are read from the journal again. */
const capacity = 300;

type Rules<State, Event> = Pick<Decider<State, never, Event, unknown>, 'initial' | 'evolve'>;

/** Aggregates at hand. Each is a fold of its stream; this remembers the ones in use and keeps them up to date. */
export class StreamShelf<State, Event extends ShopEvent> {
  readonly #log: SqliteEventLog;
  readonly #rules: Rules<State, Event>;
  readonly #isInUse: (state: State) => boolean;
  readonly #states = new Map<string, State>();

  constructor(log: SqliteEventLog, rules: Rules<State, Event>, isInUse: (state: State) => boolean) {
    this.#log = log;
    this.#rules = rules;
    this.#isInUse = isInUse;
  }

  take(stream: string): State {
    const state = this.#states.get(stream) ?? this.#read(stream);
    this.#remember(stream, state);
    return state;
  }

  /** After a commit. */
  follow(sealed: readonly Sealed[]): void {
    for (const { envelope } of sealed) {
      const state = this.#states.get(envelope.stream);
      if (state !== undefined) this.#remember(envelope.stream, this.#evolve(state, envelope));
    }
  }

  /** Others wrote to these streams, perhaps before what we know: they are read again. */
  drop(streams: ReadonlySet<string>): void {
    for (const stream of streams) this.#states.delete(stream);
  }

  #read(stream: string): State {
    let state = this.#rules.initial;
    for (const { event } of factsOf(this.#log.readStream(stream)))
      state = this.#rules.evolve(state, event as Event);
    return state;
  }

  #evolve(state: State, envelope: Envelope): State {
    return this.#rules.evolve(state, eventIn(envelope) as Event);
  }

  #remember(stream: string, state: State): void {
    this.#states.delete(stream);
    if (this.#isInUse(state)) this.#states.set(stream, state);
    const [oldest] = this.#states.keys();
    if (this.#states.size > capacity && oldest !== undefined) this.#states.delete(oldest);
  }
}
