import { streamOf } from '@pos/domain';
import type { Envelope } from '@pos/sync';
import {
  aTill,
  openOrder,
  openSession,
  refund,
  sell,
  staff,
  type TestTill,
} from '@pos/till/testing';
import { expect, test } from 'vitest';

/** Every opening of the drawer, as the journal tells it. */
const openings = (test: TestTill) => {
  const { journal } = test.till;
  const session = test.till.shop().openSession()!;
  return journal.log
    .readStream(streamOf('cash-session', session))
    .map(({ raw }) => JSON.parse(raw) as Envelope)
    .filter(({ type }) => type === 'DrawerOpened')
    .map(({ by, data }) => ({ by, ...data }));
};

test('failure 24: the drawer opens for cash and on demand, once each, and the journal knows for whom', async () => {
  using till = await aTill({ on: 'memory' });
  const by = staff.owner.id;
  openSession(till);
  const sold = sell(till, { of: ['coffee'] });
  sell(till, { of: ['coffee'], tenders: [{ method: 'card', amount: 29_000, reference: 'VISA' }] });
  sell(till, { of: ['beer'], tenders: [{ method: 'transfer', amount: 18_000, reference: 'FT' }] });
  refund(till, sold);
  till.do({ type: 'OpenDrawer', reason: 'đổi tiền lẻ' });
  expect(openings(till)).toEqual([
    { by, cause: 'sale', reason: null },
    { by, cause: 'refund', reason: null },
    { by, cause: 'no-sale', reason: 'đổi tiền lẻ' },
  ]);
});

test('failure 24: an exchange for the same worth opens nothing: no cash moves', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const sold = sell(till, { of: ['coffee'] });
  const order = openOrder(till, ['coffee']);
  const { line, quantity } = sold.covers[0]!;
  till.do({
    type: 'SetReturns',
    order,
    of: sold.order,
    lines: [{ line, quantity }],
    reason: 'đổi',
  });
  till.do({ type: 'SettleOrder', order, tenders: [] });
  expect(openings(till)).toHaveLength(1);
});
