import type { BusinessDay, CashSessionId, Currency, Money } from '@pos/kernel';
import type { DocumentNumber, PaymentMethod } from '../order/index.ts';
import type { TaxTotal } from '../pricing/index.ts';

export interface CountedNotes {
  readonly note: Money;
  readonly count: number;
}

/** What went through a session's drawer and its other tenders; sums of facts, whichever order brought them. */
export interface Takings {
  readonly sales: number;
  readonly refunds: number;
  readonly salesTotal: Money;
  readonly refundsTotal: Money;
  readonly rounding: Money;
  readonly cashTendered: Money;
  readonly cashChange: Money;
  readonly cashRefunded: Money;
  readonly methods: readonly {
    readonly method: PaymentMethod;
    readonly taken: Money;
    readonly given: Money;
  }[];
  readonly taxes: readonly TaxTotal[];
}

/** Grand totals since the register's first sale. They are never set back. */
export interface PerpetualTotals {
  readonly sales: number;
  readonly refunds: number;
  readonly salesTotal: Money;
  readonly refundsTotal: Money;
}

/** Why a drawer may open without a sale is the cashier's word; with one, the sale is the cause. */
export type DrawerCause = 'sale' | 'refund' | 'cash-moved' | 'no-sale';

export interface SessionClosed {
  readonly type: 'SessionClosed';
  readonly number: DocumentNumber;
  readonly at: string;
  readonly businessDay: BusinessDay;
  readonly expected: Money;
  readonly counted: Money;
  readonly variance: Money;
  readonly takings: Takings;
  readonly perpetual: PerpetualTotals;
}

export type CashSessionEvent =
  | {
      readonly type: 'SessionOpened';
      readonly session: CashSessionId;
      readonly currency: Currency;
      readonly float: Money;
      readonly notes: readonly CountedNotes[];
      readonly at: string;
      readonly businessDay: BusinessDay;
    }
  | {
      readonly type: 'CashMoved';
      readonly direction: 'in' | 'out';
      readonly amount: Money;
      readonly reason: string;
    }
  | { readonly type: 'DrawerOpened'; readonly cause: DrawerCause; readonly reason: string | null }
  | {
      readonly type: 'CashCounted';
      readonly attempt: number;
      readonly notes: readonly CountedNotes[];
      readonly total: Money;
    }
  | SessionClosed
  /** Its Z report was put on paper again: the copy says that it is one. */
  | { readonly type: 'ZReportReprinted'; readonly report: string; readonly copy: number };

export interface OpenSession {
  readonly status: 'open';
  readonly session: CashSessionId;
  readonly currency: Currency;
  readonly float: Money;
  readonly openedAt: string;
  readonly businessDay: BusinessDay;
  readonly movedIn: Money;
  readonly movedOut: Money;
  readonly counts: readonly Money[];
}

export type CashSession =
  | { readonly status: 'not-open' }
  | OpenSession
  | {
      readonly status: 'closed';
      readonly session: CashSessionId;
      readonly closing: SessionClosed;
      readonly copies: number;
    };
