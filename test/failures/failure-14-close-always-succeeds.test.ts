import { ledgerOf, type OrderSettled, type RefundSettled } from '@pos/domain';
import {
  aTill,
  closeSession,
  openSession,
  untrueReadModels,
  type TestTill,
} from '@pos/till/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom } from '../chaos/chance.ts';
import { Shopkeeper } from '../chaos/shopkeeper.ts';
import { TakingsOracle } from '../chaos/takings-oracle.ts';
import { eventsIn } from './events.ts';

const someTerms = fc.record({
  priceMode: fc.constantFrom('inclusive', 'exclusive'),
  serviceCharge: fc.constantFrom(0, 500, 733),
  cashRoundingUnit: fc.constantFrom(1, 500, 1000),
  cashRounding: fc.constantFrom('half-away', 'half-even', 'down', 'up'),
});

test('failure 14: whatever a day brings, it closes, and every sum agrees to the đồng', async () => {
  using till = await aTill({ on: 'memory' });
  let closings = 0;
  fc.assert(
    fc.property(fc.nat(), someTerms, fc.nat(5_000_000), (seed, terms, counted) => {
      till.do({ type: 'PutStore', fields: terms });
      openSession(till);
      sellAllDay(till, seed);
      const closed = closeSession(till, counted);
      closings += 1;
      expect(closed.variance).toBe(counted - closed.expected);
      expect(till.till.shop().openSession()).toBeNull();
      till.clock.advance(86_400_000);
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(closings).toBeGreaterThanOrEqual(25);
  expectBalanced(till);
  expect(untrueReadModels(till)).toEqual([]);
});

/** A day without closings: how it ends is this test's affair. */
const sellAllDay = (till: TestTill, seed: number): void => {
  const shopkeeper = new Shopkeeper(till, chanceFrom(seed), {
    send: (command) => {
      if (command.type !== 'CloseSession') till.do(command);
    },
    refused: () => {},
  });
  for (let step = 0; step < 25; step += 1) shopkeeper.work();
};

const expectBalanced = (till: TestTill): void => {
  const oracle = new TakingsOracle();
  for (const { event, envelope } of eventsIn(till)) {
    oracle.add(event);
    if (event.type === 'OrderSettled') expectDocument(event, event.totals.total);
    if (event.type === 'RefundSettled') expectDocument(event, event.total);
    if (event.type === 'SessionClosed') {
      const session = envelope.stream.slice('cash-session/'.length);
      expect(oracle.difference(session, event.takings)).toBeNull();
    }
  }
};

/** Σ lines = Σ tenders = Σ ledger. */
const expectDocument = (document: OrderSettled | RefundSettled, total: number): void => {
  const sum = (amounts: readonly number[]): number =>
    amounts.reduce((one, other) => one + other, 0);
  expect(sum(document.covers.map((cover) => cover.total))).toBe(total);
  expect(sum(document.payments.map(({ amount, rounding }) => amount - rounding))).toBe(total);
  expect(sum(ledgerOf(document).map(({ amount }) => amount))).toBe(0);
};
