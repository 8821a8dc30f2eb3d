import { money, stateAfter, sum, vnd } from '@pos/kernel';
import { someMoney } from '@pos/kernel/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covered, type Order, type OrderEvent } from '../order/index.ts';
import {
  anySessionCommand,
  anySessionEvent,
  documentNumber,
  occasion,
  sessionId,
  someOrderHistory,
  takingsOf,
} from '../testing/index.ts';
import {
  cashSession,
  type CashSessionCommand,
  type CashSessionEvent,
  type CountedNotes,
} from './index.ts';

const { at, businessDay } = occasion;
const session = sessionId();

interface Shift {
  readonly orders: readonly Order[];
  readonly sold: readonly OrderEvent[];
  readonly drawer: readonly CashSessionEvent[];
}

const someNotes = (): fc.Arbitrary<readonly CountedNotes[]> =>
  fc.array(
    fc.record({
      note: fc
        .constantFrom(1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000)
        .map(money),
      count: fc.nat({ max: 200 }),
    }),
    { maxLength: 9 },
  );

const someMove = () =>
  fc.record({
    direction: fc.constantFrom('in' as const, 'out' as const),
    amount: someMoney({ max: 1_000_000 }),
  });

/** A session from its float on: orders of every kind, some of their money in another session, cash in and out between. */
const someShift = (): fc.Arbitrary<Shift> =>
  fc
    .record({
      float: someNotes(),
      turns: fc.array(fc.tuple(someOrderHistory(), fc.array(someMove(), { maxLength: 2 })), {
        maxLength: 4,
      }),
    })
    .map(({ float, turns }) => {
      let drawer = decided([], {
        type: 'OpenSession',
        session,
        currency: vnd,
        notes: float,
        at,
        businessDay,
      });
      let sold: readonly OrderEvent[] = [];
      for (const [{ events }, moves] of turns) {
        sold = [...sold, ...events];
        for (const move of moves)
          drawer = decided(drawer, {
            type: 'MoveCash',
            ...move,
            reason: 'đổi tiền',
            takings: takingsOf(sold, session),
          });
      }
      return { sold, drawer, orders: turns.map(([{ state }]) => state) };
    });

const decided = (
  events: readonly CashSessionEvent[],
  command: CashSessionCommand,
): readonly CashSessionEvent[] => {
  const decision = cashSession.decide(stateAfter(cashSession, events), command);
  return decision.accepted ? [...events, ...decision.events] : events;
};

/** From the raw events alone: float + tendered − change − reversed − refunded + in − out. */
const expectedByHand = ({ sold, drawer }: Shift): number => {
  let cash = 0;
  for (const event of drawer) {
    if (event.type === 'SessionOpened')
      for (const { note, count } of event.notes) cash += note * count;
    if (event.type === 'CashMoved') cash += event.direction === 'in' ? event.amount : -event.amount;
  }
  for (const event of sold) {
    if (!('session' in event) || event.session !== session) continue;
    if (event.type === 'PaymentTaken' && event.method === 'cash')
      cash += event.tendered - event.change;
    if (event.type === 'PaymentReversed' && event.method === 'cash') cash -= event.amount;
    if (event.type === 'RefundSettled')
      for (const { method, amount } of event.payments) if (method === 'cash') cash -= amount;
  }
  return cash;
};

const close = ({ sold }: Pick<Shift, 'sold'>): CashSessionCommand => ({
  type: 'CloseSession',
  number: documentNumber(1, 'z'),
  at,
  businessDay,
  takings: takingsOf(sold, session),
  perpetual: { sales: 0, refunds: 0, salesTotal: money(0), refundsTotal: money(0) },
});

test('failures 14 and 17: after any sales a counted session closes, and expects exactly what went through the drawer', () => {
  fc.assert(
    fc.property(someShift(), someNotes(), (shift, counted) => {
      const open = stateAfter(cashSession, shift.drawer);
      const count = cashSession.decide(open, { type: 'CountCash', notes: counted });
      expect(count.accepted).toBe(true);
      const ready = decided(shift.drawer, { type: 'CountCash', notes: counted });
      const closing = cashSession.decide(stateAfter(cashSession, ready), close(shift));
      const expected = expectedByHand(shift);
      const inDrawer = counted.reduce((sofar, { note, count: pieces }) => sofar + note * pieces, 0);
      expect(closing).toMatchObject({
        accepted: true,
        events: [{ expected, counted: inDrawer, variance: inDrawer - expected }],
      });
    }),
    { numRuns: 500 },
  );
});

test('failure 14: the tenders of all sessions are the sales less the refunds, their rounding, and what open orders hold', () => {
  fc.assert(
    fc.property(someShift(), ({ sold, orders }) => {
      const both = [takingsOf(sold, session), takingsOf(sold, sessionId(2))];
      const moved = both.flatMap(({ methods }) => methods.map(({ taken, given }) => taken - given));
      const documents = both.map(
        ({ salesTotal, refundsTotal, rounding }) => salesTotal - refundsTotal + rounding,
      );
      const held = orders.flatMap((order) =>
        order.status === 'open' || order.status === 'parked' ? order.payments : [],
      );
      const total = (amounts: readonly number[]): number => sum(amounts.map(money));
      expect(total(moved)).toBe(total(documents) + total(held.map(({ amount }) => amount)));
      expect(held.every((payment) => covered(payment) >= 0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no event and no command stops a session, of whatever nonsense they are', () => {
  fc.assert(
    fc.property(
      fc.array(anySessionEvent(), { maxLength: 10, size: 'max' }),
      fc.array(anySessionCommand(), { maxLength: 8, size: 'max' }),
      fc.boolean(),
      (events, commands, opened) => {
        const first = decided([], {
          type: 'OpenSession',
          session,
          currency: vnd,
          notes: [],
          at,
          businessDay,
        });
        const state = stateAfter(cashSession, [...(opened ? first : []), ...events]);
        for (const command of commands) {
          const decision = cashSession.decide(state, command);
          const next = decision.accepted
            ? decision.events.reduce(cashSession.evolve, state)
            : state;
          expect(next.status).toBeTypeOf('string');
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('failure 14: a counted session closes, whatever nonsense came before', () => {
  fc.assert(
    fc.property(
      fc.array(anySessionEvent(), { maxLength: 10, size: 'max' }),
      anySessionCommand(),
      (events, command) => {
        const state = stateAfter(cashSession, events);
        if (command.type !== 'CloseSession' || state.status !== 'open') return;
        const counted = decided([...events], { type: 'CountCash', notes: [] });
        expect(cashSession.decide(stateAfter(cashSession, counted), command).accepted).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
