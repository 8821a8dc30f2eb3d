import { id, type OrderId } from '@pos/kernel';
import { expect, test } from 'vitest';
import { aTill, openOrder, products, staff, type TestTill } from '../testing/index.ts';

const percent = (rate: number) => ({ kind: 'percent', rate }) as const;
const dong = (amount: number) => ({ kind: 'amount', amount }) as const;
type Value = ReturnType<typeof percent> | ReturnType<typeof dong>;

const lineOf = (till: TestTill, order: OrderId, place = 0): string => {
  const state = till.till.shop().order(order);
  if (state.status !== 'open') throw new Error('the order is not open');
  return state.lines[place]!.line;
};

const discount = (order: OrderId, value: Value, line: string | null = null) =>
  ({ type: 'GiveDiscount', order, line, label: 'KM', value, reason: 'khách quen' }) as const;

const needs = (permission: string, share: number | null = null) => ({
  type: 'NotPermitted',
  permission,
  share,
});

const approved = { by: staff.cashier.id, approvedBy: staff.manager.id };

test('a discount on the order counts for what is given on its lines', async () => {
  using till = await aTill({ on: 'memory' });
  const order = openOrder(till, ['coffee', 'bread']);
  const line = lineOf(till, order);
  till.do(discount(order, percent(300)), 'cashier');
  expect(till.refusal(discount(order, percent(201), line), 'cashier')).toEqual(
    needs('discount.give', 501),
  );
  till.do(discount(order, percent(200), line), 'cashier');
});

test('an amount off the order counts for a line by its part of the goods', async () => {
  using till = await aTill({ on: 'memory' });
  const order = openOrder(till, ['coffee', 'bread']);
  const line = lineOf(till, order);
  till.do(discount(order, dong(1090)), 'cashier');
  expect(till.refusal(discount(order, dong(871), line), 'cashier')).toEqual(
    needs('discount.give', 501),
  );
  till.do(discount(order, dong(870), line), 'cashier');
});

const ten = async (value: Value, on: 'order' | 'line') => {
  const till = await aTill({ on: 'memory' });
  const order = openOrder(till, []);
  const line = till.ids.next(1);
  till.do({ type: 'AddLine', order, line, product: products.coffee, quantity: 10_000 });
  till.do(discount(order, value, on === 'line' ? line : null), 'cashier');
  return { till, order, line };
};

test.each(['order', 'line'] as const)(
  'an amount given on ten coffees, on the %s, is not kept for one without a manager',
  async (on) => {
    const { till: made, order, line } = await ten(dong(8700), on);
    using till = made;
    const less = { type: 'ChangeQuantity', order, line, quantity: 1000 } as const;
    const without = { type: 'RemoveLine', order, line, quantity: 9000, reason: 'thôi' } as const;
    expect(till.refusal(less, 'cashier')).toEqual(needs('discount.give', 3000));
    expect(till.refusal(without, 'cashier')).toEqual(needs('discount.give', 3000));
    till.do({ ...less, quantity: 8000 }, 'manager');
    till.do({ ...less, quantity: 1000 }, approved);
  },
);

test('taking goods off asks nobody about a percentage, nor about an amount that stays small', async () => {
  const { till: made, order, line } = await ten(percent(500), 'order');
  using till = made;
  const one = { type: 'ChangeQuantity', order, line, quantity: 1000 } as const;
  expect(till.ask(one, 'cashier')).toMatchObject({ ok: true });
  const { till: other, order: voucher, line: coffees } = await ten(dong(10_000), 'order');
  using small = other;
  const seven = { ...one, order: voucher, line: coffees, quantity: 7000 };
  expect(small.ask(seven, 'cashier')).toMatchObject({ ok: true });
});

test('an order emptied under its voucher could be filled with less, so it needs the whole discount', async () => {
  const { till: made, order, line } = await ten(dong(8700), 'order');
  using till = made;
  const without = { type: 'RemoveLine', order, line, quantity: null, reason: 'thôi' } as const;
  expect(till.refusal(without, 'cashier')).toEqual(needs('discount.give', 10_000));
});

test('lowering a quantity is removing goods; raising it is selling', async () => {
  using till = await aTill({ on: 'memory' });
  const sells = [{ permission: 'order.sell', limit: null }] as const;
  const fields = { name: 'Thu ngân', grants: sells };
  till.do({ type: 'PutRole', role: 'cashier', fields });
  const order = openOrder(till);
  const line = lineOf(till, order);
  const change = { type: 'ChangeQuantity', order, line } as const;
  till.do({ ...change, quantity: 3000 }, 'cashier');
  expect(till.refusal({ ...change, quantity: 2000 }, 'cashier')).toEqual(
    needs('order.line.remove'),
  );
  till.do({ ...change, quantity: 2000 }, approved);
});

test('an item typed by hand, at whatever price, needs a manager', async () => {
  using till = await aTill({ on: 'memory' });
  const order = openOrder(till);
  const item = {
    type: 'AddOpenItem',
    order,
    name: 'Món khác',
    unit: 'phần',
    taxClass: 'vat-8',
    quantity: 1000,
    price: 1,
  } as const;
  expect(till.refusal(item, 'cashier')).toEqual(needs('order.openItem'));
  till.do(item, approved);
});

test('an open item that opens its order needs what opening one needs', async () => {
  using till = await aTill({ on: 'memory' });
  till.do({
    type: 'PutRole',
    role: 'manager',
    fields: { grants: [{ permission: 'order.openItem', limit: null }] },
  });
  const item = {
    type: 'AddOpenItem',
    order: id<'OrderId'>('01935000-0001-7000-8000-0000000000ab'),
    name: 'Gửi xe',
    unit: 'lượt',
    price: 5000,
    taxClass: 'vat-8',
    quantity: 1000,
    asPicked: true,
  } as const;
  expect(till.refusal(item, 'manager')).toEqual(needs('order.sell'));
  till.do({ ...item, order: openOrder(till) }, 'manager');
});
