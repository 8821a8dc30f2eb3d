import { cashSession, noTakings, streamOf, type PerpetualTotals } from '@pos/domain';
import { businessDayAt, id, instant, localTime, offsetAt, type Instant } from '@pos/kernel';
import { createRandom, type Random } from '../random.ts';
import { countAndClose, mindTheDrawer, morningFloat } from './drawer.ts';
import { demoNumbers, type NumberSource } from './numbers.ts';
import { refundSomething } from './refund.ts';
import { serve, serveParked } from './sale.ts';
import {
  clockAt,
  openBook,
  perform,
  written,
  type HistoryStep,
  type OrderStream,
  type Shift,
} from './shift.ts';
import { streamUnder } from './stream.ts';
import { noTotals, totalsAfter } from './takings.ts';
import { tradingOf, type Trading, type TradingShop } from './trading.ts';

export interface HistoryOptions extends TradingShop {
  readonly seed: number;
  /** At least so many: the session that is open when they are reached is still counted and closed. */
  readonly events: number;
  /** Trading begins on this local day, not before this moment. */
  readonly from: Instant;
  /** Names the number series when `numbers` is not given. */
  readonly register: string;
  readonly numbers?: NumberSource;
  /** About 6.5 events a sale; the day ends at half past nine even if they are not reached. */
  readonly salesPerDay?: number;
}

/** Plausible trading days of one register, each event decided by the real rules. Memory does not grow with it. */
export function* generateHistory(options: HistoryOptions): Generator<HistoryStep, void, undefined> {
  const register: Register = {
    trading: tradingOf(options),
    random: createRandom(`history/${options.seed}`),
    numbers: options.numbers ?? demoNumbers(options.register),
    salesPerDay: options.salesPerDay ?? 220,
    settled: [],
    totals: noTotals,
  };
  const zone = options.store.timeZone;
  let made = 0;
  const wantsMore = (): boolean => made < options.events;
  for (let day = localTime(options.from, zone).days; wantsMore(); day += 1) {
    const midnight = instant(day * 86_400_000 - offsetAt(zone, options.from) * 60_000);
    const opening = instant(Math.max(options.from, midnight + openingHour * hour));
    const closing = instant(midnight + closingHour * hour);
    if (opening >= closing) continue;
    for (const step of tradingDay(register, { opening, closing, wantsMore })) {
      made += step.events.length;
      yield step;
    }
  }
}

const hour = 3_600_000;
const openingHour = 6.75;
const closingHour = 21.5;

/** What one register carries from day to day. */
interface Register {
  readonly trading: Trading;
  readonly random: Random;
  readonly numbers: NumberSource;
  readonly salesPerDay: number;
  readonly settled: OrderStream[];
  totals: PerpetualTotals;
}

interface Day {
  readonly opening: Instant;
  readonly closing: Instant;
  readonly wantsMore: () => boolean;
}

function* tradingDay(register: Register, day: Day): Generator<HistoryStep> {
  const shift = shiftOn(register, day.opening);
  const { random, clock } = shift;
  clock.passSeconds(random.integer(0, 900));
  yield perform(shift, shift.drawer, {
    type: 'OpenSession',
    session: shift.session,
    currency: register.trading.store.currency,
    notes: morningFloat,
    at: written(shift),
    businessDay: shift.businessDay,
  });
  const quiet = (day.closing - day.opening) / 1000 / register.salesPerDay - timeAtTheCounter;
  while (day.wantsMore()) {
    const pause = 2 + (-Math.log(1 - random.next()) * Math.max(quiet, 0)) / bustle(shift);
    if (clock.now() + pause * 1000 >= day.closing) break;
    clock.passSeconds(pause);
    yield* serve(shift);
    if (shift.parked.length > 0 && random.chance(0.6)) yield* serveParked(shift);
    if (random.chance(0.007)) yield* refundSomething(shift);
    yield* mindTheDrawer(shift);
  }
  while (shift.parked.length > 0) yield* serveParked(shift);
  yield* countAndClose(shift, register.totals);
  register.totals = totalsAfter(register.totals, shift.book.takings());
}

/** Seconds, on average. */
const timeAtTheCounter = 24;

const shiftOn = (register: Register, opening: Instant): Shift => {
  const { trading, random } = register;
  const session = id<'CashSessionId'>(random.uuid(opening));
  return {
    ...register,
    clock: clockAt(opening),
    cashier: random.pick(trading.cashiers),
    businessDay: businessDayAt(opening, trading.calendar),
    session,
    drawer: streamUnder(cashSession, streamOf('cash-session', session)),
    book: openBook(noTakings),
    parked: [],
  };
};

/** Before work, at noon and after work come more people than at three. */
const bustle = ({ clock, trading }: Shift): number => {
  const { minuteOfDay } = localTime(clock.now(), trading.calendar.timeZone);
  return byHour[Math.floor(minuteOfDay / 60)] ?? 1;
};

const byHour: Readonly<Record<number, number>> = {
  7: 1.4,
  8: 1.2,
  11: 1.5,
  12: 1.4,
  14: 0.6,
  15: 0.6,
  17: 1.6,
  18: 1.7,
  19: 1.3,
  21: 0.7,
};
