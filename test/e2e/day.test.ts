import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pressKey, walkTo, writeByTouch } from './kit/hands.ts';
import { cashier, manager } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { freshShop } from './kit/shop.ts';
import { drawerPage } from './pages/drawer-page.ts';
import { loginPage } from './pages/login-page.ts';
import { payPage } from './pages/pay-page.ts';
import { receiptsPage } from './pages/receipts-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

/** A can of coffee for 16.000 ₫. */
const coffee = { name: 'Cà phê lon Highlands sữa đá 330ml', barcode: '8934654849222' };
const beer = { name: 'Bia Tiger lon 330ml' };

const shop = freshShop();

describe('a whole day without any server', () => {
  test(
    'with the keyboard and the scanner alone: fifty sales, a refund, the Z report',
    { timeout: 240_000 },
    async (context) => {
      const page = await shop.screen(context, { only: 'keys' });
      const sell = sellPage(page);
      const drawer = drawerPage(page);
      const shell = shellPage(page);
      await loginPage(page).withKeys(cashier.pin);
      await pressKey(page, sell.openDrawer);
      await walkTo(page, drawer.pieces(50_000));
      await page.keyboard.type('20');
      await page.keyboard.press('Tab');
      await pressKey(page, drawer.open);
      await sell.empty.waitFor();

      const first = await sellBySearch(page);
      for (let sales = 1; sales < 50; sales += 1) await sellByScanner(page);

      await giveBackWithKeys(page, first);

      await pressKey(page, shell.place('Két tiền'), 'Space');
      await pressKey(page, drawer.close);
      await walkTo(page, drawer.pieces(1000));
      // The float, fifty coffees, less the one that came back.
      await page.keyboard.type(String((1_000_000 + 49 * 16_000) / 1000));
      await page.keyboard.press('Tab');
      await pressKey(page, drawer.counted);
      await pressKey(page, drawer.finish);
      await drawer.report.waitFor();
      const report = await drawer.report.textContent();
      expect(report).toMatch(/Số phiếu bán\s*50/);
      expect(report).toMatch(/Số phiếu trả\s*1/);
      expect(report).toMatch(/Khớp/i);
    },
  );

  test('with touch alone: tiles, cash with change, a transfer, a refund', async (context) => {
    const page = await shop.screen(context, { only: 'touch', width: 1180, height: 820 });
    const sell = sellPage(page);
    const pay = payPage(page);
    const drawer = drawerPage(page);
    await loginPage(page).withTouch(cashier.pin);
    await sell.openDrawer.tap();
    await drawer.more(200_000).tap();
    await drawer.open.tap();

    await sell.tile(beer.name).tap();
    await sell.lines.first().waitFor();
    await sell.more.tap();
    await sell.pay.getByText('35.000').waitFor();
    await sell.pay.tap();
    await pay.quick('100.000').tap();
    await pay.take.tap();
    await pay.lookAtChange();
    expect(await pay.told.textContent()).toMatch(/Tiền thừa.*65\.000/);
    const number = await pay.number();
    await pay.next.tap();

    await sell.tile(beer.name).tap();
    await sell.lines.first().waitFor();
    await sell.pay.tap();
    await pay.method('Chuyển khoản').tap();
    await writeByTouch(page, pay.reference, 'A1B2C3');
    await pay.sawTransfer.tap();
    await pay.lookAtChange();
    await pay.next.tap();

    await giveBackWithTouch(page, number);
  });
});

const sellBySearch = async (page: Page): Promise<string> => {
  const sell = sellPage(page);
  await page.keyboard.type('ca phe lon highlands', { delay: 60 });
  await sell.results.filter({ hasText: coffee.name }).first().waitFor();
  await page.keyboard.press('Enter');
  await sell.lines.first().waitFor();
  return payWithKeys(page);
};

const sellByScanner = async (page: Page): Promise<string> => {
  await scan(page, coffee.barcode);
  await sellPage(page).lines.first().waitFor();
  return payWithKeys(page);
};

const payWithKeys = async (page: Page): Promise<string> => {
  const pay = payPage(page);
  await page.keyboard.press('F12');
  await pay.take.waitFor();
  await page.keyboard.press('Enter');
  await pay.lookAtChange();
  const number = await pay.number();
  await page.keyboard.press('Enter');
  await pay.paid.waitFor({ state: 'detached' });
  await sellPage(page).empty.waitFor();
  return number;
};

const giveBackWithKeys = async (page: Page, number: string): Promise<void> => {
  const receipts = receiptsPage(page);
  const shell = shellPage(page);
  await pressKey(page, shell.place('Hóa đơn'), 'Space');
  await walkTo(page, receipts.search);
  await page.keyboard.type(number, { delay: 60 });
  await page.keyboard.press('Enter');
  await pressKey(page, receipts.refundThis);
  await pressKey(page, receipts.all);
  await pressKey(page, receipts.reason('Khách đổi ý'), 'Space');
  await pressKey(page, receipts.confirm);
  await shell.approveWithKeys(manager.pin);
  await receipts.refund.waitFor({ state: 'detached' });
};

const giveBackWithTouch = async (page: Page, number: string): Promise<void> => {
  const receipts = receiptsPage(page);
  const shell = shellPage(page);
  await shell.place('Hóa đơn').tap();
  await receipts.receipt(number).tap();
  await receipts.refundThis.tap();
  await receipts.all.tap();
  await receipts.reason('Hàng lỗi, hỏng').tap();
  await receipts.confirm.tap();
  await shell.approveWithTouch(manager.pin);
  await receipts.refund.waitFor({ state: 'detached' });
};
