import { beforeAll, expect, test } from 'vitest';
import { withFloat } from './kit/at-the-till.ts';
import { standBeside } from './kit/beside.ts';
import { cashier, manager } from './kit/people.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill, sellCups } from './kit/till-api.ts';
import { loginPage } from './pages/login-page.ts';
import { payPage } from './pages/pay-page.ts';
import { receiptsPage } from './pages/receipts-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = sharedShop();

beforeAll(async () => {
  if (shop.isOpen) await withFloat(shop);
});

const sold = (): Promise<string> => sellCups(shop.url, manager.pin);

const stateOfPaper = async (number: string): Promise<string | undefined> => {
  const { jobs } = await askTill(shop.url, cashier.pin, 'jobs');
  return jobs.find(({ kind, about }) => kind === 'print-receipt' && about === number)?.state;
};

test('a receipt comes out beside the till, and its copy is printed, marked and counted', async (context) => {
  const page = await shop.screen(context);
  const counter = await standBeside(page, shop.counter);
  const number = await sold();
  await counter.slips.first().waitFor();
  expect(await counter.slips.count()).toBe(1);
  expect(await counter.drawer.textContent()).toBe('Két vừa mở');

  const receipts = receiptsPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await shellPage(page).place('Hóa đơn').click();
  await receipts.receipt(number).click();
  expect(await receipts.paper.textContent()).not.toMatch(/BẢN SAO/);
  await receipts.reprint.click();
  await page.getByText('Bản sao 1 đã vào hàng chờ in.').waitFor();
  expect(await receipts.paper.textContent()).toMatch(/BẢN SAO 1/);
  await counter.slips.nth(1).waitFor();
  await receipts.reprint.getByText('đã in 1 bản sao').waitFor();
});

test('without paper the strip says so and what waits; with paper it comes out, here or at another printer', async (context) => {
  const page = await shop.screen(context);
  const counter = await standBeside(page, shop.counter);
  const shell = shellPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await shell.claim('printer').getByText('Máy in: sẵn sàng').waitFor();
  await shell.claim('drawer').getByText('Két: sẵn sàng').waitFor();
  const before = await counter.slips.count();
  await counter.paperOut.check();
  const number = await sold();
  await shell.claim('printer-demo-counter').getByText('Quầy: hết giấy · 1 chờ in').waitFor();
  await shell.unprintedAlarm.click();
  const paper = shell.unprinted.getByRole('listitem').filter({ hasText: number });
  await paper.getByText('Máy in hết giấy. Chưa in.').waitFor();
  await paper.getByRole('button', { name: 'In ở Bếp' }).click();
  await counter.kitchen.slips.first().waitFor();
  await shell.unprinted.getByText('Phiếu nào cũng đã ra').waitFor();
  await page.keyboard.press('Escape');
  await shell.unprintedAlarm.waitFor({ state: 'detached' });
  const helped = await sold();
  await counter.bar.slips.first().waitFor({ timeout: 15_000 });
  await counter.paperOut.uncheck();
  await shell.claim('printer').getByText('Máy in: sẵn sàng').waitFor({ timeout: 30_000 });
  expect(helped).not.toBe(number);
  expect(await counter.slips.count()).toBe(before);
});

test('papers cut off in the middle are listed until somebody has seen or reprinted them', async (context) => {
  const page = await shop.screen(context);
  const counter = await standBeside(page, shop.counter);
  const shell = shellPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await counter.slow.check();
  const cutOff = async (): Promise<string> => {
    const number = await sold();
    await shell.claim('printer').getByText('Máy in: đang in').waitFor();
    // Before its first byte nothing would be in doubt.
    await expect.poll(() => stateOfPaper(number), { timeout: 10_000 }).toBe('sending');
    await counter.cutCable.click();
    return number;
  };
  const first = await cutOff();
  await shell.unprintedAlarm.getByText('1 phiếu').waitFor();
  const second = await cutOff();
  await shell.unprintedAlarm.getByText('2 phiếu').waitFor();
  await counter.slow.uncheck();
  await shell.unprintedAlarm.click();
  const paper = (number: string) =>
    shell.unprinted.getByRole('listitem').filter({ hasText: number });
  await paper(first).getByText('Có thể đã ra').waitFor();
  await paper(first).getByRole('button', { name: 'Phiếu đã ra' }).click();
  await paper(first).waitFor({ state: 'detached' });
  const before = await counter.slips.count();
  await paper(second).getByRole('button', { name: 'In lại' }).click();
  await shell.unprinted.getByText('Phiếu nào cũng đã ra').waitFor();
  await counter.slips.nth(before).waitFor();
  expect(await shell.unprintedAlarm.count()).toBe(0);
});

test('the bill is printed before paying, and the receipt bears the name of the buyer', async (context) => {
  const page = await shop.screen(context);
  const counter = await standBeside(page, shop.counter);
  const sell = sellPage(page);
  const pay = payPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await sell.tile('Bia Tiger lon 330ml').click();
  await sell.lines.first().waitFor();
  const before = await counter.slips.count();
  await sell.actions.click();
  await sell.printBill.click();
  await page.getByText('Phiếu tạm tính đã vào hàng chờ in.').waitFor();
  await counter.slips.nth(before).waitFor();
  await sell.actions.click();
  await sell.printBill.getByText('đã in 1 lần').waitFor();
  await sell.nameBuyer.click();
  await sell.buyer.getByLabel('Tên người mua').fill('Công ty Hoa Sen');
  await sell.buyer.getByLabel('Mã số thuế').fill('0101243150');
  await page.keyboard.press('Enter');
  await sell.buyer.waitFor({ state: 'detached' });
  await sell.actions.click();
  await page.getByRole('button', { name: 'Người mua: Công ty Hoa Sen' }).waitFor();
  await page.keyboard.press('Escape');
  await sell.pay.click();
  await pay.take.click();
  const paper = page.getByRole('figure');
  await paper.getByText('Công ty Hoa Sen').waitFor();
  expect(await paper.textContent()).toContain('0101243150');
});
