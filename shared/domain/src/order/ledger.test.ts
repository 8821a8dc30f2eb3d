import { percent, pieces, sum } from '@pos/kernel';
import { expect, test } from 'vitest';
import { anOrder, card, cash, lineId, refund, type OrderBuilder } from '../testing/index.ts';
import { ledgerOf, type LedgerEntry } from './index.ts';

const rowsOf = ({ last }: OrderBuilder): readonly LedgerEntry[] => {
  if (last.type !== 'OrderSettled' && last.type !== 'RefundSettled') throw new Error('no document');
  return ledgerOf(last);
};

const sale = anOrder()
  .with(1, 'Phở bò', 75_499)
  .with(1, 'Bia', 50_000, 'vat-10')
  .settled(card(100_000, 1), cash(500_000, 2));

test('failure 14: what came in is what was sold, its tax and the rounding', () => {
  expect(rowsOf(sale)).toEqual([
    { account: { kind: 'tender', method: 'card' }, amount: 100_000 },
    { account: { kind: 'tender', method: 'cash' }, amount: 25_000 },
    { account: { kind: 'rounding' }, amount: 499 },
    { account: { kind: 'revenue', rate: percent(8) }, amount: -69_906 },
    { account: { kind: 'tax', rate: percent(8) }, amount: -5593 },
    { account: { kind: 'revenue', rate: percent(10) }, amount: -45_455 },
    { account: { kind: 'tax', rate: percent(10) }, amount: -4545 },
  ]);
  expect(sum(rowsOf(sale).map(({ amount }) => amount))).toBe(0);
});

test('failure 14: a refund is the same the other way round', () => {
  const back = rowsOf(sale.does(refund('cash', [[lineId(1), pieces(1)]])));
  expect(back).toEqual([
    { account: { kind: 'tender', method: 'cash' }, amount: -75_000 },
    { account: { kind: 'rounding' }, amount: -499 },
    { account: { kind: 'revenue', rate: percent(8) }, amount: 69_906 },
    { account: { kind: 'tax', rate: percent(8) }, amount: 5593 },
  ]);
  expect(sum(back.map(({ amount }) => amount))).toBe(0);
});

test('goods given away leave no rows', () => {
  expect(rowsOf(anOrder().with(1, 'Trà đá', 0).settled())).toEqual([]);
});
