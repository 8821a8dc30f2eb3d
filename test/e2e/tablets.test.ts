import { TestDevice } from '@pos/sync-server/testing';
import { expect, test, type TestContext } from 'vitest';
import { withAxe } from './kit/axe.ts';
import { lookAt } from './kit/look-at.ts';
import { cashier, owner } from './kit/people.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';
import { tabletsPage } from './pages/tablets-page.ts';

const shop = sharedShop();

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

test(
  'an owner opens the till to the shop, lets a tablet in, names it, and shuts it out',
  { timeout: 120_000 },
  async (context) => {
    const { page, tablets } = await atTablets(context);
    await lookAt(page, 'tablets-closed');
    await tablets.open.click();
    await tablets.connect.click();
    await tablets.code.waitFor();
    await lookAt(page, 'tablets-code');
    const device = new TestDevice();
    device.audience = (await askTill(shop.url, owner.pin, 'sync')).device;
    await device.enrol(shop.url, await tablets.code.innerText());
    await tablets.paired.waitFor();
    await device.hello(shop.url);
    const row = tablets.row('Máy tính bảng 1');
    await row.getByText('Đang nối').waitFor();
    await lookAt(page, 'tablets-paired');
    await tablets.rename('Máy tính bảng 1').click();
    await page.getByLabel('Tên máy').fill('Phục vụ tầng hai');
    await page.keyboard.press('Enter');
    await tablets.row('Phục vụ tầng hai').waitFor();
    await tablets.revoke('Phục vụ tầng hai').click();
    await lookAt(page, 'tablets-revoke');
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
