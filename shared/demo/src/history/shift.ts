import type {
  CashSession,
  CashSessionCommand,
  CashSessionEvent,
  Order,
  OrderCommand,
  OrderEvent,
  ShopEvent,
  StreamName,
  Takings,
} from '@pos/domain';
import {
  duration,
  formatInstant,
  later,
  offsetAt,
  type BusinessDay,
  type CashSessionId,
  type Instant,
  type StaffId,
} from '@pos/kernel';
import type { DemoStaff } from '../document.ts';
import type { Random } from '../random.ts';
import type { NumberSource } from './numbers.ts';
import type { Stream } from './stream.ts';
import { takingsAfter } from './takings.ts';
import type { Trading } from './trading.ts';

/** One command that was accepted: what to append, when, and by whom. */
export interface HistoryStep {
  readonly at: Instant;
  readonly by: StaffId;
  /** Who allowed it, when the role of `by` does not. */
  readonly approvedBy: StaffId | null;
  readonly stream: StreamName;
  readonly events: readonly ShopEvent[];
  readonly training: false;
}

export type OrderStream = Stream<Order, OrderCommand, OrderEvent>;
export type DrawerStream = Stream<CashSession, CashSessionCommand, CashSessionEvent>;

/** From opening a session to closing it: one cashier, one drawer, one business day. */
export interface Shift {
  readonly trading: Trading;
  readonly random: Random;
  readonly numbers: NumberSource;
  readonly clock: Clock;
  readonly cashier: DemoStaff;
  readonly businessDay: BusinessDay;
  readonly session: CashSessionId;
  readonly drawer: DrawerStream;
  readonly book: Book;
  /** Waiting for their guests to come back, oldest first. */
  readonly parked: OrderStream[];
  /** The last settled orders: where refunds come from. */
  readonly settled: OrderStream[];
}

export interface Book {
  readonly takings: () => Takings;
  readonly enter: (event: ShopEvent) => void;
}

export const openBook = (start: Takings): Book => {
  let takings = start;
  return {
    takings: () => takings,
    enter: (event) => {
      takings = takingsAfter(takings, event);
    },
  };
};

export interface Clock {
  readonly now: () => Instant;
  readonly passSeconds: (seconds: number) => void;
}

export const clockAt = (start: Instant): Clock => {
  let now = start;
  return {
    now: () => now,
    passSeconds: (seconds) => {
      now = later(now, duration(Math.round(seconds * 1000)));
    },
  };
};

/** The stream decides; the book follows; the step is what a till would have appended. */
export const perform = <State, Command, Event extends ShopEvent>(
  shift: Shift,
  stream: Stream<State, Command, Event>,
  command: Command,
  approvedBy: StaffId | null = null,
): HistoryStep => {
  const events = stream.act(command);
  for (const event of events) shift.book.enter(event);
  return {
    at: shift.clock.now(),
    by: shift.cashier.id,
    approvedBy,
    stream: stream.name,
    events,
    training: false,
  };
};

/** The moment as documents write it: the store's wall clock with its offset. */
export const written = ({ clock, trading }: Pick<Shift, 'clock' | 'trading'>): string =>
  formatInstant(clock.now(), offsetAt(trading.calendar.timeZone, clock.now()));
