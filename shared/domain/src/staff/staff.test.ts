import { rate } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import { role, staff, type StaffCommand, type StaffEvent, type StaffFields } from './index.ts';

const { given } = specify(staff);

const lan: StaffFields = { name: 'Lan', role: 'manager', pinHash: 'scrypt:a' };
const lanPut: StaffEvent = { type: 'StaffPut', changed: lan };
const withdrawn: StaffEvent = { type: 'StaffWithdrawn' };

type Circumstances = { pinTaken?: boolean; roleKnown?: boolean; lastManager?: boolean };

const put = (fields: Partial<StaffFields>, circumstances: Circumstances = {}): StaffCommand => ({
  type: 'Put',
  fields,
  pinTaken: false,
  roleKnown: true,
  lastManager: false,
  ...circumstances,
});

const withdraw = (lastManager: boolean): StaffCommand => ({ type: 'Withdraw', lastManager });

describe('somebody new', () => {
  test('has a name, a role and a PIN', () => {
    given().when(put(lan)).gives(lanPut);
    given()
      .when(put({ name: 'Lan' }))
      .refused({ type: 'FieldsMissing', fields: ['role', 'pinHash'] });
  });

  test('has a PIN nobody else in the store has', () => {
    given()
      .when(put(lan, { pinTaken: true }))
      .refused({ type: 'PinTaken' });
  });

  test('has a role that exists', () => {
    given()
      .when(put(lan, { roleKnown: false }))
      .refused({ type: 'RoleNotFound' });
  });
});

describe('somebody who works here', () => {
  test('changes PIN, and nothing else is written down', () => {
    given(lanPut)
      .when(put({ ...lan, pinHash: 'scrypt:b' }))
      .gives({ type: 'StaffPut', changed: { pinHash: 'scrypt:b' } });
  });

  test('stays who they are, logging in and out', () => {
    expect(given(lanPut, { type: 'StaffLoggedIn' }, { type: 'StaffLoggedOut' }).leads()).toEqual({
      status: 'in-force',
      fields: lan,
    });
  });
});

describe('the last manager', () => {
  test('cannot leave, nor take another role: nobody could let anybody in again', () => {
    given(lanPut).when(withdraw(true)).refused({ type: 'LastManager' });
    given(lanPut)
      .when(put({ role: 'cashier' }, { lastManager: true }))
      .refused({ type: 'LastManager' });
  });

  test('changes name and PIN like anybody', () => {
    given(lanPut)
      .when(put({ name: 'Chị Lan', role: 'manager' }, { lastManager: true }))
      .gives({ type: 'StaffPut', changed: { name: 'Chị Lan' } });
  });

  test('leaves once there is another', () => {
    given(lanPut).when(withdraw(false)).gives(withdrawn);
    given(lanPut)
      .when(put({ role: 'cashier' }))
      .gives({ type: 'StaffPut', changed: { role: 'cashier' } });
  });
});

test('a role is its name and what it grants', () => {
  const grants = [{ permission: 'discount.give', limit: rate(1000) }] as const;
  specify(role)
    .given()
    .when({ type: 'Put', fields: { name: 'Thu ngân', grants } })
    .gives({ type: 'RolePut', changed: { name: 'Thu ngân', grants } });
});
