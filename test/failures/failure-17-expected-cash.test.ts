import {
  aTill,
  closeSession,
  expectedIn,
  openOrder,
  openSession,
  refund,
  sell,
  settle,
} from '@pos/till/testing';
import { expect, test } from 'vitest';

const cash = (tendered: number) => ({ method: 'cash', tendered }) as const;
const card = (amount: number) => ({ method: 'card', amount, reference: 'VCB 4242' }) as const;

test('failure 17: the drawer is expected to hold the price of the sale, never the note it was paid with', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till, 500_000);
  sell(till, { of: ['coffee'], tenders: [cash(500_000)] });
  expect(expectedIn(till)).toBe(529_000);
  sell(till, { of: ['coffee'], tenders: [card(20_000), cash(100_000)] });
  expect(expectedIn(till)).toBe(538_000);
  sell(till, { of: ['beer'], tenders: [card(18_000)] });
  expect(expectedIn(till)).toBe(538_000);
});

test('failure 17: expected = float + tendered − change − refunds + in − out', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till, 1_000_000);
  const sold = sell(till, { of: ['coffee', 'beer'], tenders: [cash(50_000)] });
  sell(till, { of: ['bread'], tenders: [cash(500_000)] });
  refund(till, sold);
  till.do({ type: 'MoveCash', direction: 'in', amount: 200_000, reason: 'tiền lẻ' });
  till.do({ type: 'MoveCash', direction: 'out', amount: 700_000, reason: 'nộp ngân hàng' });
  // 47,000 and 26,000 (25,500 in thousands) came in, the coffee's 29,000 went back.
  expect(expectedIn(till)).toBe(1_000_000 + 47_000 + 26_000 - 29_000 + 200_000 - 700_000);
  expect(closeSession(till)).toMatchObject({ expected: 544_000, counted: 544_000, variance: 0 });
});

test('failure 17: a payment taken before the order is settled, and one taken back, are counted when they happen', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till, 0);
  const order = openOrder(till, ['coffee', 'coffee']);
  till.do({ type: 'TakePayment', order, tender: cash(20_000) });
  expect(expectedIn(till)).toBe(20_000);
  const [taken] = till.do({ type: 'TakePayment', order, tender: cash(10_000) });
  expect(expectedIn(till)).toBe(30_000);
  const payment = taken?.type === 'PaymentTaken' ? taken.payment : '';
  till.do({ type: 'ReversePayment', order, payment, reason: 'khách đổi ý' });
  expect(expectedIn(till)).toBe(20_000);
  settle(till, order, { tenders: [cash(50_000)] });
  expect(expectedIn(till)).toBe(58_000);
});
