import type { Rate } from '@pos/kernel';

/** What a role may be allowed. The same table is read by till, hub and server. */
export const permissions = [
  'order.sell',
  'order.openItem',
  'order.line.remove',
  'order.void',
  'payment.reverse',
  'discount.give',
  'price.override',
  'refund.make',
  'receipt.reprint',
  'kitchen.bump',
  'cash.move',
  'drawer.open',
  'session.open',
  'session.close',
  'session.close.withVariance',
  'report.x',
  'catalog.manage',
  'staff.manage',
  'settings.manage',
  'device.pair',
  'journal.export',
] as const;

export type Permission = (typeof permissions)[number];

/** `limit` caps discounts: the largest share of the price that may be taken off. `null` is no limit. */
export interface Grant {
  readonly permission: Permission;
  readonly limit: Rate | null;
}

export interface RoleFields {
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Which list of permissions its author chose from; left out: the first one. */
  readonly chosenFrom?: number | undefined;
}

export interface Need {
  readonly permission: Permission;
  readonly share: Rate | null;
}

export const isGranted = (grants: readonly Grant[], need: Need): boolean =>
  grants.some(
    ({ permission, limit }) =>
      permission === need.permission &&
      (limit === null || need.share === null || need.share <= limit),
  );
