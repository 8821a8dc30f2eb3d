import { idOf } from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Recorded, StreamProjection } from './projection.ts';
import { TableProjection } from './table-projection.ts';

export type SessionRow = {
  id: string;
  device: string;
  status: 'open' | 'closed';
  opened_at: string;
  business_day: string;
  number: string | null;
  closed_at: string | null;
};

/** Cash sessions, and which of them is open at a device's drawer. */
export class Sessions extends TableProjection<SessionRow> implements StreamProjection {
  readonly version = 1;
  readonly kinds = ['cash-session'];
  readonly types = ['SessionOpened', 'SessionClosed'] as const;
  readonly #openAt;
  readonly #list;
  readonly #find;
  /** By device. Every sale asks, and it changes twice a day. */
  readonly #open = new Map<string, SessionRow | undefined>();

  constructor(db: Db) {
    super(db, {
      table: 'session',
      key: ['id'],
      columns: ['id', 'device', 'status', 'opened_at', 'business_day', 'number', 'closed_at'],
      keep: 1000,
    });
    this.#openAt = db.prepare<[string], SessionRow>(
      "SELECT * FROM session WHERE device = ? AND status = 'open'",
    );
    this.#find = db.prepare<[string], SessionRow>('SELECT * FROM session WHERE number = ?');
    this.#list = db.prepare<[number], SessionRow>(
      'SELECT * FROM session ORDER BY opened_at DESC LIMIT ?',
    );
  }

  /** A closed one, by the number of its Z report. */
  find(number: string): SessionRow | undefined {
    return this.#find.get(number);
  }

  openAt(device: string): SessionRow | undefined {
    if (!this.#open.has(device)) this.#open.set(device, this.#openAt.get(device));
    return this.#open.get(device);
  }

  list(limit: number): SessionRow[] {
    return this.#list.all(limit);
  }

  override discard(): void {
    super.discard();
    this.#open.clear();
  }

  override clear(): void {
    super.clear();
    this.#open.clear();
  }

  forget(stream: string): void {
    this.#open.clear();
    this.rows.remove(idOf(stream));
  }

  apply({ envelope, event }: Recorded): void {
    this.#open.clear();
    const id = idOf(envelope.stream);
    if (event.type === 'SessionOpened') {
      this.rows.put({
        id,
        device: envelope.device,
        status: 'open',
        opened_at: event.at,
        business_day: event.businessDay,
        number: null,
        closed_at: null,
      });
    }
    const row = this.rows.get(id);
    if (event.type === 'SessionClosed' && row) {
      this.rows.put({ ...row, status: 'closed', number: event.number.text, closed_at: event.at });
    }
  }
}
