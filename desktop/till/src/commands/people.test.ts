import { permissions } from '@pos/domain';
import { expect, test } from 'vitest';
import { aTill, products, staff } from '../testing/index.ts';

const everything = permissions.map((permission) => ({ permission, limit: null }));

test('a manager cannot give a role more than they have', async () => {
  using till = await aTill({ on: 'memory' });
  expect(
    till.refusal({ type: 'PutRole', role: 'manager', fields: { grants: everything } }, 'manager'),
  ).toMatchObject({ type: 'NotPermitted', permission: 'staff.manage' });
});

test('somebody who may manage staff is always left', async () => {
  using till = await aTill({ on: 'memory' });
  till.do({ type: 'PutRole', role: 'manager', fields: { grants: everything } });
  till.do({ type: 'WithdrawStaff', staff: staff.owner.id });
  expect(
    till.refusal({ type: 'PutRole', role: 'manager', fields: { grants: [] } }, 'manager'),
  ).toMatchObject({ type: 'LastManager' });
  expect(till.refusal({ type: 'WithdrawStaff', staff: staff.manager.id }, 'manager')).toMatchObject(
    { type: 'LastManager' },
  );
});

test('the owner keeps every permission', async () => {
  using till = await aTill({ on: 'memory' });
  expect(till.refusal({ type: 'PutRole', role: 'owner', fields: { grants: [] } })).toMatchObject({
    type: 'LastManager',
  });
});

test('a role somebody holds is not taken away', async () => {
  using till = await aTill({ on: 'memory' });
  expect(till.refusal({ type: 'WithdrawRole', role: 'cashier' })).toMatchObject({
    type: 'DocumentInUse',
    by: staff.cashier.name,
  });
});

test('somebody who comes back does not share a PIN with whoever has it now', async () => {
  using test = await aTill({ on: 'memory' });
  const { till } = test;
  test.do({ type: 'WithdrawStaff', staff: staff.manager.id });
  const hired = await till.desk.execute(
    {
      id: test.ids.next(1),
      type: 'PutStaff',
      fields: { name: 'Em Lan', role: 'cashier', pin: staff.manager.pin },
    },
    staff.owner.id,
  );
  expect(hired.ok).toBe(true);
  const back = { id: test.ids.next(2), type: 'PutStaff', staff: staff.manager.id };
  expect(
    await till.desk.execute({ ...back, fields: { name: 'Anh Đạt' } }, staff.owner.id),
  ).toMatchObject({ ok: false, refusal: { type: 'PinTaken' } });
});

test('a product that comes back does not share a barcode with whichever has it now', async () => {
  using till = await aTill({ on: 'memory' });
  const barcodes = ['8930000000019'];
  till.do({ type: 'PutProduct', product: products.coffee, fields: { barcodes } });
  till.do({ type: 'WithdrawProduct', product: products.coffee });
  till.do({ type: 'PutProduct', product: products.beer, fields: { barcodes } });
  expect(
    till.refusal({ type: 'PutProduct', product: products.coffee, fields: { price: 1000 } }),
  ).toMatchObject({ type: 'BarcodeTaken' });
});

test('the currency is chosen once', async () => {
  using test = await aTill({ on: 'memory' });
  const answer = await test.till.desk.execute(
    { id: test.ids.next(1), type: 'PutStore', fields: { currency: 'USD' } },
    staff.owner.id,
  );
  expect(answer).toMatchObject({ ok: false, refusal: { type: 'InvalidCommand' } });
});
