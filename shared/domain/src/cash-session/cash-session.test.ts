import { money, vnd } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import { documentNumber, occasion, sessionId } from '../testing/index.ts';
import {
  cashSession,
  expectedCash,
  noTakings,
  type CashSessionCommand,
  type CashSessionEvent,
  type CountedNotes,
  type Takings,
} from './index.ts';

const { given } = specify(cashSession);

const { at, businessDay } = occasion;

const notes = (...counted: readonly (readonly [note: number, count: number])[]): CountedNotes[] =>
  counted.map(([note, count]) => ({ note: money(note), count }));

const million = notes([500_000, 1], [50_000, 8], [10_000, 10]);

const open: CashSessionCommand = {
  type: 'OpenSession',
  session: sessionId(),
  currency: vnd,
  notes: million,
  at,
  businessDay,
};
const opened: CashSessionEvent = {
  type: 'SessionOpened',
  session: sessionId(),
  currency: vnd,
  float: money(1_000_000),
  notes: million,
  at,
  businessDay,
};

const move = (
  direction: 'in' | 'out',
  amount: number,
  takings: Takings = noTakings,
): CashSessionCommand => ({
  type: 'MoveCash',
  direction,
  amount: money(amount),
  reason: 'mua đá',
  takings,
});
const moved = (direction: 'in' | 'out', amount: number): CashSessionEvent => ({
  type: 'CashMoved',
  direction,
  amount: money(amount),
  reason: 'mua đá',
});
const drawerOpened: CashSessionEvent = { type: 'DrawerOpened', cause: 'cash-moved', reason: null };

const count = (...counted: readonly (readonly [number, number])[]): CashSessionCommand => ({
  type: 'CountCash',
  notes: notes(...counted),
});
const counted = (attempt: number, note: number, pieces: number): CashSessionEvent => ({
  type: 'CashCounted',
  attempt,
  notes: notes([note, pieces]),
  total: money(note * pieces),
});

const perpetual = { sales: 7, refunds: 1, salesTotal: money(900_000), refundsTotal: money(55_000) };
const close = (takings: Takings = noTakings): CashSessionCommand => ({
  type: 'CloseSession',
  number: documentNumber(1, 'z'),
  at,
  businessDay,
  takings,
  perpetual,
});

/** A guest pays 75 000 with a 100 000 note; later 55 000 go back for a bad phở. */
const takings: Takings = {
  ...noTakings,
  cashTendered: money(100_000),
  cashChange: money(25_000),
  cashRefunded: money(55_000),
};

describe('opening', () => {
  test('a session begins with the notes that lie in the drawer', () => {
    given().when(open).gives(opened);
  });

  test('a session is opened once, and a closed one never again', () => {
    given(opened).when(open).refused({ type: 'SessionAlreadyOpened' });
    const closing = cashSession.decide(given(opened, counted(1, 500_000, 2)).leads(), close());
    given(opened, counted(1, 500_000, 2), ...(closing.accepted ? closing.events : []))
      .when(open)
      .refused({ type: 'SessionAlreadyOpened' });
  });

  test.each([
    move('in', 1000),
    count([1000, 1]),
    close(),
    { type: 'OpenDrawer', cause: 'no-sale', reason: '' } as const,
  ])('$type wants an open session', (command) => {
    given().when(command).refused({ type: 'SessionNotOpen' });
  });
});

describe('the drawer', () => {
  test('opens for a reason that is written down', () => {
    given(opened)
      .when({ type: 'OpenDrawer', cause: 'no-sale', reason: 'đổi tiền lẻ' })
      .gives({ type: 'DrawerOpened', cause: 'no-sale', reason: 'đổi tiền lẻ' });
  });

  test('takes cash in and gives it out, and opens for it', () => {
    given(opened).when(move('in', 200_000)).gives(moved('in', 200_000), drawerOpened);
    given(opened).when(move('out', 200_000)).gives(moved('out', 200_000), drawerOpened);
  });

  test('does not hand out more cash than it holds', () => {
    given(opened).when(move('out', 1_000_000)).gives(moved('out', 1_000_000), drawerOpened);
    given(opened)
      .when(move('out', 1_000_001))
      .refused({ type: 'NotEnoughCash', missing: money(1) });
    given(opened, moved('in', 50_000), moved('out', 30_000))
      .when(move('out', 1_040_001, takings))
      .refused({ type: 'NotEnoughCash', missing: money(1) });
  });

  test('moving nothing moves nothing', () => {
    given(opened).when(move('in', 0)).gives();
    given(opened).when(move('out', -5000)).gives();
  });

  test('an amount beyond any drawer is a typing slip', () => {
    given(opened)
      .when(move('in', 2 ** 53 - 1))
      .refused({ type: 'AmountTooLarge' });
  });
});

describe('counting', () => {
  test('every count is kept, with its notes', () => {
    given(opened)
      .when(count([500_000, 2]))
      .gives(counted(1, 500_000, 2));
    given(opened, counted(1, 500_000, 2))
      .when(count([500_000, 1]))
      .gives(counted(2, 500_000, 1));
    given(opened, counted(1, 500_000, 2), counted(2, 500_000, 1))
      .when(count([500_000, 2]))
      .gives(counted(3, 500_000, 2));
  });

  test('an empty drawer is counted too', () => {
    given(opened)
      .when({ type: 'CountCash', notes: [] })
      .gives({ type: 'CashCounted', attempt: 1, notes: [], total: money(0) });
  });

  test.each([
    ['half a note', [[1000, 0.5]]],
    ['no number of notes', [[1000, Number.NaN]]],
    ['more than any drawer holds', [[500_000, 1_000_000_000]]],
    [
      'more in all than any drawer holds',
      [
        [6e12, 1],
        [5e12, 1],
      ],
    ],
    [
      'absurd amounts that cancel out',
      [
        [2 ** 53 - 1, 2],
        [-(2 ** 53 - 1), 2],
      ],
    ],
  ] as const)('%s is no count', (_, absurd) => {
    given(opened)
      .when(count(...absurd))
      .refused({ type: 'AmountTooLarge' });
    given()
      .when({ ...open, notes: notes(...absurd) })
      .refused({ type: 'AmountTooLarge' });
  });
});

describe('closing', () => {
  const cashFlow = [opened, moved('in', 50_000), drawerOpened, moved('out', 30_000)] as const;

  test('failure 17: 75 000 paid with a 100 000 note make 75 000 in the drawer', () => {
    given(...cashFlow, counted(1, 1_040_000, 1))
      .when(close(takings))
      .gives({
        type: 'SessionClosed',
        number: documentNumber(1, 'z'),
        at,
        businessDay,
        expected: money(1_040_000),
        counted: money(1_040_000),
        variance: money(0),
        takings,
        perpetual,
      });
  });

  test('what is short or over is written down, and the last count is the one that counts', () => {
    const closing = cashSession.decide(
      given(...cashFlow, counted(1, 5000, 1), counted(2, 1_000_000, 1)).leads(),
      close(takings),
    );
    expect(closing).toMatchObject({ events: [{ counted: 1_000_000, variance: -40_000 }] });
  });

  test('a session closes only after a count', () => {
    given(...cashFlow)
      .when(close(takings))
      .refused({ type: 'CashNotCounted' });
  });

  test('a closed session is closed', () => {
    const before = [...cashFlow, counted(1, 1_040_000, 1)];
    const closing = cashSession.decide(given(...before).leads(), close(takings));
    const events = closing.accepted ? closing.events : [];
    for (const command of [close(), count([1000, 1]), move('in', 1000)])
      given(...before, ...events)
        .when(command)
        .refused({ type: 'SessionNotOpen' });
    const late = given(...before, ...events, moved('in', 5000), opened).leads();
    expect(late).toEqual({ status: 'closed', session: sessionId(), closing: events[0], copies: 0 });
  });

  test('each reprint of a Z report counts, and only a closed session has one', () => {
    const closing = cashSession.decide(
      given(...cashFlow, counted(1, 1_040_000, 1)).leads(),
      close(takings),
    );
    const closed = [
      ...cashFlow,
      counted(1, 1_040_000, 1),
      ...(closing.accepted ? closing.events : []),
    ];
    const again = { type: 'ReprintZReport' } as const;
    const zNumber =
      closing.accepted && closing.events[0]?.type === 'SessionClosed'
        ? closing.events[0].number.text
        : '';
    given(...cashFlow)
      .when(again)
      .refused({ type: 'SessionNotClosed' });
    given(...closed)
      .when(again)
      .gives({ type: 'ZReportReprinted', report: zNumber, copy: 1 });
    given(...closed, { type: 'ZReportReprinted', report: zNumber, copy: 1 })
      .when(again)
      .gives({ type: 'ZReportReprinted', report: zNumber, copy: 2 });
  });

  test('failure 14: takings of nonsense do not keep a session open', () => {
    const largest = money(2 ** 53 - 1);
    const nonsense = { ...noTakings, cashTendered: largest, cashChange: money(-largest) };
    const state = given(
      opened,
      moved('in', largest),
      moved('in', largest),
      counted(1, -largest, 1),
    ).leads();
    expect(cashSession.decide(state, close(nonsense))).toMatchObject({
      accepted: true,
      events: [{ expected: largest, counted: -largest, variance: -largest }],
    });
  });
});

test('failure 17: expected is the float, tendered less change, less refunds, plus in, less out', () => {
  const session = { float: money(1_000_000), movedIn: money(50_000), movedOut: money(30_000) };
  expect(expectedCash(session, takings)).toBe(
    1_000_000 + 100_000 - 25_000 - 55_000 + 50_000 - 30_000,
  );
});
