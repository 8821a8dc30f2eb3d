import type { RefusalCode } from '@pos/api';
import type { Sent } from '@pos/till/testing';

/** A command whose answer is a numbered document: the ones that must happen exactly once. */
export type Counted = Extract<Sent, { type: 'SettleOrder' | 'RefundLines' | 'CloseSession' }> & {
  readonly id: string;
};

/** What the till said when it was done: after this it must never be forgotten. */
export interface Done {
  readonly command: string;
  readonly number: string;
  readonly amount: number;
}

/** What a seller is started with. */
export interface Orders {
  readonly folder: string;
  readonly seed: number;
  /** What the shop's clock shows. */
  readonly at: string;
  /** Commands to send again first: the last one that was answered, and the one that was not. */
  readonly again: readonly Counted[];
  /** Ends by itself after so many sales; else it sells until it is killed. */
  readonly sales: number | null;
}

/** What a seller tells, a line of JSON each. */
export type Told =
  | { readonly open: { readonly rebuilt: readonly string[]; readonly milliseconds: number } }
  | { readonly will: Counted }
  | { readonly done: Done }
  | { readonly again: Done }
  | { readonly refused: RefusalCode; readonly command: string | null };
