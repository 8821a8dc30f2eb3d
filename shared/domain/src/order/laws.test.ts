import { sum } from '@pos/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceByHand } from '../pricing/testing/price-order-oracle.ts';
import { orderByHand, rates, someOrderHistory, type OrderHistory } from '../testing/index.ts';
import {
  ledgerOf,
  order,
  type OrderEvent,
  type OrderSettled,
  type RefundSettled,
} from './index.ts';

const ofEveryHistory = (law: (history: OrderHistory) => void, seed?: number): void =>
  fc.assert(fc.property(someOrderHistory(), law), { numRuns: 500, ...(seed && { seed }) });

const settlementIn = (events: readonly OrderEvent[]): OrderSettled | undefined =>
  events.find((event) => event.type === 'OrderSettled');

const documentsIn = (events: readonly OrderEvent[]): readonly (OrderSettled | RefundSettled)[] =>
  events.filter((event) => event.type === 'OrderSettled' || event.type === 'RefundSettled');

test('failure 14: lines, tenders and ledger of every document agree to the đồng', () => {
  ofEveryHistory(({ events }) => {
    for (const document of documentsIn(events)) {
      const { total, net, tax, taxes } =
        document.type === 'OrderSettled' ? document.totals : document;
      expect(sum(document.covers.map((cover) => cover.total))).toBe(total);
      expect(sum(document.payments.map(({ amount, rounding }) => amount - rounding) as never)).toBe(
        total,
      );
      expect(sum(ledgerOf(document).map(({ amount }) => amount))).toBe(0);
      expect(net + tax).toBe(total);
      expect(sum(taxes.map((row) => row.net))).toBe(net);
      expect(sum(taxes.map((row) => row.tax))).toBe(tax);
    }
  });
});

test('failure 19: a settlement says what a second pair of hands makes of the same events', () => {
  ofEveryHistory(({ events }) => {
    const settlement = settlementIn(events);
    if (!settlement) return;
    const { lines, ...totals } = priceByHand(orderByHand(events, rates));
    expect(settlement.totals).toEqual(totals);
    expect(settlement.covers).toMatchObject(lines);
    expect(sum(settlement.explanation.map(({ amount }) => amount))).toBe(settlement.totals.total);
  });
});

test('a settlement keeps the payments that were taken and not reversed, in their order', () => {
  ofEveryHistory(({ events }) => {
    const settlement = settlementIn(events);
    if (!settlement) return;
    const reversed = events.flatMap((event) =>
      event.type === 'PaymentReversed' ? event.payment : [],
    );
    const kept = events.flatMap((event) =>
      event.type === 'PaymentTaken' && !reversed.includes(event.payment) ? [event] : [],
    );
    expect(settlement.payments).toEqual(
      kept.map(({ payment, method, amount, rounding }) => ({ payment, method, amount, rounding })),
    );
  });
});

test('failure 17: every payment leaves what was tendered less its change, and only cash gives change', () => {
  ofEveryHistory(({ events }) => {
    for (const event of events) {
      if (event.type !== 'PaymentTaken') continue;
      expect(event.amount).toBe(event.tendered - event.change);
      expect(event.change).toBeGreaterThanOrEqual(0);
      if (event.method !== 'cash') expect([event.change, event.rounding]).toEqual([0, 0]);
    }
  });
});

test('failure 20: a number is used when a document is written, and only then', () => {
  ofEveryHistory(({ asked }) => {
    for (const { command, decision } of asked) {
      const written = decision.accepted ? documentsIn(decision.events) : [];
      const mayNumber = command.type === 'SettleOrder' || command.type === 'RefundLines';
      expect(written.map(({ number }) => number)).toEqual(
        mayNumber && decision.accepted ? [command.number] : [],
      );
    }
  });
});

test('what is accepted is seen: no event of an accepted command is left out of the order', () => {
  ofEveryHistory(({ events }) => {
    let state = order.initial;
    for (const event of events) {
      const next = order.evolve(state, event);
      expect(next).not.toBe(state);
      state = next;
    }
  });
});

test('asking twice does nothing twice: no id of a line, payment or discount stands for two', () => {
  ofEveryHistory(({ events }) => {
    const lines = events.flatMap((event) => (event.type === 'LineAdded' ? event.line : []));
    const payments = events.flatMap((event) =>
      event.type === 'PaymentTaken' ? event.payment : [],
    );
    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(payments).size).toBe(payments.length);
    expect(events.filter(({ type }) => type === 'OrderSettled').length).toBeLessThanOrEqual(1);
  });
});

test('these histories are worth it: they sell, split, reverse, refuse and refund', () => {
  const happened = new Map<string, number>();
  const count = (what: string): void => void happened.set(what, (happened.get(what) ?? 0) + 1);
  ofEveryHistory(({ asked, events }) => {
    for (const type of new Set(events.map((event) => event.type))) count(type);
    for (const { decision } of asked) if (!decision.accepted) count(decision.refusal.type);
    const payments = settlementIn(events)?.payments ?? [];
    if (payments.length > 1) count('split');
    if (payments.some(({ rounding }) => rounding !== 0)) count('rounded');
  }, 1);
  const least = {
    OrderSettled: 350,
    RefundSettled: 200,
    split: 200,
    rounded: 100,
    DiscountGiven: 150,
  };
  for (const [what, times] of Object.entries(least))
    expect(happened.get(what), what).toBeGreaterThan(times);
  for (const what of [
    'LineVoided',
    'PriceOverridden',
    'ModifiersChanged',
    'DiscountWithdrawn',
    'PaymentReversed',
    'MoreThanSold',
  ])
    expect(happened.get(what), what).toBeGreaterThan(50);
  for (const what of ['OrderVoided', 'OrderRecalled', 'MoreTakenThanDue', 'MinimumOrderNotReached'])
    expect(happened.get(what), what).toBeGreaterThan(10);
});
