import type { Takings } from '@pos/domain';
import type { BusinessDay, CashSessionId, Currency, DeviceId, Money } from '@pos/kernel';
import type { StaffName } from './office-views.ts';

/** What only those may see who may read reports: a cashier counts the drawer without knowing what it should hold. */
export interface SessionFigures {
  readonly expected: Money;
  readonly takings: Takings;
}

export interface OpenSessionView {
  readonly open: true;
  readonly session: CashSessionId;
  readonly currency: Currency;
  readonly openedAt: string;
  readonly businessDay: BusinessDay;
  readonly float: Money;
  readonly movedIn: Money;
  readonly movedOut: Money;
  readonly counts: number;
  /** Open for more than 24 hours: somebody forgot to close it. */
  readonly tooLong: boolean;
  /** The X report; `null` without the permission `report.x`. */
  readonly figures: SessionFigures | null;
}

export type SessionView = { readonly open: false } | OpenSessionView;

export interface ClosingFigures extends SessionFigures {
  readonly counted: Money;
  readonly variance: Money;
}

export interface SessionsView {
  readonly currency: Currency;
  readonly sessions: readonly {
    readonly session: CashSessionId;
    readonly device: DeviceId;
    readonly status: 'open' | 'closed';
    readonly openedAt: string;
    readonly businessDay: BusinessDay;
    readonly closedAt: string | null;
    readonly number: string | null;
    /** Who agreed to a difference above the limit. */
    readonly approvedBy: StaffName | null;
    /** How often its Z report was printed again. */
    readonly copies: number;
    /** The Z report; `null` while it is open and without the permission `report.x`. */
    readonly figures: ClosingFigures | null;
  }[];
}

export interface DaysView {
  readonly currency: Currency;
  /** Newest first. */
  readonly days: readonly ({ readonly businessDay: BusinessDay } & Pick<
    Takings,
    'sales' | 'refunds' | 'salesTotal' | 'refundsTotal' | 'rounding' | 'taxes'
  >)[];
}

export interface JobsView {
  readonly waiting: number;
  /** Newest first. */
  readonly jobs: readonly {
    readonly id: string;
    readonly kind: string;
    readonly about: string;
    readonly state: string;
    readonly queuedAt: string;
    /** Which copy, of a reprint; the how many-eth print, of a bill. */
    readonly copy: number;
    /** Why it has not come out, or why that is not known. */
    readonly reason: string | null;
    readonly endedAt: string | null;
  }[];
}

export interface HealthView {
  readonly setUp: boolean;
  /** Tables that were damaged and have been folded again from the journal at this start. */
  readonly rebuilt: readonly string[];
  readonly epoch: number;
  readonly position: number;
  readonly unsent: number;
  readonly jobsWaiting: number;
  /** Whether the device's clock is believed, and how many milliseconds it is off if not. */
  readonly clock: { readonly trusted: boolean; readonly offBy: number };
}
