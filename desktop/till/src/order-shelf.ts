import { order as orderDecider, streamOf, type Order, type OrderEvent } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import type { Envelope, Sealed } from '@pos/sync';
import type { SqliteEventLog } from './log/sqlite-event-log.ts';
import { eventIn } from './projections/projection.ts';

/** As many orders as a busy floor has open; the least recently used are read from the journal again. */
const capacity = 300;

/** Orders at hand. An order is a fold of its stream; this remembers the ones in use. */
export class OrderShelf {
  readonly #log: SqliteEventLog;
  readonly #orders = new Map<string, Order>();

  constructor(log: SqliteEventLog) {
    this.#log = log;
  }

  take(order: OrderId): Order {
    const stream = streamOf('order', order);
    const state = this.#orders.get(stream) ?? this.#read(stream);
    this.#remember(stream, state);
    return state;
  }

  /** After a commit: brings the orders at hand up to date. */
  follow(sealed: readonly Sealed[]): void {
    for (const { envelope } of sealed) {
      const state = this.#orders.get(envelope.stream);
      if (state) this.#remember(envelope.stream, evolve(state, envelope));
    }
  }

  #read(stream: string): Order {
    let state = orderDecider.initial;
    for (const { raw } of this.#log.readStream(stream)) state = evolve(state, JSON.parse(raw) as Envelope);
    return state;
  }

  #remember(stream: string, state: Order): void {
    this.#orders.delete(stream);
    if (state.status === 'open' || state.status === 'parked') this.#orders.set(stream, state);
    const [oldest] = this.#orders.keys();
    if (this.#orders.size > capacity && oldest !== undefined) this.#orders.delete(oldest);
  }
}

const evolve = (state: Order, envelope: Envelope): Order =>
  orderDecider.evolve(state, eventIn(envelope) as OrderEvent);
