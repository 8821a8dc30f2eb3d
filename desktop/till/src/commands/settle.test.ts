import { expect, test } from 'vitest';
import { aTill, openOrder, openSession, products } from '../testing/index.ts';

const types = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);

test('the drawer opens when cash moves, and only then', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const order = openOrder(till, ['coffee', 'beer']);
  const part = till.do({
    type: 'TakePayment',
    order,
    tender: { method: 'cash', tendered: 10_000 },
  });
  expect(types(part)).toEqual(['PaymentTaken', 'DrawerOpened']);
  const taken = part.find((event) => event.type === 'PaymentTaken')!;
  const back = till.do({
    type: 'ReversePayment',
    order,
    payment: taken.payment,
    reason: 'khách đổi ý',
  });
  expect(types(back)).toEqual(['PaymentReversed', 'DrawerOpened']);
  till.do({ type: 'TakePayment', order, tender: { method: 'cash', tendered: 500_000 } });
  expect(types(till.do({ type: 'SettleOrder', order, tenders: [] }))).toEqual(['OrderSettled']);
});

test('an order with a product of a tax class that was withdrawn can still be settled', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const order = openOrder(till, ['beer']);
  const beer = till.till.readModels.catalog.find(products.beer)!;
  const other = till.till.readModels.documents
    .all('tax-class')
    .find(({ id }) => id !== beer.taxClass)!;
  for (const { product, taxClass } of till.till.readModels.catalog.page(0, 50).items) {
    if (taxClass === beer.taxClass) {
      till.do({ type: 'PutProduct', product, fields: { taxClass: other.id } });
    }
  }
  till.do({ type: 'WithdrawDocument', kind: 'tax-class', document: beer.taxClass });
  const settled = till.do({
    type: 'SettleOrder',
    order,
    tenders: [{ method: 'cash', tendered: 500_000 }],
  });
  expect(types(settled)).toContain('OrderSettled');
});
