import { pieces } from '@pos/kernel';
import { describe, expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { pressKey } from './kit/hands.ts';
import { manager } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { freshShop } from './kit/shop.ts';
import { askTill, sellByApi } from './kit/till-api.ts';
import { payPage } from './pages/pay-page.ts';
import { receiptsPage } from './pages/receipts-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

/** 16.000 ₫ and 17.500 ₫. */
const coffee = '8934654849222';
const beer = 'Bia Tiger lon 330ml';

const shop = freshShop();

describe('an exchange in one order', () => {
  test('with the keyboard and the scanner alone: the guest pays the difference', async (context) => {
    const page = await atTheTill(shop, context, { only: 'keys' });
    const sell = sellPage(page);
    const pay = payPage(page);
    const receipts = receiptsPage(page);
    const number = await soldCoffee();
    await scan(page, number);
    await pressKey(page, receipts.refundThis);
    await pressKey(page, receipts.all);
    await pressKey(page, receipts.reason('Khách đổi ý'), 'Space');
    await pressKey(page, receipts.exchange);
    await shellPage(page).approveWithKeys(manager.pin);
    await sell.returns.waitFor();
    await page.keyboard.type('bia tiger lon', { delay: 60 });
    await sell.results.filter({ hasText: beer }).first().waitFor();
    await page.keyboard.press('Enter');
    await sell.pay.filter({ hasText: '1.500' }).waitFor();
    await page.keyboard.press('F12');
    await pay.take.waitFor();
    await page.keyboard.press('Enter');
    await pay.lookAtChange();
    await page.keyboard.press('Enter');
    const { receipts: made } = await askTill(shop.url, manager.pin, 'receipts');
    expect(made.map(({ kind, total }) => [kind, total]).slice(0, 2)).toEqual(
      expect.arrayContaining([
        ['refund', 16_000],
        ['receipt', 17_500],
      ]),
    );
  });

  test('with touch alone: two things come back for one, and the rest is given back', async (context) => {
    const page = await atTheTill(shop, context, { only: 'touch', width: 1180, height: 820 });
    const sell = sellPage(page);
    const pay = payPage(page);
    const receipts = receiptsPage(page);
    const number = await soldCoffee(2);
    await shellPage(page).place('Hóa đơn').tap();
    await receipts.receipt(number).tap();
    await receipts.refundThis.tap();
    await receipts.all.tap();
    await receipts.reason('Bán nhầm món').tap();
    await receipts.exchange.tap();
    await shellPage(page).approveWithTouch(manager.pin);
    await sell.returns.waitFor();
    await sell.tile(beer).tap();
    await sell.pay.filter({ hasText: 'Trả lại khách' }).tap();
    await pay.sheet.getByRole('button', { name: /^Trả tiền mặt/ }).tap();
    await pay.lookAtChange();
    expect(await pay.told.textContent()).toMatch(/Trả lại khách tiền mặt\s*15\.000/);
    const { open, ...session } = await askTill(shop.url, manager.pin, 'session');
    expect(open && 'figures' in session && session.figures?.expected).toBe(
      500_000 + 32_000 - 15_000,
    );
  });

  test('called off takes nothing back', async (context) => {
    const page = await atTheTill(shop, context);
    const receipts = receiptsPage(page);
    const sell = sellPage(page);
    const number = await soldCoffee();
    await scan(page, number);
    await receipts.refundThis.click();
    await receipts.all.click();
    await receipts.reason('Khách đổi ý').click();
    await receipts.exchange.click();
    await shellPage(page).approveWithKeys(manager.pin);
    await sell.returns.getByRole('button', { name: 'Không đổi nữa' }).click();
    await sell.returns.waitFor({ state: 'detached' });
    const receipt = await askTill(shop.url, manager.pin, 'receipt', { number });
    expect(receipt).toMatchObject({ refunds: [], refundable: [{ quantity: 1000 }] });
  });
});

const soldCoffee = (cans = 1): Promise<string> =>
  sellByApi(shop.url, manager.pin, (order) => ({
    type: 'AddLine',
    order,
    barcode: coffee,
    quantity: pieces(cans),
  }));
