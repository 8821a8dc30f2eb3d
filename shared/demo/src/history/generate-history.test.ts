import { readEvent, type DocumentNumber, type ShopEvent } from '@pos/domain';
import { instant, parseInstant } from '@pos/kernel';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoMall, demoShop } from '../demo-shop.ts';
import { recount } from '../testing/recount.ts';
import { generateHistory, type HistoryOptions } from './generate-history.ts';
import { tradingShopOf } from './trading.ts';
import type { HistoryStep } from './shift.ts';

const options: HistoryOptions = {
  ...tradingShopOf(demoMall()),
  seed: 1,
  events: 20_000,
  from: parseInstant('2026-12-28T00:00:00+07:00') ?? instant(0),
  register: 'T01',
};

const history = (changed: Partial<HistoryOptions> = {}): HistoryStep[] => [
  ...generateHistory({ ...options, ...changed }),
];

describe('a generated history', () => {
  let steps: HistoryStep[] = [];
  let events: ShopEvent[] = [];

  beforeAll(() => {
    steps = history();
    events = steps.flatMap((step) => step.events);
  });

  test('has as many events as were asked for, about six a sale', () => {
    const sales = events.filter(({ type }) => type === 'OrderSettled').length;
    expect(events.length).toBeGreaterThanOrEqual(20_000);
    expect(events.length).toBeLessThan(20_050);
    expect(events.length / sales).toBeGreaterThan(5.5);
    expect(events.length / sales).toBeLessThan(7.5);
  });

  test('shows everything that happens at a counter', () => {
    const types = new Set(events.map(({ type }) => type));
    for (const type of [
      'LineQuantityChanged',
      'LineVoided',
      'DiscountGiven',
      'PriceOverridden',
      'OrderLabelled',
      'OrderParked',
      'OrderRecalled',
      'OrderVoided',
      'RefundSettled',
      'CashMoved',
      'DrawerOpened',
    ]) {
      expect(types).toContain(type);
    }
    const paid = events.flatMap((event) => (event.type === 'OrderSettled' ? [event.payments] : []));
    const methods = new Set(paid.flat().map(({ method }) => method));
    expect(methods).toEqual(new Set(['cash', 'card', 'transfer']));
    expect(paid.some((payments) => payments.length > 1)).toBe(true);
  });

  test('reads back from the journal as it was written', () => {
    for (const event of events) {
      const { type, ...data } = event;
      expect(readEvent(type, JSON.parse(JSON.stringify(data)))).toEqual({ known: true, event });
    }
  });

  test('goes forward in time', () => {
    const moments = steps.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((left, right) => left - right));
  });

  test('leaves no order open and no session uncounted', () => {
    for (const ofStream of Map.groupBy(steps, ({ stream }) => stream).values()) {
      const types = ofStream.flatMap((step) => step.events.map(({ type }) => type));
      const ends = types.filter((type) => endings.has(type));
      expect([types[0], ends.length]).toEqual([types[0], 1]);
    }
  });

  test('numbers every series from one without a gap, and starts again with the year', () => {
    const numbers = events.flatMap((event): DocumentNumber[] =>
      'number' in event ? [event.number] : [],
    );
    const bySeries = Map.groupBy(numbers, ({ series }) => series);
    expect([...bySeries.keys()].toSorted()).toEqual([
      'receipt/2026',
      'receipt/2027',
      'refund/2026',
      'refund/2027',
      'z/2026',
      'z/2027',
    ]);
    for (const ofSeries of bySeries.values()) {
      expect(ofSeries.map(({ value }) => value)).toEqual(ofSeries.map((_, index) => index + 1));
    }
    expect(new Set(numbers.map(({ text }) => text)).size).toBe(numbers.length);
  });

  test('changes the tax rate with the year, not with the session', () => {
    const ratesOf = (year: string) =>
      new Set(
        events.flatMap((event) =>
          event.type === 'OrderSettled' && event.businessDay.startsWith(year)
            ? event.covers.map(({ rate }) => Number(rate))
            : [],
        ),
      );
    expect(ratesOf('2026')).toContain(800);
    expect(ratesOf('2027')).not.toContain(800);
  });

  test('closes every session on what a recount expects in the drawer', () => {
    for (const books of recount(steps)) {
      const { closed } = books;
      const kept = books.tendered - books.change - books.refundedInCash;
      expect(closed.expected).toBe(books.float + kept + books.movedIn - books.movedOut);
      expect(closed.variance).toBe(closed.counted - closed.expected);
    }
  });

  test('closes every session with the takings of a recount', () => {
    for (const books of recount(steps)) {
      const { takings } = books.closed;
      expect(takings.sales).toBe(books.sales.length);
      expect(takings.refunds).toBe(books.refunds.length);
      expect(takings.salesTotal).toBe(sumOf(books.sales));
      expect(takings.refundsTotal).toBe(sumOf(books.refunds));
      expect(takings.rounding).toBe(books.rounding);
      expect(takings.cashTendered).toBe(books.tendered);
      expect(takings.cashChange).toBe(books.change);
      expect(takings.cashRefunded).toBe(books.refundedInCash);
      for (const { method, taken, given } of takings.methods) {
        expect([method, taken]).toEqual([method, books.taken[method] ?? 0]);
        expect([method, given]).toEqual([method, books.given[method] ?? 0]);
      }
      expect(Object.fromEntries(takings.taxes.map(({ rate, tax }) => [rate, tax]))).toEqual(
        books.taxes,
      );
      expect(sumOf(takings.methods.map(({ taken, given }) => taken - given))).toBe(
        takings.salesTotal - takings.refundsTotal + takings.rounding,
      );
    }
  });

  test('carries the grand totals from one session to the next', () => {
    const totals = { sales: 0, refunds: 0, salesTotal: 0, refundsTotal: 0 };
    for (const books of recount(steps)) {
      totals.sales += books.sales.length;
      totals.refunds += books.refunds.length;
      totals.salesTotal += sumOf(books.sales);
      totals.refundsTotal += sumOf(books.refunds);
      expect(books.closed.perpetual).toEqual(totals);
    }
    expect(totals.refunds).toBeGreaterThan(0);
  });
});

describe('the generator of histories', () => {
  test('tells the same story for the same seed and another for another', () => {
    const events = 1500;
    expect(history({ events })).toEqual(history({ events }));
    expect(history({ events })).not.toEqual(history({ events, seed: 2 }));
  });

  test('closes the session however few events were asked for', () => {
    const types = history({ events: 1 }).flatMap((step) => step.events.map(({ type }) => type));
    expect(types.at(0)).toBe('SessionOpened');
    expect(types.at(-1)).toBe('SessionClosed');
  });

  test.each(['grocery', 'cafe', 'karaoke', 'spa'] as const)('trades in a %s alone', (vertical) => {
    const steps = history({ ...tradingShopOf(demoShop(vertical)), events: 1500 });
    expect(steps.at(-1)?.events.at(-1)?.type).toBe('SessionClosed');
  });

  test('never trades before the moment it was given', () => {
    const from = parseInstant('2026-06-01T20:15:00+07:00') ?? instant(0);
    expect(history({ from, events: 200 })[0]?.at).toBeGreaterThanOrEqual(from);
  });

  test('makes twenty thousand events in less than three seconds', () => {
    const start = Date.now();
    for (const _ of generateHistory(options));
    expect(Date.now() - start).toBeLessThan(3000);
  });
});

const endings: ReadonlySet<string> = new Set(['OrderSettled', 'OrderVoided', 'SessionClosed']);

const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((left, right) => left + right, 0);
