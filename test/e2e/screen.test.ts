import { describe, expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { pressKey } from './kit/hands.ts';
import { manager } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { freshShop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { typeByHand } from './kit/typing.ts';
import { sellPage } from './pages/sell-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { shellPage } from './pages/shell-page.ts';

const coffee = '8934654849222';

const shop = freshShop();

describe('the screen of this device', () => {
  test('with the keyboard alone: keys refused, changed and kept, no sounds, another language, the strip explained', async (context) => {
    const page = await atTheTill(shop, context, { only: 'keys' });
    const settings = settingsPage(page);
    const shell = shellPage(page);
    await page.keyboard.press('Alt+4');
    await pressKey(page, settings.key('Thanh toán'));
    await page.keyboard.press('F8');
    await settings.told.filter({ hasText: 'F8 đang dùng cho “Giữ đơn”' }).waitFor();
    await pressKey(page, settings.key('Thanh toán'));
    await page.keyboard.press('Control+P');
    await settings.key('Thanh toán').filter({ hasText: 'Ctrl + P' }).waitFor();
    await pressKey(page, settings.choice('Tắt'), 'Space');
    await pressKey(page, settings.choice('English'), 'Space');
    await page.locator('html[lang=en]').waitFor();
    await pressKey(page, page.getByRole('radio', { name: 'Tiếng Việt' }), 'Space');
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: 'Phím tắt' }).getByText('Ctrl + P').waitFor();
    await page.keyboard.press('Escape');
    await pressKey(page, shell.explain);
    await shell.explained.getByText('Dữ liệu an toàn').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+1');
    await scan(page, coffee);
    await sellPage(page).lines.first().waitFor();
    await page.keyboard.press('Control+P');
    const paying = page.getByRole('dialog', { name: 'Thanh toán', exact: true });
    await paying.waitFor();
    expect(await paying.count()).toBe(1);
  });

  test('with touch alone: no sounds, another language and light, the keys, the strip explained', async (context) => {
    const page = await atTheTill(shop, context, { only: 'touch', width: 1180, height: 820 });
    const settings = settingsPage(page);
    const shell = shellPage(page);
    await shell.place('Cài đặt').tap();
    await settings.choice('Tắt').tap();
    await settings.choice('Tối').tap();
    await page.locator('html[data-theme=dark]').waitFor();
    await settings.choice('English').tap();
    await page.locator('html[lang=en]').waitFor();
    await page.getByRole('radio', { name: 'Tiếng Việt' }).tap();
    await settings.key('Thanh toán').tap();
    await settings.key('Thanh toán').filter({ hasText: 'Bấm phím mới' }).waitFor();
    await shell.explain.tap();
    await shell.explained.getByText('Dữ liệu an toàn').waitFor();
    await shell.explained.getByRole('button', { name: 'Đóng' }).tap();
    expect(await settings.choice('Tắt').isChecked()).toBe(true);
  });

  test('the strip says what is so: when the till is gone it says that, and that the data is safe', async (context) => {
    const page = await atTheTill(shop, context);
    const shell = shellPage(page);
    const { unsent } = await askTill(shop.url, manager.pin, 'sync');
    await shell.strip.getByText(`${unsent.toLocaleString('vi')} chưa gửi`).waitFor();
    await scan(page, coffee);
    await shell.strip.getByText(/Máy quét: \d\d:\d\d/).waitFor();
    await sellPage(page).lines.first().waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('F3');
    await typeByHand(page, '2');
    await page.keyboard.press('Enter');
    await page.getByText('Lệnh đã gửi chỉ tính một lần').waitFor();
    await shell.strip.getByText('Mất nối với máy tính tiền').waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    await shell.strip.getByText('Đã nối').waitFor({ timeout: 20_000 });
    await page
      .getByText('Lệnh đã gửi chỉ tính một lần')
      .waitFor({ state: 'detached', timeout: 20_000 });
    const total = async () =>
      (await askTill(shop.url, manager.pin, 'orders')).orders.map((order) => order.total);
    await expect.poll(total, { timeout: 20_000, interval: 1000 }).toEqual([32_000]);
  });
});
