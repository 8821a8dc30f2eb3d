import { setImmediate as pause } from 'node:timers/promises';
import { idOf } from '@pos/domain';
import { id } from '@pos/kernel';
import type { Db } from '../log/database.ts';
import { baseRow } from '../snapshot/base.ts';
import { recallOrder, type Recalling } from './recall.ts';

/** So many orders are looked at between two sales. */
const ordersAtOnce = 500;

/**
 * Something late comes to an order that was done with, whose events are not here any more or never were: what follows
 * from all of them, a table paid twice above all, is only seen when they are fetched again.
 */
export class LateOrders {
  readonly #parts: Recalling;
  readonly #isTorn;
  /** Nobody was in reach: they are asked for again when something else has come. */
  readonly #waiting = new Set<string>();
  #hasLooked = false;
  #isAsking = false;

  constructor(parts: Recalling) {
    this.#parts = parts;
    this.#isTorn = parts.db.prepare<[string], object>(
      `SELECT 1 FROM event WHERE stream = ? GROUP BY stream HAVING ${isTorn}`,
    );
    parts.journal.onReceived((streams) => {
      // What fails now is tried again when something else has come.
      this.#follow(streams).catch(() => undefined);
    });
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** The first time at everything: the till may have been closed before somebody could be asked. */
  async #follow(streams: ReadonlySet<string>): Promise<void> {
    const { db } = this.#parts;
    if (!baseRow(db)) return;
    for (const stream of streams)
      if (stream.startsWith('order/') && this.#isTorn.get(stream)) this.#waiting.add(stream);
    if (!this.#hasLooked) {
      this.#hasLooked = true;
      for await (const stream of tornOrders(db)) this.#waiting.add(stream);
    }
    if (!this.#isAsking) await this.#ask();
  }

  async #ask(): Promise<void> {
    const { db, links } = this.#parts;
    this.#isAsking = true;
    try {
      for (const stream of this.#waiting) {
        // Another till may lack some of what this one has counted; the cloud has had all of it.
        const order = id<'OrderId'>(idOf(stream));
        if (!db.open || !(await recallOrder(this.#parts, order, [links.cloud]))) return;
        this.#waiting.delete(stream);
      }
    } finally {
      this.#isAsking = false;
    }
  }
}

const isTorn = `sum(type = 'OrderOpened') = 0`;

const tornOrders = async function* (db: Db): AsyncGenerator<string> {
  const page = db.prepare<[string, number], { stream: string; isTorn: number }>(
    `SELECT stream, ${isTorn} AS isTorn FROM event WHERE stream > ? AND stream < 'order0'
     GROUP BY stream ORDER BY stream LIMIT ?`,
  );
  for (let after = 'order/'; db.open;) {
    const streams = page.all(after, ordersAtOnce);
    for (const { stream, isTorn: torn } of streams) if (torn) yield stream;
    if (streams.length < ordersAtOnce) return;
    after = streams.at(-1)!.stream;
    await pause();
  }
};
