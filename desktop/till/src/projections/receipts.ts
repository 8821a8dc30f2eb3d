import { idOf } from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Recorded } from './projection.ts';
import { TableProjection } from './table-projection.ts';

export type ReceiptRow = {
  number: string;
  kind: 'receipt' | 'refund';
  order_id: string;
  business_day: string;
  session: string | null;
  at: string;
  total: number;
  by: string | null;
  pos: number;
};

/** The numbered documents, newest first; what they say stands in their order's stream. */
export class Receipts extends TableProjection<ReceiptRow> {
  readonly version = 1;
  readonly types = ['OrderSettled', 'RefundSettled'] as const;
  readonly #list;
  readonly #find;
  readonly #ofOrder;

  constructor(db: Db) {
    super(db, {
      table: 'receipt',
      key: ['pos'],
      columns: [
        'pos',
        'number',
        'kind',
        'order_id',
        'business_day',
        'session',
        'at',
        'total',
        'by',
      ],
      keep: 2000,
    });
    this.#list = db.prepare<[number, number], ReceiptRow>(
      'SELECT * FROM receipt WHERE pos < ? ORDER BY pos DESC LIMIT ?',
    );
    this.#ofOrder = db.prepare<[string], ReceiptRow>(
      'SELECT * FROM receipt WHERE order_id = ? ORDER BY pos',
    );
    this.#find = db.prepare<[string], ReceiptRow>(
      'SELECT * FROM receipt WHERE number = ? ORDER BY pos DESC',
    );
  }

  list(beforePos: number, limit: number): ReceiptRow[] {
    return this.#list.all(beforePos, limit);
  }

  ofOrder(order: string): ReceiptRow[] {
    return this.#ofOrder.all(order);
  }

  find(number: string): ReceiptRow | undefined {
    return this.#find.get(number);
  }

  apply({ pos, envelope, event }: Recorded): void {
    if (event.type !== 'OrderSettled' && event.type !== 'RefundSettled') return;
    if (envelope.training === 1) return;
    this.rows.add({
      number: event.number.text,
      kind: event.type === 'OrderSettled' ? 'receipt' : 'refund',
      order_id: idOf(envelope.stream),
      business_day: event.businessDay,
      session: event.session,
      at: event.at,
      total: event.type === 'OrderSettled' ? event.totals.total : event.total,
      by: envelope.by,
      pos,
    });
  }
}
