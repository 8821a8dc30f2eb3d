import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { loginPage } from '../pages/login-page.ts';
import { sellPage } from '../pages/sell-page.ts';
import { askTill, tellTill } from './till-api.ts';
import { cashier, manager } from './people.ts';
import type { Look, Shop } from './shop.ts';

/** A float of 500.000 ₫ in the drawer, unless somebody has opened it already. */
export const withFloat = async (shop: Shop): Promise<void> => {
  const { open } = await askTill(shop.url, manager.pin, 'session');
  if (open) return;
  await tellTill(shop.url, manager.pin, {
    type: 'OpenSession',
    notes: [{ note: 100_000, count: 5 }],
  });
};

/** Nothing that an earlier test left on an order. */
export const withoutOrders = async (shop: Shop): Promise<void> => {
  const { orders } = await askTill(shop.url, manager.pin, 'orders');
  for (const { order } of orders)
    await tellTill(shop.url, manager.pin, { type: 'VoidOrder', order, reason: 'của lần trước' });
};

/** Somebody at the sell screen of an open session, with nothing on the order: where most of a cashier's day begins. */
export const atTheTill = async (
  shop: Shop,
  context: TestContext,
  { pin = cashier.pin, ...look }: Look & { readonly pin?: string } = {},
): Promise<Page> => {
  const page = await shop.screen(context, look);
  await withFloat(shop);
  await withoutOrders(shop);
  if (look.only === 'touch') await loginPage(page).withTouch(pin);
  else await loginPage(page).withKeys(pin);
  await sellPage(page).empty.waitFor();
  return page;
};
