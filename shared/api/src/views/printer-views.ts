import type { DeviceConnection, PrinterFields, PrinterPage, TrySlip } from '@pos/domain';
import type { PrinterCondition } from './device-views.ts';

export interface PrinterModel {
  readonly model: string;
  readonly label: string;
  /** Rolls of labels are not calibrated, and print nothing but labels. */
  readonly prints: 'papers' | 'labels';
  readonly paperMillimetres: number;
}

/** A printer of the shop as this till sees it. */
export interface PrinterHere {
  readonly printer: string;
  readonly fields: PrinterFields;
  /** The till was started with it (`QUAY_PRINTER`): it can be tried, not changed. */
  readonly isFixed: boolean;
  /** `null`: another till prints on it, and only that one. */
  readonly state: PrinterCondition | null;
  readonly isPrinting: boolean;
  readonly waiting: number;
  /** The slip with which it was tried last. */
  readonly tried: {
    readonly job: string;
    readonly slip: TrySlip;
    readonly state: 'queued' | 'sending' | 'confirmed' | 'accepted' | 'unknown' | 'failed';
    readonly reason: string | null;
    readonly at: string;
  } | null;
}

/** Something near the till that may be a printer. */
export interface FoundPrinter {
  readonly connection: DeviceConnection;
  /** What it calls itself, as far as one can ask without printing. */
  readonly label: string | null;
  /** The printer of the shop that is reached in this way already. */
  readonly printer: string | null;
}

/** For whoever sets up the printers. */
export interface PrintersView {
  readonly printers: readonly PrinterHere[];
  readonly models: readonly PrinterModel[];
  /** What stands on a calibration slip beside W1, W2, … (dots across) and T1, T2, … (pages of letters). */
  readonly slip: { readonly widths: readonly number[]; readonly pages: readonly PrinterPage[] };
  /** `null`: nobody has looked since the till was started. */
  readonly nearby: { readonly isLooking: boolean; readonly found: readonly FoundPrinter[] } | null;
  /** What this machine runs, since cables and queues have other names on each. */
  readonly system: 'windows' | 'macos' | 'linux';
}
