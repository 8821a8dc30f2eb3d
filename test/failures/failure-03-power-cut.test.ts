import { aTill, openOrder, openSession, sell, settle, untrueReadModels } from '@pos/till/testing';
import { expect, test, vi } from 'vitest';

test('failure 3: after a power cut each paid sale is there and no number comes again', async () => {
  using till = await aTill();
  openSession(till);
  const numbers: string[] = [];
  for (let cut = 0; cut < 8; cut += 1) {
    numbers.push(sell(till).number.text, sell(till, { of: ['bread', 'beer'] }).number.text);
    till.crash();
  }
  expect(new Set(numbers).size).toBe(16);
  expect(numbers.at(-1)).toBe('T01-26-000016');
  const receipts = till.till.readModels.receipts.list(Number.MAX_SAFE_INTEGER, 100);
  expect(receipts.map(({ number }) => number)).toEqual(numbers.toReversed());
  expect(untrueReadModels(till)).toEqual([]);
});

test('failure 3: a sale that did not reach the disk took no number with it', async () => {
  using till = await aTill();
  openSession(till);
  sell(till);
  const order = openOrder(till);
  vi.spyOn(till.till.jobs, 'queue').mockImplementationOnce(() => {
    throw new Error('the power went');
  });
  expect(() => settle(till, order)).toThrow('the power went');
  till.crash();
  expect(till.till.shop().order(order).status).toBe('open');
  expect(settle(till, order).number.text).toBe('T01-26-000002');
});
