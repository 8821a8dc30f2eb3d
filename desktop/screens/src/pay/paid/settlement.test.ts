import type { AnsweredEvent, OpenOrderView } from '@pos/api';
import { anOrder, cash, transfer } from '@pos/domain/testing';
import { vnd } from '@pos/kernel';
import { expect, test } from 'vitest';
import { settlementIn } from './settlement.ts';

/** The order as the screen last saw it: the transfer was taken before. */
const order = (payments: OpenOrderView['payments']): OpenOrderView => ({
  ...({} as OpenOrderView),
  currency: vnd,
  payments,
});

const answered = (events: readonly { readonly type: string }[]): AnsweredEvent[] => [
  ...events.map((event) => ({ stream: 'order/1', type: event.type, data: event })),
  { stream: 'cash-session/1', type: 'DrawerOpened', data: { cause: 'sale' } },
];

test('a settlement tells its number, every payment, and the change of the last', () => {
  const { events } = anOrder()
    .with(1, 'Phở bò', 55_000)
    .settled(transfer(5000, 1), cash(100_000, 2));
  const taken = events.filter((event) => event.type === 'PaymentTaken');
  const now = events.filter((event) => event.type === 'OrderSettled' || event === taken[1]);
  const settlement = settlementIn(order(taken.slice(0, 1)), answered(now));
  expect(settlement).toMatchObject({ tendered: 100_000, change: 50_000 });
  expect(settlement?.taken.map(({ method }) => method)).toEqual(['transfer', 'cash']);
  expect(settlement?.settled.payments).toHaveLength(2);
});

test('a payment alone settles nothing', () => {
  const { events } = anOrder().with(1, 'Phở bò', 55_000).settled(cash(55_000, 1));
  expect(
    settlementIn(order([]), answered(events.filter(({ type }) => type === 'PaymentTaken'))),
  ).toBeNull();
});
