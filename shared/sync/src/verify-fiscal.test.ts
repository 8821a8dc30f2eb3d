import type { OrderSettled, SessionClosed, ShopEvent } from '@pos/domain';
import { documentNumber } from '@pos/domain/testing';
import { money, rate } from '@pos/kernel';
import { expect, test } from 'vitest';
import {
  broughtBack,
  closed,
  day,
  devicePut,
  deviceStream,
  orderA,
  orderB,
  signer,
  sold,
  takings,
  till,
  written,
  type Batch,
} from './testing/a-day.ts';
import { nodeCrypto } from './testing/on-node.ts';
import { TestDevices } from './testing/sealing.ts';
import { verifyJournal, type Verdict } from './verify.ts';

if (sold.last.type !== 'OrderSettled') throw new Error('it was settled');
const settlement: OrderSettled = sold.last;

const z = closed.at(-1)!;
if (z.type !== 'SessionClosed') throw new Error('it was closed');

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
  const back = broughtBack.last;
  const perpetual = { ...z.perpetual, sales: 1, salesTotal: settlement.totals.total };
  const closing = { ...z, perpetual };
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
  expect(writes({ ...z, variance: more(z.variance) })).toMatchObject({
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
  expect(writes({ ...z, counted: largest, expected: money(-largest) })).toMatchObject({
    event: 3,
  });
});

test('a number whose text says another', () => {
  const number = { ...documentNumber(2), text: 'T01-26-000012' };
  expect(writes({ ...settlement, number })).toMatchObject({
    event: 3,
    problem: 'number T01-26-000012 is 2 of its series',
  });
});

const verified = (batches: readonly Batch[], devices?: TestDevices): Verdict =>
  verifyJournal(written(batches, devices), { keys: new Map(), heads: [] }, nodeCrypto);

const [drawerStream] = day.at(-1)!;
const closedWith = (changed: Partial<SessionClosed>): readonly Batch[] => [
  ...day.slice(0, -1),
  [drawerStream, [{ ...z, ...changed }]],
];

test('a Z whose takings, expected cash or grand totals are not what its journal says', () => {
  const end = written(day).length;
  const wrong: readonly (readonly [Partial<SessionClosed>, string])[] = [
    [
      { takings: { ...takings, salesTotal: money(1) } },
      "its takings are not those of its session's events",
    ],
    [
      { takings: { ...takings, taxes: takings.taxes.slice(1) } },
      "its takings are not those of its session's events",
    ],
    [
      { expected: money(z.expected - 5000), variance: money(z.variance + 5000) },
      `it expects ${z.expected - 5000} where its session's events leave ${z.expected}`,
    ],
    [
      { perpetual: { ...z.perpetual, sales: 1 } },
      "its grand totals are not those of the device's documents",
    ],
  ];
  expect(verified(closedWith({})).ok).toBe(true);
  for (const [changed, problem] of wrong)
    expect(verified(closedWith(changed))).toMatchObject({ ok: false, event: end, problem });
});

test('cash moved counts for what a Z expects', () => {
  const moved: ShopEvent = { type: 'CashMoved', direction: 'out', amount: money(7), reason: 'đá' };
  const [, , ...others] = day;
  const withMove = (changed: Partial<SessionClosed>) =>
    verified([
      day[0]!,
      day[1]!,
      [drawerStream, [moved]],
      ...others.slice(0, -1),
      [drawerStream, [{ ...z, ...changed }]],
    ]);
  expect(withMove({}).ok).toBe(false);
  expect(withMove({ expected: money(z.expected - 7), variance: money(z.variance + 7) }).ok).toBe(
    true,
  );
});

test('practice counts for nothing', () => {
  const devices = new TestDevices(nodeCrypto, signer);
  const write = ([stream, events]: Batch) => devices.write(till, stream, ...events);
  const journal = day.slice(0, -1).flatMap(write);
  devices.training = true;
  journal.push(...write([orderB, [{ ...settlement, number: documentNumber(1, 'training') }]]));
  devices.training = false;
  journal.push(...day.slice(-1).flatMap(write));
  expect(verifyJournal(journal, { keys: new Map(), heads: [] }, nodeCrypto).ok).toBe(true);
});

test('a session that was opened elsewhere cannot be held against its journal', () => {
  expect(verified(day.toSpliced(1, 1)).ok).toBe(true);
});

test('a new life of the device goes on with the books of the one before, if it has all of them', () => {
  const second = { ...till, epoch: 2 };
  const lived = (last: number, why: 'moved' | 'journal-damaged'): Verdict => {
    const devices = new TestDevices(nodeCrypto, signer);
    const before = day.slice(0, -1);
    const journal = before.flatMap(([stream, events]) => devices.write(till, stream, ...events));
    const { hash } = journal.at(-1)!;
    const started: ShopEvent = {
      type: 'EpochStarted',
      epoch: 2,
      why,
      last: { epoch: 1, seq: last, hash },
    };
    const wrong = { ...z, perpetual: { ...z.perpetual, sales: 1 } };
    journal.push(...devices.write(second, deviceStream, started));
    journal.push(...devices.write(second, drawerStream, wrong));
    return verifyJournal(journal, { keys: new Map(), heads: [] }, nodeCrypto);
  };
  const events = written(day.slice(0, -1)).length;
  expect(lived(events, 'moved')).toMatchObject({
    problem: "its grand totals are not those of the device's documents",
  });
  expect(lived(events + 1, 'moved').ok).toBe(true);
  expect(lived(events, 'journal-damaged').ok).toBe(true);
});

test('takings that no number tells exactly are found, not thrown', () => {
  const total = money(2 ** 53 - 1);
  const huge = (value: number): OrderSettled => ({
    ...settlement,
    number: documentNumber(value),
    covers: [{ ...settlement.covers[0]!, total }],
    totals: { ...settlement.totals, total, taxes: [{ rate: rate(0), net: total, tax: money(0) }] },
    payments: [{ ...settlement.payments[0]!, amount: total, rounding: money(0) }],
  });
  expect(writes(huge(2))).toMatchObject({
    event: 3,
    problem: 'with it, what was sold adds up to more than a number tells exactly',
  });
});
