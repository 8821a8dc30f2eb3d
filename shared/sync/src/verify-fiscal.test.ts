import type { OrderSettled, ShopEvent } from '@pos/domain';
import { documentNumber } from '@pos/domain/testing';
import { money } from '@pos/kernel';
import { expect, test } from 'vitest';
import {
  broughtBack,
  closed,
  devicePut,
  deviceStream,
  orderA,
  orderB,
  sold,
  written,
} from './testing/a-day.ts';
import { nodeCrypto } from './testing/on-node.ts';
import { verifyJournal, type Verdict } from './verify.ts';

if (sold.last.type !== 'OrderSettled') throw new Error('it was settled');
const settlement: OrderSettled = sold.last;

/** A till that writes this settlement after a first one, and signs it. */
const writes = (...events: readonly ShopEvent[]): Verdict =>
  verifyJournal(
    written([
      [deviceStream, [devicePut]],
      [orderA, [settlement]],
      [orderB, events],
    ]),
    { keys: new Map(), heads: [] },
    nodeCrypto,
  );

test('a number given twice, or left out', () => {
  const numbered = (value: number): OrderSettled => ({
    ...settlement,
    number: documentNumber(value),
  });
  expect(writes(numbered(2), numbered(3)).ok).toBe(true);
  expect(writes(numbered(1))).toMatchObject({
    event: 3,
    problem: 'number T01-26-000001 where 2 of its series was due',
  });
  expect(writes(numbered(2), numbered(4))).toMatchObject({
    event: 4,
    problem: 'number T01-26-000004 where 3 of its series was due',
  });
});

test('a series that does not begin with one', () => {
  const late = written([
    [deviceStream, [devicePut]],
    [orderA, [{ ...settlement, number: documentNumber(2) }]],
  ]);
  expect(verifyJournal(late, { keys: new Map(), heads: [] }, nodeCrypto)).toMatchObject({
    event: 2,
    problem: 'number T01-26-000002 where 1 of its series was due',
  });
});

test('numbers of refunds and closings are series of their own', () => {
  const [back, closing] = [broughtBack.last, closed.at(-1)!];
  expect(writes(back, closing).ok).toBe(true);
  expect(writes(back, closing, back)).toMatchObject({ event: 5 });
  expect(writes(back, closing, closing)).toMatchObject({ event: 5 });
});

test('money that does not add up', () => {
  const second = { ...settlement, number: documentNumber(2) };
  const { totals, payments, covers } = settlement;
  const more = (amount: number): ReturnType<typeof money> => money(amount + 1);
  const wrong: readonly (readonly [ShopEvent, string])[] = [
    [
      { ...second, totals: { ...totals, total: more(totals.total) } },
      'its lines sum to 110998, its total is 110999',
    ],
    [{ ...second, covers: covers.slice(1) }, 'its lines sum to 0, its total is 110998'],
    [{ ...second, payments: payments.slice(1) }, 'its payments cover 50998, its total is 110998'],
    [
      {
        ...second,
        totals: { ...totals, taxes: totals.taxes.map((row) => ({ ...row, tax: more(row.tax) })) },
      },
      'its ledger is out of balance by -1',
    ],
  ];
  for (const [event, problem] of wrong)
    expect(writes(event)).toMatchObject({ ok: false, event: 3, problem });
  const back = broughtBack.last;
  if (back.type !== 'RefundSettled') throw new Error('it was brought back');
  expect(writes({ ...back, total: more(back.total) })).toMatchObject({ event: 3 });
  const closing = closed.at(-1)!;
  if (closing.type !== 'SessionClosed') throw new Error('it was closed');
  expect(writes({ ...closing, variance: more(closing.variance) })).toMatchObject({
    event: 3,
    problem: 'the variance is not counted − expected',
  });
});

test('sums that no number tells exactly are found, not thrown', () => {
  const largest = money(2 ** 53 - 1);
  const cover = { ...settlement.covers[0]!, total: largest };
  const absurd = { ...settlement, number: documentNumber(2), covers: [cover, cover] };
  expect(writes(absurd)).toMatchObject({
    event: 3,
    problem: expect.stringContaining('its lines sum to 18014398509481982') as string,
  });
  const closing = closed.at(-1)!;
  if (closing.type !== 'SessionClosed') throw new Error('it was closed');
  expect(writes({ ...closing, counted: largest, expected: money(-largest) })).toMatchObject({
    event: 3,
  });
});
