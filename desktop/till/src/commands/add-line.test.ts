import { id, type OrderId } from '@pos/kernel';
import { expect, test } from 'vitest';
import { aTill, openOrder, openSession, products } from '../testing/index.ts';

const types = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);
const newOrder = id<'OrderId'>('01935000-0001-7000-8000-0000000000aa');

const pick = (order: OrderId) =>
  ({ type: 'AddLine', order, product: products.beer, asPicked: true }) as const;

test('the first thing picked opens its order, and once more of it is one line of two', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  expect(types(till.do(pick(newOrder)))).toEqual(['OrderOpened', 'LineAdded']);
  expect(till.do(pick(newOrder))).toMatchObject([{ type: 'LineQuantityChanged', by: 1000 }]);
});

test('a line about which something was said keeps to itself', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const [, added] = till.do(pick(newOrder));
  if (added?.type !== 'LineAdded') throw new Error('no line');
  till.do({ type: 'NoteLine', order: newOrder, line: added.line, note: 'lạnh' });
  expect(types(till.do(pick(newOrder)))).toEqual(['LineAdded']);
});

test('whoever does not pick says where it goes', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  const asked = { type: 'AddLine', order: newOrder, product: products.beer } as const;
  expect(till.refusal(asked)).toMatchObject({ type: 'OrderNotFound' });
  const order = openOrder(till, ['beer']);
  expect(types(till.do({ ...asked, order }))).toEqual(['LineAdded']);
});

test('what is refused opens nothing: an unknown code, goods to be weighed', async () => {
  using till = await aTill({ on: 'memory' });
  openSession(till);
  till.do({
    type: 'PutProduct',
    product: products.coffee,
    fields: { unit: 'kg', divisible: true },
  });
  expect(till.refusal({ ...pick(newOrder), product: products.coffee })).toEqual({
    type: 'QuantityMissing',
  });
  const unknown = { type: 'AddLine', order: newOrder, barcode: '8930000000001' } as const;
  expect(till.refusal({ ...unknown, asPicked: true })).toMatchObject({ type: 'BarcodeNotFound' });
  expect(till.till.shop().order(newOrder).status).toBe('none');
});
