import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { pressKey, walkTo, writeByTouch } from './kit/hands.ts';
import { manager } from './kit/people.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { typeByHand } from './kit/typing.ts';
import { payPage } from './pages/pay-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

/** 17.500 ₫: no note pays that exactly. */
const beer = 'Bia Tiger lon 330ml';
/** 144.000 ₫ */
const shirt = 'Áo thun cổ tròn, Đen, XL';

const shop = sharedShop();

const write = (page: Page, text: string) => page.keyboard.type(text, { delay: 60 });

/** Each payment of the sale that was made last, as the till has it. */
const lastPayments = async (): Promise<unknown> => {
  const { receipts } = await askTill(shop.url, manager.pin, 'receipts', { limit: '1' });
  const number = receipts[0]!.number;
  const receipt = await askTill(shop.url, manager.pin, 'receipt', { number });
  return receipt.kind === 'receipt' && receipt.taken;
};

const thirds = [
  { method: 'cash', amount: 44_000, tendered: 50_000, change: 6000 },
  { method: 'card', amount: 60_000, reference: expect.stringContaining('1234') },
  { method: 'transfer', amount: 40_000, reference: 'D4E5F6', state: 'unverified' },
];

test('with the keyboard alone: rounded cash with change, one given back, cash, card and transfer for one order', async (context) => {
  const page = await atTheTill(shop, context, { only: 'keys' });
  const pay = payPage(page);
  const sell = sellPage(page);
  await write(page, 'bia tiger lon 330');
  await sell.results.filter({ hasText: beer }).first().waitFor();
  await page.keyboard.press('Enter');
  await sell.lines.first().waitFor();
  await page.keyboard.press('F12');
  await pay.sheet.getByText(/Tiền mặt làm tròn/).waitFor();
  await typeByHand(page, '20000');
  await page.keyboard.press('Enter');
  await pay.lookAtChange();
  expect(await pay.told.textContent()).toMatch(/Tiền thừa.*2\.000/);
  await page.keyboard.press('Enter');
  await sell.empty.waitFor();

  await write(page, 'ao thun co tron den xl');
  await sell.results.filter({ hasText: shirt }).first().waitFor();
  await page.keyboard.press('Enter');
  await sell.lines.first().waitFor();
  await page.keyboard.press('F12');
  await pay.take.waitFor();
  await typeByHand(page, '100000');
  await page.keyboard.press('Enter');
  await pressKey(page, pay.sheet.getByRole('button', { name: /^Hoàn lại Tiền mặt/ }));
  const back = page.getByRole('dialog', { name: 'Hoàn lại khoản đã nhận' });
  await pressKey(page, back.getByRole('radio', { name: 'Nhập sai số tiền' }), 'Space');
  await pressKey(page, back.getByRole('button', { name: /^Hoàn lại / }));
  await shellPage(page).approveWithKeys(manager.pin);
  await back.waitFor({ state: 'detached' });

  await page.keyboard.press('F3');
  await pressKey(page, pay.byHand, 'Space');
  await pressKey(page, pay.sheet.getByRole('radio', { name: /visa/i }), 'Space');
  await typeByHand(page, '1234');
  await typeByHand(page, 'A1B2C3');
  await typeByHand(page, '60000');
  await page.keyboard.press('Enter');
  await pay.lookAtRest('A1B2C3');
  await page.keyboard.press('F4');
  await walkTo(page, pay.reference);
  await typeByHand(page, 'D4E5F6');
  await typeByHand(page, '40000');
  await page.keyboard.press('Enter');
  await pay.lookAtRest('D4E5F6');
  await page.keyboard.press('F2');
  await typeByHand(page, '50000');
  await page.keyboard.press('Enter');
  await pay.lookAtChange();
  expect(await pay.told.textContent()).toMatch(/Tiền thừa.*6\.000/);
  await page.keyboard.press('Enter');
  await sell.empty.waitFor();
  expect(await lastPayments()).toEqual(
    expect.arrayContaining(thirds.map((each) => expect.objectContaining(each))),
  );
});

test('with touch alone: rounded cash with change, one given back, cash, card and transfer for one order', async (context) => {
  const page = await atTheTill(shop, context, { only: 'touch', width: 1180, height: 820 });
  const pay = payPage(page);
  const sell = sellPage(page);
  const pad = async (digits: string): Promise<void> => {
    for (const digit of digits) await pay.key(digit).tap();
  };
  await sell.tile(beer).tap();
  await sell.lines.first().waitFor();
  await sell.pay.tap();
  await pay.sheet.getByText(/Tiền mặt làm tròn/).waitFor();
  await pay.quick('20.000').tap();
  await pay.take.tap();
  await pay.lookAtChange();
  expect(await pay.told.textContent()).toMatch(/Tiền thừa.*2\.000/);
  await pay.next.tap();

  await writeByTouch(page, sell.search, 'ao thun co tron den xl');
  await sell.results.filter({ hasText: shirt }).first().tap();
  await sell.lines.first().waitFor();
  await sell.pay.tap();
  await pad('100');
  await pay.key('000').tap();
  await pay.take.tap();
  await pay.sheet.getByRole('button', { name: /^Hoàn lại Tiền mặt/ }).tap();
  const back = page.getByRole('dialog', { name: 'Hoàn lại khoản đã nhận' });
  await back.getByRole('radio', { name: 'Nhập sai số tiền' }).tap();
  await back.getByRole('button', { name: /^Hoàn lại / }).tap();
  await shellPage(page).approveWithTouch(manager.pin);
  await back.waitFor({ state: 'detached' });

  await pay.method('Thẻ').tap();
  await pay.byHand.tap();
  await pay.sheet.getByRole('radio', { name: /visa/i }).tap();
  await pad('1234');
  await writeByTouch(page, pay.sheet.getByRole('textbox', { name: /^Mã chuẩn chi/ }), 'A1B2C3');
  await pad('60');
  await pay.key('000').tap();
  await pay.sheet.getByRole('button', { name: 'Nhận 60.000 ₫, còn 84.000 ₫' }).tap();
  await pay.lookAtRest('A1B2C3');
  await pay.method('Chuyển khoản').tap();
  await writeByTouch(page, pay.reference, 'D4E5F6');
  await pad('40');
  await pay.key('000').tap();
  await pay.take.tap();
  await pay.lookAtRest('D4E5F6');
  await pay.method('Tiền mặt').tap();
  await pay.quick('50.000').tap();
  await pay.take.tap();
  await pay.lookAtChange();
  expect(await pay.told.textContent()).toMatch(/Tiền thừa.*6\.000/);
  await pay.next.tap();
  await sell.empty.waitFor();
  expect(await lastPayments()).toEqual(
    expect.arrayContaining(thirds.map((each) => expect.objectContaining(each))),
  );
});

test('what is typed of the next tender while the till takes one is kept; an Enter more takes nothing', async (context) => {
  const page = await atTheTill(shop, context, { only: 'keys' });
  const pay = payPage(page);
  const sell = sellPage(page);
  await write(page, 'ao thun co tron den xl');
  await sell.results.filter({ hasText: shirt }).first().waitFor();
  await page.keyboard.press('Enter');
  await sell.lines.first().waitFor();
  await page.keyboard.press('F12');
  await pay.take.waitFor();
  await typeByHand(page, '50000');
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/api/commands', async (route) => {
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  });
  await page.keyboard.press('Enter');
  await pay.sheet.getByText('Đang ghi').waitFor();
  await page.keyboard.press('Enter');
  await typeByHand(page, '40000');
  await page.keyboard.press('Enter');
  release();
  await pay.lookAtRest('54.000');
  await page.keyboard.press('Enter');
  await pay.lookAtChange();
  expect(await lastPayments()).toMatchObject([
    { method: 'cash', amount: 50_000 },
    { method: 'cash', amount: 40_000 },
    { method: 'cash', amount: 54_000 },
  ]);
});
