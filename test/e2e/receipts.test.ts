import { expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { pressKey, writeByTouch } from './kit/hands.ts';
import { manager } from './kit/people.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill, sellCups } from './kit/till-api.ts';
import { receiptsPage } from './pages/receipts-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = sharedShop();

/** What of three cups can still come back. */
const leftOf = async (number: string): Promise<unknown> => {
  const receipt = await askTill(shop.url, manager.pin, 'receipt', { number });
  return receipt.kind === 'receipt' && receipt.refundable.map(({ quantity }) => quantity);
};

test('with the keyboard alone: found by its number, printed again, two of three taken back', async (context) => {
  const page = await atTheTill(shop, context, { only: 'keys' });
  const receipts = receiptsPage(page);
  const number = await sellCups(shop.url, manager.pin, 3);
  await page.keyboard.press('Alt+2');
  await receipts.receipt(number).waitFor();
  await page.keyboard.type(number, { delay: 60 });
  await page.keyboard.press('Enter');
  await receipts.paper.waitFor();
  await page.keyboard.press('F8');
  await page.getByText('Bản sao 1 đã vào hàng chờ in.').waitFor();
  expect(await receipts.paper.textContent()).toMatch(/BẢN SAO 1/);
  await page.keyboard.press('F9');
  await pressKey(page, receipts.refund.getByRole('button', { name: /^Thêm / }));
  await page.keyboard.press('Enter');
  await pressKey(page, receipts.reason('Khách đổi ý'), 'Space');
  await pressKey(page, receipts.confirm);
  await shellPage(page).approveWithKeys(manager.pin);
  await receipts.refund.waitFor({ state: 'detached' });
  expect(await leftOf(number)).toEqual([1000]);
});

test('with touch alone: found by its number, printed again, two of three taken back', async (context) => {
  const page = await atTheTill(shop, context, { only: 'touch', width: 1180, height: 820 });
  const receipts = receiptsPage(page);
  const number = await sellCups(shop.url, manager.pin, 3);
  await shellPage(page).place('Hóa đơn').tap();
  await receipts.receipt(number).waitFor();
  await writeByTouch(page, receipts.search, number.slice(-6));
  await receipts.receipt(number).tap();
  await receipts.reprint.tap();
  await page.getByText('Bản sao 1 đã vào hàng chờ in.').waitFor();
  await receipts.refundThis.tap();
  await receipts.refund.getByRole('button', { name: /^Thêm / }).tap();
  await receipts.refund.getByRole('button', { name: /^Thêm / }).tap();
  await receipts.reason('Hàng lỗi, hỏng').tap();
  await receipts.confirm.tap();
  await shellPage(page).approveWithTouch(manager.pin);
  await receipts.refund.waitFor({ state: 'detached' });
  expect(await leftOf(number)).toEqual([1000]);
});
