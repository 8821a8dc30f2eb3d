import { minus, money, type Money, type Rounding } from '@pos/kernel';
import { expect, test } from 'vitest';
import { cashDue, changeInNotes, quickAmounts, vndNotes } from './cash.ts';

const thousands = (amounts: readonly Money[]) => amounts.map((amount) => amount / 1000);

test.each<[number, number, Rounding, number]>([
  [125_499, 1000, 'half-away', 125_000],
  [125_500, 1000, 'half-away', 126_000],
  [125_500, 1000, 'down', 125_000],
  [125_500, 500, 'half-away', 125_500],
  [127_333, 1000, 'half-away', 127_000],
  [499, 1000, 'half-away', 0],
  [500, 1000, 'half-away', 1000],
  [125_499, 1, 'half-away', 125_499],
  [125_499, 0, 'up', 125_499],
])('%i in cash, by %i %s, is %i', (exact, unit, rounding, due) => {
  expect(cashDue(money(exact), { unit: money(unit), rounding })).toEqual({
    due,
    rounding: due - exact,
  });
});

/** Failure 18. Per unit and rule: what 0, a quarter, a half, three quarters and one and a half units become. */
test.each<[number, Rounding, number[]]>([
  [1000, 'half-away', [0, 0, 1000, 1000, 2000]],
  [1000, 'half-even', [0, 0, 0, 1000, 2000]],
  [1000, 'down', [0, 0, 0, 0, 1000]],
  [500, 'half-away', [0, 0, 500, 500, 1000]],
  [500, 'half-even', [0, 0, 0, 500, 1000]],
  [500, 'down', [0, 0, 0, 0, 500]],
])('failure 18: cash by %i %s', (unit, rounding, dues) => {
  const rule = { unit: money(unit), rounding };
  const exact = [0, 0.25, 0.5, 0.75, 1.5].map((units) => money(units * unit));
  expect(exact.map((amount) => cashDue(amount, rule).due)).toEqual(dues);
  const refunds = exact.map((amount) => cashDue(money(-amount), rule).due);
  expect(refunds).toEqual(dues.map((due) => money(-due)));
});

test.each<[Rounding, number[]]>([
  ['half-away', [1000, 1000, 1000, 1005, 1005, 1010]],
  ['half-even', [1000, 1000, 1000, 1005, 1005, 1010]],
  ['down', [1000, 1000, 1000, 1000, 1000, 1005]],
])('failure 18: $10.00 to $10.09 by five cents %s', (rounding, dues) => {
  const exact = [1000, 1001, 1002, 1003, 1004, 1009].map(money);
  expect(exact.map((amount) => cashDue(amount, { unit: money(5), rounding }).due)).toEqual(dues);
});

test('failure 18: of a split bill only the cash part is rounded, and a reopened one is rounded no further', () => {
  const rule = { unit: money(1000), rounding: 'half-away' as const };
  const total = money(163_420);
  const byWallet = money(100_000);
  const cash = cashDue(minus(total, byWallet), rule);
  expect(cash).toEqual({ due: 63_000, rounding: -420 });
  expect(byWallet + cash.due).toBe(total + cash.rounding);
  expect(cashDue(cash.due, rule)).toEqual({ due: 63_000, rounding: 0 });
  expect(cashDue(minus(total, total), rule)).toEqual({ due: 0, rounding: 0 });
});

test('change for 127 000 from a million is seven notes', () => {
  expect(changeInNotes(money(873_000), vndNotes)).toEqual({
    notes: [500_000, 200_000, 100_000, 50_000, 20_000, 2000, 1000].map((note) => ({
      note,
      count: 1,
    })),
    rest: 0,
  });
});

test('change says how many of a note, and what no note is small enough for', () => {
  expect(changeInNotes(money(1_040_700), vndNotes)).toEqual({
    notes: [
      { note: 500_000, count: 2 },
      { note: 20_000, count: 2 },
    ],
    rest: 700,
  });
  expect(changeInNotes(money(0), vndNotes)).toEqual({ notes: [], rest: 0 });
});

test('the quick buttons for 127 000 and 385 000 are the notes a guest takes out', () => {
  expect(thousands(quickAmounts(money(127_000), vndNotes))).toEqual([
    127, 128, 130, 140, 150, 200, 500,
  ]);
  expect(thousands(quickAmounts(money(385_000), vndNotes))).toEqual([385, 386, 390, 400, 500]);
});

test('an amount is offered once, however many notes make it', () => {
  expect(thousands(quickAmounts(money(500_000), vndNotes))).toEqual([500, 600]);
  expect(thousands(quickAmounts(money(1_240_000), vndNotes))).toEqual([
    1240, 1250, 1300, 1400, 1500,
  ]);
});

test('the exact amount is offered even where no note makes it, and nothing for nothing', () => {
  expect(quickAmounts(money(125_499), [500_000, 200_000].map(money))).toEqual([
    125_499, 200_000, 500_000,
  ]);
  expect(quickAmounts(money(0), vndNotes)).toEqual([]);
});
