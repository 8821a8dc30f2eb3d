/**
 * How a printer is, as far as it can be known. `silent`: it takes jobs and tells nothing about itself; `busy`: it talks
 * with another till; `no-driver`: this machine has no way to it; `unknown`: nobody has looked yet.
 */
export type PrinterCondition =
  | 'unknown'
  | 'ready'
  | 'silent'
  | 'offline'
  | 'busy'
  | 'paper-out'
  | 'cover-open'
  | 'cutter'
  | 'error'
  | 'no-driver';

/** A paper that somebody should have in hand and perhaps has not. `Reprint` it or `ConfirmPaper` it, and it is no longer listed. */
export interface Unprinted {
  readonly job: string;
  readonly kind: string;
  /** The number of the receipt, refund or Z report; of a bill, its order; of labels, the product. */
  readonly about: string;
  /** Of a kitchen or bar slip: its station and its table; of labels: the product. */
  readonly called: string | null;
  /** Of labels: how many. */
  readonly copies: number;
  /** `queued`: it is tried again by itself. `sending`: it is on its way and takes long. `unknown`: it may have come out. `failed`: it has not, and is not tried again. */
  readonly state: 'queued' | 'sending' | 'unknown' | 'failed';
  readonly reason: string | null;
  readonly queuedAt: string;
}

/** What stands on the counter, for the status strip. */
export interface DevicesView {
  readonly printers: readonly {
    readonly name: string;
    readonly label: string;
    readonly state: PrinterCondition;
    /** A job is on its way right now. */
    readonly isPrinting: boolean;
    /** Receipts, bills and reports come out here. */
    readonly hasPapers: boolean;
  }[];
  /** `null` where no drawer hangs on a printer of this till. */
  readonly drawer: { readonly canOpen: boolean } | null;
  /** A printer of labels is set up for this till. */
  readonly labels: boolean;
  /** A display for the guest is set up for this till. */
  readonly guest: boolean;
  /** Jobs that have not ended. */
  readonly waiting: number;
  /** Newest first; none where no printer is set up. */
  readonly unprinted: readonly Unprinted[];
}
