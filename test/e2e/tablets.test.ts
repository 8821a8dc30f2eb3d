import { TestDevice } from '@pos/sync-server/testing';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, type TestContext } from 'vitest';
import { violations, withAxe } from './kit/axe.ts';
import { looks, picture, wear } from './kit/looks.ts';
import { cashier, owner } from './kit/people.ts';
import { openShop, type Shop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';
import { tabletsPage } from './pages/tablets-page.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});

afterAll(() => shop[Symbol.asyncDispose]());

afterEach(() => expect(shop.troubles.splice(0)).toEqual([]));

const atTablets = async (context: TestContext) => {
  const page = await shop.screen(context);
  await withAxe(page);
  await loginPage(page).withKeys(owner.pin);
  await shellPage(page).place('Cài đặt').click();
  const tablets = tabletsPage(page);
  await tablets.tab.click();
  await tablets.region.waitFor();
  return { page, tablets };
};

const lookAt = async (page: Page, name: string): Promise<void> => {
  for (const look of looks) {
    await wear(page, look);
    await picture(page, `tablets-${name}-${look.language}-${look.theme}`);
    expect(await violations(page), name).toEqual([]);
  }
  await wear(page, looks[0]!);
};

test(
  'an owner opens the till to the shop, lets a tablet in, names it, and shuts it out',
  { timeout: 120_000 },
  async (context) => {
    const { page, tablets } = await atTablets(context);
    await lookAt(page, 'closed');
    await tablets.open.click();
    await tablets.connect.click();
    await tablets.code.waitFor();
    await lookAt(page, 'code');
    const device = new TestDevice();
    device.audience = (await askTill(shop.url, owner.pin, 'sync')).device;
    await device.enrol(shop.url, await tablets.code.innerText());
    await tablets.paired.waitFor();
    await device.hello(shop.url);
    const row = tablets.row('Máy tính bảng 1');
    await row.getByText('Đang nối').waitFor();
    await lookAt(page, 'paired');
    await tablets.rename('Máy tính bảng 1').click();
    await page.getByLabel('Tên máy').fill('Phục vụ tầng hai');
    await page.keyboard.press('Enter');
    await tablets.row('Phục vụ tầng hai').waitFor();
    await tablets.revoke('Phục vụ tầng hai').click();
    await lookAt(page, 'revoke');
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await tablets.row('Phục vụ tầng hai').waitFor({ state: 'detached' });
    await expect(device.pull(shop.url, {})).rejects.toThrow('DeviceRevoked');
  },
);

test('whoever may not pair tablets is not shown the page', async (context) => {
  const page = await shop.screen(context);
  await loginPage(page).withKeys(cashier.pin);
  await shellPage(page).place('Cài đặt').click();
  await page.getByRole('heading', { name: 'Cài đặt máy này' }).waitFor();
  expect(await tabletsPage(page).tab.count()).toBe(0);
});
