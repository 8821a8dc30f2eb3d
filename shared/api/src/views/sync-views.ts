import type { Remedy } from '@pos/domain';
import type { Currency, DeviceId, Money, Quantity } from '@pos/kernel';
import type { StaffName } from './office-views.ts';

/** How far a record has come: on this till's disk, on another one in the shop, on the server. */
export type Reach = 'here' | 'shop' | 'cloud';

/** How things stand with another copy of the journal. */
export interface PeerView {
  /** `stuck`: away for minutes, so that a person should know. `refused`: it answers, and says no. */
  readonly state: 'not-paired' | 'never-connected' | 'in-touch' | 'away' | 'stuck' | 'refused';
  /** When it last answered. */
  readonly lastContact: string | null;
  /** The code of what it said no with. */
  readonly refusal: string | null;
}

export interface SyncView {
  readonly device: DeviceId;
  readonly epoch: number;
  readonly logId: string;
  readonly head: { readonly pos: number; readonly seq: number; readonly hash: string };
  /** Events of this till that the cloud does not have: exact, not an estimate. */
  readonly unsent: number;
  /** When the oldest of them was written. */
  readonly unsentSince: string | null;
  /** Where it is paired; `null`: nowhere. */
  readonly server: string | null;
  readonly hub: PeerView;
  readonly cloud: PeerView;
}

/** What this till has written and the cloud does not have, oldest first. */
export interface UnsentView {
  readonly total: number;
  readonly currency: Currency;
  readonly records: readonly UnsentRecord[];
  /** Give it as `after` to read on; `null` at the end. */
  readonly next: string | null;
}

export interface UnsentRecord {
  readonly type: string;
  readonly at: string;
  readonly by: StaffName | null;
  /** The number and the amount of a document. */
  readonly number: string | null;
  readonly total: Money | null;
  readonly reach: Reach;
}

/** The same as it was signed, for a file that outlives this till. */
export interface UnsentExportView {
  readonly tenant: string;
  readonly store: string;
  readonly device: DeviceId;
  readonly publicKey: string;
  readonly events: readonly { readonly raw: string; readonly sig: string | null }[];
  readonly next: string | null;
}

export type AnomalyKind =
  | 'double-settlement'
  | 'void-after-settle'
  | 'balance-due'
  | 'payment-left'
  | 'excess-void'
  | 'number-reused'
  | 'late-sale'
  | 'fork'
  | 'unreadable';

/** Something that was done, of which an anomaly is made. */
export interface Trace {
  readonly what:
    | 'settled'
    | 'refunded'
    | 'voided'
    | 'taken-off'
    | 'paid'
    | 'closed'
    | 'rewritten'
    | 'unreadable';
  readonly at: string;
  readonly by: StaffName | null;
  readonly device: string;
  /** The document's number. */
  readonly number: string | null;
}

export interface AnomalyView {
  /** For `SettleAnomaly`: the same on every till, so that two who settle it do it once. */
  readonly id: string;
  readonly kind: AnomalyKind;
  readonly traces: readonly Trace[];
  /** What there is too much or too little of. */
  readonly items: readonly { readonly name: string; readonly quantity: Quantity }[];
  readonly amount: Money | null;
  readonly remedies: readonly Remedy[];
}

/** An event of this till that a fork took out of its journal: kept for ever, and written again by the server. */
export interface ParkedRecord {
  readonly type: string;
  readonly at: string;
  readonly by: StaffName | null;
  readonly number: string | null;
  readonly reason: 'fork';
}

export interface AnomaliesView {
  readonly currency: Currency;
  readonly anomalies: readonly AnomalyView[];
  readonly parked: readonly ParkedRecord[];
}
