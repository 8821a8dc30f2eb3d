import { isGranted, type Grant, type Need, type Permission, type ShopEvent } from '@pos/domain';
import { instant, parseInstant, type StaffId } from '@pos/kernel';
import { expect, test } from 'vitest';
import { demoMall } from '../demo-shop.ts';
import { documentsOf } from '../document.ts';
import { generateHistory } from './generate-history.ts';
import { tradingShopOf } from './trading.ts';

const mall = demoMall();
const varianceLimit = documentsOf(mall, 'store')[0]!.fields.varianceLimit;

const grantsOf = (staff: StaffId): readonly Grant[] => {
  const role = mall.staff.find(({ id }) => id === staff)?.role;
  return documentsOf(mall, 'role').find(({ id }) => id === role)?.fields.grants ?? [];
};

const needOf = (event: ShopEvent): Need => {
  if (event.type === 'DiscountGiven') {
    const { value } = event.discount;
    return { permission: 'discount.give', share: value.kind === 'percent' ? value.rate : null };
  }
  if (event.type === 'DrawerOpened' && event.cause === 'no-sale') return just('drawer.open');
  if (event.type === 'SessionClosed' && Math.abs(event.variance) > varianceLimit) {
    return just('session.close.withVariance');
  }
  return just(permissionFor[event.type] ?? 'order.sell');
};

const just = (permission: Permission): Need => ({ permission, share: null });

const permissionFor: { readonly [Type in ShopEvent['type']]?: Permission } = {
  LineVoided: 'order.line.remove',
  OrderVoided: 'order.void',
  PriceOverridden: 'price.override',
  RefundSettled: 'refund.make',
  CashMoved: 'cash.move',
  SessionOpened: 'session.open',
  SessionClosed: 'session.close',
};

test('nobody does what neither their role nor an approval allows', () => {
  const from = parseInstant('2026-03-02T00:00:00+07:00') ?? instant(0);
  const shop = { ...tradingShopOf(mall), seed: 5, events: 20_000, from, register: 'T01' };
  const approved = new Set<string>();
  for (const { by, approvedBy, events } of generateHistory(shop)) {
    const [event] = events;
    if (!event) continue;
    const need = needOf(event);
    const grants = approvedBy ? grantsOf(approvedBy) : grantsOf(by);
    if (approvedBy) approved.add(need.permission);
    expect([event.type, isGranted(grants, need)]).toEqual([event.type, true]);
  }
  expect(approved).toContain('refund.make');
  expect(approved).toContain('cash.move');
});
