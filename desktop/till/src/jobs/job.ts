import { idOf, type ShopEvent } from '@pos/domain';

export type JobKind = 'print-receipt' | 'print-refund' | 'print-z' | 'print-bill' | 'open-drawer';

/**
 * `queued` → `sending` (its first byte leaves: never again by itself) → `confirmed` by the printer's word, `accepted`
 * where it gives none, `unknown` when some bytes left and no word came. `failed`: nothing left, and nothing will.
 */
export type JobState = 'queued' | 'sending' | 'confirmed' | 'accepted' | 'unknown' | 'failed';

export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  /** What it is about: a document's number, an order, or the session whose drawer opens. */
  readonly about: string;
  readonly copy: number;
  readonly state: JobState;
  readonly reason: string | null;
  readonly printer: string | null;
  readonly queued_at: string;
  readonly ended_at: string | null;
}

export type NewJob = Pick<JobRow, 'kind' | 'about' | 'copy'>;

/** Cash opens the drawer, and so does nothing else but a person who asks for it. */
export const jobsFor = (event: ShopEvent, stream: string): NewJob[] => {
  switch (event.type) {
    case 'OrderSettled':
      return [{ kind: 'print-receipt', about: event.number.text, copy: 0 }];
    case 'RefundSettled':
      return [{ kind: 'print-refund', about: event.number.text, copy: 0 }];
    case 'SessionClosed':
      return [{ kind: 'print-z', about: event.number.text, copy: 0 }];
    case 'ReceiptReprinted':
      return [{ kind: 'print-receipt', about: event.receipt, copy: event.copy }];
    case 'ZReportReprinted':
      return [{ kind: 'print-z', about: event.report, copy: event.copy }];
    case 'BillPrinted':
      return [{ kind: 'print-bill', about: idOf(stream), copy: event.print }];
    case 'DrawerOpened':
      return [{ kind: 'open-drawer', about: idOf(stream), copy: 0 }];
    default:
      return [];
  }
};
