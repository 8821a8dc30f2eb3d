import { permissionList, permissions, type Grant, type Permission } from '@pos/domain';
import { percent, type Rate } from '@pos/kernel';
import type { DemoDocument } from './document.ts';

export type RoleSlug = 'owner' | 'manager' | 'cashier' | 'waiter' | 'accountant';

const role = (
  id: RoleSlug,
  name: string,
  granted: readonly Permission[],
  largestDiscount: Rate | null = null,
): DemoDocument<'role'> => ({
  aggregate: 'role',
  id,
  fields: {
    name,
    grants: granted.map((permission): Grant => ({
      permission,
      limit: permission === 'discount.give' ? largestDiscount : null,
    })),
    chosenFrom: permissionList,
  },
});

const ownersOnly: readonly Permission[] = ['staff.manage', 'settings.manage', 'journal.export'];

export const roles: readonly DemoDocument<'role'>[] = [
  role('owner', 'Chủ cửa hàng', permissions),
  role(
    'manager',
    'Quản lý',
    permissions.filter((permission) => !ownersOnly.includes(permission)),
    percent(30),
  ),
  role(
    'cashier',
    'Thu ngân',
    [
      'order.sell',
      'order.line.remove',
      'discount.give',
      'receipt.reprint',
      'kitchen.bump',
      'session.open',
      'session.close',
    ],
    percent(5),
  ),
  role('waiter', 'Phục vụ', ['order.sell', 'order.line.remove', 'kitchen.bump']),
  role('accountant', 'Kế toán', ['report.x']),
];
