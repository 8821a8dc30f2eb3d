import { parseBusinessDay, type BusinessDay } from '@pos/kernel';
import { anOrigin } from '@pos/sync/testing';
import { beforeEach, afterEach, expect, test } from 'vitest';
import {
  aTill,
  closeSession,
  fakeClock,
  openOrder,
  openSession,
  refund,
  sell,
  settle,
  type TestTill,
} from '../testing/index.ts';

let till: TestTill;
beforeEach(async () => {
  till = await aTill({ on: 'memory', clock: fakeClock('2026-12-31T22:00:00+07:00') });
});
afterEach(() => till[Symbol.dispose]());

const day = (text: string): BusinessDay => parseBusinessDay(text)!;

test('each kind counts from 1 in each year of the business day', () => {
  openSession(till);
  const sold = sell(till);
  expect(sold.number).toEqual({ series: 'receipt/2026', value: 1, text: 'T01-26-000001' });
  expect(refund(till, sold).number.text).toBe('T01-26R-000001');
  till.clock.advance(5 * 3_600_000);
  // Three in the morning of New Year's Day still belongs to the year before.
  expect(sell(till).number.text).toBe('T01-26-000002');
  till.clock.advance(2 * 3_600_000);
  expect(sell(till).number.text).toBe('T01-27-000001');
  expect(refund(till, sell(till)).number.text).toBe('T01-27R-000001');
  expect(closeSession(till).number.text).toBe('T01-27Z-000001');
});

test('a clock that goes back over New Year continues both years', () => {
  openSession(till);
  sell(till);
  till.clock.advance(10 * 3_600_000);
  expect(sell(till).number.text).toBe('T01-27-000001');
  till.restart();
  expect(sell(till).number.text).toBe('T01-27-000002');
});

test('training has numbers of its own and leaves no gap in the real ones', () => {
  openSession(till);
  sell(till);
  const [opened] = till.do({ type: 'OpenOrder', training: true });
  if (opened?.type !== 'OrderOpened') throw new Error('not opened');
  const line = { name: 'Thử', unit: 'cái', price: 1000, taxClass: 'vat-8', quantity: 1000 };
  till.do({ type: 'AddOpenItem', order: opened.order, ...line });
  expect(settle(till, opened.order).number.text).toBe('T01-26T-000001');
  expect(sell(till).number.text).toBe('T01-26-000002');
});

test('the number offered is not taken until its event is written', () => {
  const { series } = till.till.readModels;
  const origin = anOrigin(1);
  const offered = series.next('receipt', day('2026-11-20'), 'T07', origin);
  expect(series.next('receipt', day('2026-11-20'), 'T07', origin)).toEqual(offered);
  expect(offered.text).toBe('T07-26-000001');
});

test('a new life of a device, another device and another kind are other series', () => {
  const { series } = till.till.readModels;
  openSession(till);
  settle(till, openOrder(till));
  const today = day('2026-12-31');
  const { origin } = till.till.journal;
  expect(series.next('receipt', today, 'T01', origin).text).toBe('T01-26-000002');
  expect(series.next('receipt', today, 'T01', { ...origin, epoch: 2 }).text).toBe(
    'T01.2-26-000001',
  );
  expect(series.next('receipt', today, 'T02', anOrigin(9)).text).toBe('T02-26-000001');
  expect(series.next('z', today, 'T01', origin).text).toBe('T01-26Z-000001');
});
