import { idOf, type EventType } from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Recorded, StreamProjection } from './projection.ts';
import { TableProjection } from './table-projection.ts';

export type OpenOrderRow = {
  id: string;
  status: 'open' | 'parked';
  label: string | null;
  training: number;
  opened_at: string;
  opened_by: string | null;
};

const types = [
  'OrderOpened',
  'OrderLabelled',
  'OrderParked',
  'OrderRecalled',
  'OrderSettled',
  'OrderVoided',
] as const satisfies readonly EventType[];

/** Which orders are still being sold. What is on them is read from their own streams. */
export class OpenOrders extends TableProjection<OpenOrderRow> implements StreamProjection {
  readonly version = 1;
  readonly kinds = ['order'];
  readonly types = types;
  readonly #list;

  constructor(db: Db) {
    super(db, {
      table: 'open_order',
      key: ['id'],
      columns: ['id', 'status', 'label', 'training', 'opened_at', 'opened_by'],
      keep: 2000,
    });
    this.#list = db.prepare<[], OpenOrderRow>('SELECT * FROM open_order ORDER BY opened_at, id');
  }

  list(): OpenOrderRow[] {
    return this.#list.all();
  }

  find(order: string): OpenOrderRow | undefined {
    return this.rows.get(order);
  }

  isTraining(order: string): boolean | undefined {
    const row = this.rows.get(order);
    return row && row.training === 1;
  }

  forget(stream: string): void {
    this.rows.remove(idOf(stream));
  }

  apply({ envelope, event }: Recorded): void {
    const id = idOf(envelope.stream);
    if (event.type === 'OrderOpened') {
      this.rows.put({
        id,
        status: 'open',
        label: event.label,
        training: envelope.training,
        opened_at: envelope.at,
        opened_by: envelope.by,
      });
      return;
    }
    const row = this.rows.get(id);
    if (!row) return;
    switch (event.type) {
      case 'OrderLabelled':
        this.rows.put({ ...row, label: event.label });
        return;
      case 'OrderParked':
        this.rows.put({ ...row, status: 'parked' });
        return;
      case 'OrderRecalled':
        this.rows.put({ ...row, status: 'open' });
        return;
      case 'OrderSettled':
      case 'OrderVoided':
        this.rows.remove(id);
        return;
    }
  }
}
