import { idOf, type ShopEvent } from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Stored } from '../log/sqlite-event-log.ts';

export type JobKind = 'print-receipt' | 'print-refund' | 'print-z' | 'open-drawer';

export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  /** What it is about: a document's number, or the stream whose drawer opens. */
  readonly about: string;
  readonly state: 'queued';
  readonly queued_at: string;
}

/**
 * What devices have to do for an event, queued in the event's own transaction: a sale that is in the journal has its
 * receipt in the queue. A job's id follows from its event's hash, so the same event can never queue it twice.
 */
export class JobQueue {
  readonly #insert;
  readonly #list;
  readonly #waiting;

  constructor(db: Db) {
    this.#insert = db.prepare<string[]>(
      'INSERT INTO job (id, kind, about, state, queued_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    );
    this.#list = db.prepare<[number], JobRow>(
      'SELECT * FROM job ORDER BY queued_at DESC, id LIMIT ?',
    );
    this.#waiting = db.prepare<[], { jobs: number }>(
      "SELECT count(*) AS jobs FROM job WHERE state = 'queued'",
    );
  }

  /** Inside the journal's transaction. */
  queue(stored: readonly Stored[]): void {
    for (const { event } of stored) {
      if (event.envelope.training === 1) continue;
      const recorded = { type: event.envelope.type, ...event.envelope.data } as ShopEvent;
      for (const [index, job] of jobsFor(recorded, event.envelope.stream).entries()) {
        const id = `${event.hash.slice(0, 32)}-${index}`;
        this.#insert.run(id, job.kind, job.about, 'queued', event.envelope.at);
      }
    }
  }

  list(limit: number): JobRow[] {
    return this.#list.all(limit);
  }

  waiting(): number {
    return this.#waiting.get()!.jobs;
  }
}

/** Cash opens the drawer, and so does nothing else but a person who asks for it. */
const jobsFor = (event: ShopEvent, stream: string): { kind: JobKind; about: string }[] => {
  switch (event.type) {
    case 'OrderSettled':
      return [{ kind: 'print-receipt', about: event.number.text }];
    case 'RefundSettled':
      return [{ kind: 'print-refund', about: event.number.text }];
    case 'SessionClosed':
      return [{ kind: 'print-z', about: event.number.text }];
    case 'DrawerOpened':
      return [{ kind: 'open-drawer', about: idOf(stream) }];
    default:
      return [];
  }
};
