import { rate } from '@pos/kernel';
import { specify } from '@pos/kernel/testing';
import { describe, expect, test } from 'vitest';
import {
  permissionList,
  role,
  staff,
  type Permission,
  type RoleEvent,
  type StaffCommand,
  type StaffEvent,
  type StaffFields,
} from './index.ts';

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

describe('a role', () => {
  const grants = [{ permission: 'discount.give', limit: rate(1000) }] as const;
  const granted = (...events: readonly RoleEvent[]): readonly Permission[] => {
    const state = specify(role)
      .given(...events)
      .leads();
    return state.status === 'in-force'
      ? state.fields.grants.map(({ permission }) => permission)
      : [];
  };
  const allows = (...allowed: readonly Permission[]) =>
    allowed.map((permission) => ({ permission, limit: null }));

  test('is its name, what it grants, and which permissions there were to choose from', () => {
    specify(role)
      .given()
      .when({ type: 'Put', fields: { name: 'Thu ngân', grants } })
      .gives({
        type: 'RolePut',
        changed: { name: 'Thu ngân', grants, chosenFrom: permissionList },
      });
  });

  test('that is older than a permission allows what it allowed before that was one', () => {
    const old: RoleEvent = {
      type: 'RolePut',
      changed: { name: 'Quản lý', grants: allows('order.sell', 'settings.manage') },
    };
    expect(granted(old)).toEqual([
      'order.sell',
      'settings.manage',
      'receipt.reprint',
      'device.pair',
      'kitchen.bump',
    ]);
    expect(granted({ type: 'RolePut', changed: { name: 'Kế toán', grants: [] } })).toEqual([]);
    expect(granted(old, { type: 'RolePut', changed: { name: 'Ca trưởng' } })).toHaveLength(5);
  });

  test('that somebody has chosen anew allows what was chosen, and no more', () => {
    const old: RoleEvent = {
      type: 'RolePut',
      changed: { name: 'Phục vụ', grants: allows('order.sell') },
    };
    const decision = role.decide(specify(role).given(old).leads(), {
      type: 'Put',
      fields: { grants: allows('order.sell') },
    });
    expect(decision.accepted && granted(old, ...decision.events)).toEqual(['order.sell']);
  });
});
