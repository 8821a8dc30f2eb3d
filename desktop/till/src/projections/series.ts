import { businessYear, type BusinessDay } from '@pos/kernel';
import type { DocumentNumber } from '@pos/domain';
import { originKey, type Origin } from '@pos/sync';
import type { Db } from '../log/database.ts';
import type { Recorded } from './projection.ts';
import { TableProjection } from './table-projection.ts';

export type NumberKind = 'receipt' | 'refund' | 'z' | 'training';

const letters: { readonly [Kind in NumberKind]: string } = {
  receipt: '',
  refund: 'R',
  z: 'Z',
  training: 'T',
};

/**
 * The number series of each origin: one a kind and calendar year of the business day. It follows the journal like
 * every read model, in the transaction of the event that uses the number, so a number can neither be lost nor given
 * twice; and it can be folded again from the events that carry the numbers.
 */
export class NumberSeries extends TableProjection<{ code: string; next: number }> {
  readonly version = 1;
  readonly types = ['OrderSettled', 'RefundSettled', 'SessionClosed'] as const;

  constructor(db: Db) {
    super(db, { table: 'series', key: ['code'], columns: ['code', 'next'], keep: 200 });
  }

  /** The number that the next document of this kind shall have. It is taken when its event is in the journal. */
  next(kind: NumberKind, day: BusinessDay, register: string, origin: Origin): DocumentNumber {
    const series = `${kind}/${businessYear(day)}`;
    const value = this.rows.get(codeOf(origin, series))?.next ?? 1;
    const place = origin.epoch === 1 ? register : `${register}.${origin.epoch}`;
    const year = String(businessYear(day)).slice(-2);
    return {
      series,
      value,
      text: `${place}-${year}${letters[kind]}-${String(value).padStart(6, '0')}`,
    };
  }

  apply({ envelope, event }: Recorded): void {
    if (
      event.type !== 'OrderSettled' &&
      event.type !== 'RefundSettled' &&
      event.type !== 'SessionClosed'
    )
      return;
    const code = codeOf(envelope, event.number.series);
    const next = Math.max(event.number.value + 1, this.rows.get(code)?.next ?? 1);
    this.rows.put({ code, next });
  }
}

const codeOf = (origin: Origin, series: string): string => `${originKey(origin)}/${series}`;
