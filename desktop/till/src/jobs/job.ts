import { idOf, type ShopEvent } from '@pos/domain';
import { id } from '@pos/kernel';
import { readSlipKey } from '../stations/slip-key.ts';
import type { SlipsFor } from '../stations/slips-for.ts';

export type JobKind =
  | 'print-receipt'
  | 'print-refund'
  | 'print-z'
  | 'print-bill'
  | 'print-slip'
  | 'print-label'
  | 'print-test'
  | 'print-calibration'
  | 'open-drawer';

/**
 * `queued` → `sending` (its first byte leaves: never again by itself) → `confirmed` by the printer's word, `accepted`
 * where it gives none, `unknown` when some bytes left and no word came. `failed`: nothing left, and nothing will.
 */
export type JobState = 'queued' | 'sending' | 'confirmed' | 'accepted' | 'unknown' | 'failed';

/** Where a job goes: to whatever prints receipts or labels or holds the drawer when its turn comes, or to one printer by name. */
export type Route = 'receipt' | 'label' | 'drawer' | `printer:${string}`;

export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  /** What it is about: a document's number, an order, a slip's key, a product, the session whose drawer opens, the printer that is tried. */
  readonly about: string;
  readonly copy: number;
  readonly state: JobState;
  readonly reason: string | null;
  readonly printer: string | null;
  readonly queued_at: string;
  readonly ended_at: string | null;
  readonly route: Route;
  /** How often it was given to another printer. */
  readonly moved: number;
}

export type NewJob = Pick<JobRow, 'kind' | 'about' | 'copy' | 'route'>;

/** Whoever tries a printer stands before it: the answer is worth nothing later. */
export const isTry = ({ kind }: Pick<JobRow, 'kind'>): boolean =>
  kind === 'print-test' || kind === 'print-calibration';

export const routeTo = (printer: string): Route => `printer:${printer}`;

/** Cash opens the drawer, and so does nothing else but a person who asks for it. */
export const jobsFor = (
  event: ShopEvent,
  { stream, device }: { readonly stream: string; readonly device: string },
  slipsFor: SlipsFor,
): NewJob[] => {
  switch (event.type) {
    case 'OrderSettled':
      return [paper('print-receipt', event.number.text)];
    case 'RefundSettled':
      return [paper('print-refund', event.number.text)];
    case 'SessionClosed':
      return [paper('print-z', event.number.text)];
    case 'ReceiptReprinted':
      return [paper('print-receipt', event.receipt, event.copy)];
    case 'ZReportReprinted':
      return [paper('print-z', event.report, event.copy)];
    case 'BillPrinted':
      return [paper('print-bill', idOf(stream), event.print)];
    case 'LinesSent':
      return slipsFor(id<'OrderId'>(idOf(stream)), event, device).map(({ printer, key }) =>
        slip(key, printer),
      );
    case 'LabelsAsked':
      return [{ kind: 'print-label', about: event.product, copy: event.copies, route: 'label' }];
    case 'SlipReprinted':
      return [slip(event.slip, readSlipKey(event.slip).station, event.copy)];
    case 'SlipTried':
      return [
        {
          kind: event.slip === 'test' ? 'print-test' : 'print-calibration',
          about: event.printer,
          copy: 0,
          route: routeTo(event.printer),
        },
      ];
    case 'DrawerOpened':
      return [{ kind: 'open-drawer', about: idOf(stream), copy: 0, route: 'drawer' }];
    default:
      return [];
  }
};

const paper = (kind: JobKind, about: string, copy = 0): NewJob => ({
  kind,
  about,
  copy,
  route: 'receipt',
});

const slip = (key: string, printer: string, copy = 0): NewJob => ({
  kind: 'print-slip',
  about: key,
  copy,
  route: routeTo(printer),
});
