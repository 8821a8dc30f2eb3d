import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cashier, manager } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { openShop, type Shop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { typeByHand } from './kit/typing.ts';
import { drawerPage } from './pages/drawer-page.ts';
import { loginPage } from './pages/login-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { shellPage } from './pages/shell-page.ts';

const coffee = '8934654849222';

let shop: Shop;

beforeEach(async () => {
  shop = await openShop();
});

afterEach(async () => {
  await shop[Symbol.asyncDispose]();
  expect(shop.troubles).toEqual([]);
});

const opened = async (page: Page, pin = cashier.pin): Promise<void> => {
  const drawer = drawerPage(page);
  await loginPage(page).withKeys(pin);
  await sellPage(page).openDrawer.click();
  await drawer.pieces(100_000).fill('5');
  await page.keyboard.press('Tab');
  await drawer.open.click();
  await sellPage(page).empty.waitFor();
};

describe('at the counter', () => {
  test('a variant is chosen with touch alone, in its colour, size and price', async (context) => {
    const page = await shop.screen(context, { touch: true, width: 1180, height: 820 });
    const sell = sellPage(page);
    await opened(page);
    await sell.category('Thời trang').tap();
    await sell.tile('Áo thun cổ tròn').tap();
    const sheet = page.getByRole('dialog', { name: 'Áo thun cổ tròn' });
    await sheet.getByRole('radio', { name: 'Đen', exact: true }).tap();
    await sheet.getByRole('radio', { name: /^XL/ }).tap();
    await sheet.getByRole('button', { name: /144\.000/ }).tap();
    await sell.lines.filter({ hasText: 'Áo thun cổ tròn, Đen, XL' }).waitFor();
    const { orders } = await askTill(shop.url, manager.pin, 'orders');
    expect(orders).toMatchObject([{ lines: 1, total: 144_000 }]);
  });

  test('with the keyboard alone: quantity, note, price, name, hold, recall, remove, void', async (context) => {
    const page = await shop.screen(context);
    const sell = sellPage(page);
    const shell = shellPage(page);
    const dialog = page.getByRole('dialog');
    await opened(page);
    await scan(page, coffee);
    await sell.lines.first().waitFor();
    await page.keyboard.press('F3');
    await typeByHand(page, '12');
    await page.keyboard.press('Enter');
    await sell.lines.filter({ hasText: /^12C/ }).waitFor();
    await page.keyboard.press('F5');
    await page.keyboard.type('giao sau', { delay: 60 });
    await page.keyboard.press('Enter');
    await sell.lines.filter({ hasText: 'giao sau' }).waitFor();
    await page.keyboard.press('F4');
    await typeByHand(page, '15000');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await sell.pay.filter({ hasText: '180.000' }).waitFor();
    await page.keyboard.press('F7');
    await page.keyboard.type('Chị Lan', { delay: 60 });
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('F8');
    await sell.empty.waitFor();
    await page.keyboard.press('F9');
    await dialog.getByRole('button', { name: /Chị Lan/ }).focus();
    await page.keyboard.press('Enter');
    await sell.lines.filter({ hasText: 'giao sau' }).waitFor();
    await page.keyboard.press('Control+Delete');
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await sell.empty.waitFor();
    expect((await askTill(shop.url, manager.pin, 'orders')).orders).toEqual([]);
  });

  test('an unknown code is created on the spot by who may, and found by the next scan', async (context) => {
    const page = await shop.screen(context);
    const sell = sellPage(page);
    const dialog = page.getByRole('dialog');
    const code = '8938505974194';
    await opened(page, manager.pin);
    await scan(page, code);
    await dialog.getByRole('button', { name: 'Tạo hàng mới' }).click();
    await dialog.getByRole('textbox', { name: 'Tên món' }).fill('Kẹo dừa Bến Tre');
    await dialog.getByRole('textbox', { name: 'Giá bán' }).fill('25k');
    await dialog.getByRole('radiogroup', { name: 'Thuế' }).getByRole('radio').first().click();
    await dialog.getByRole('radio', { name: 'Bánh kẹo & đồ ăn vặt' }).click();
    await dialog.getByRole('button', { name: 'Tạo và thêm vào đơn' }).click();
    await sell.lines.filter({ hasText: 'Kẹo dừa Bến Tre' }).waitFor();
    await scan(page, code);
    await sell.lines.filter({ hasText: /^2Kẹo dừa/ }).waitFor();
    const { orders } = await askTill(shop.url, manager.pin, 'orders');
    expect(orders).toMatchObject([{ lines: 1, total: 50_000 }]);
  });

  test('a key that is taken is refused, a free one works, and the till keeps it', async (context) => {
    const page = await shop.screen(context);
    const settings = settingsPage(page);
    const sell = sellPage(page);
    await opened(page);
    await page.keyboard.press('Alt+4');
    await settings.key('Thanh toán').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('F8');
    await settings.told.filter({ hasText: 'F8 đang dùng cho “Giữ đơn”' }).waitFor();
    await settings.key('Thanh toán').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+P');
    await settings.key('Thanh toán').filter({ hasText: 'Ctrl + P' }).waitFor();
    await settings.choice('English').focus();
    await page.keyboard.press('Space');
    await page.locator('html[lang=en]').waitFor();
    await page.getByRole('radio', { name: 'Tiếng Việt' }).click();
    await page.keyboard.press('Alt+1');
    await scan(page, coffee);
    await sell.lines.first().waitFor();
    await page.keyboard.press('Control+P');
    const paying = page.getByRole('dialog', { name: 'Thanh toán', exact: true });
    await paying.waitFor();
    expect(await paying.count()).toBe(1);
  });

  test('the strip says what is so: when the till is gone it says that, and that the data is safe', async (context) => {
    const page = await shop.screen(context);
    const shell = shellPage(page);
    await opened(page);
    const { unsent } = await askTill(shop.url, manager.pin, 'sync');
    await shell.strip.getByText(`${unsent.toLocaleString('vi')} chưa gửi`).waitFor();
    await scan(page, coffee);
    await shell.strip.getByText(/Máy quét: \d\d:\d\d/).waitFor();
    await sellPage(page).lines.first().waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('F3');
    await typeByHand(page, '2');
    await page.keyboard.press('Enter');
    await shell.strip.getByText('Mất nối với máy tính tiền').waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    await shell.strip.getByText('Đã nối').waitFor({ timeout: 20_000 });
    const total = async () =>
      (await askTill(shop.url, manager.pin, 'orders')).orders.map((order) => order.total);
    await expect.poll(total, { timeout: 20_000, interval: 1000 }).toEqual([32_000]);
  });
});
