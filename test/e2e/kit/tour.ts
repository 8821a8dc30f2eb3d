import type { Page } from 'playwright-core';
import { drawerPage } from '../pages/drawer-page.ts';
import { loginPage } from '../pages/login-page.ts';
import { payPage } from '../pages/pay-page.ts';
import { receiptsPage } from '../pages/receipts-page.ts';
import { settingsPage } from '../pages/settings-page.ts';
import { sellPage } from '../pages/sell-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import { cashier, manager } from './people.ts';
import { standBeside } from './beside.ts';
import { typeByHand } from './typing.ts';

export type Look = (screen: string) => Promise<void>;

/** Goes through every screen and state there is, in Vietnamese, and calls at each. */
export const tour = async (page: Page, counter: string, look: Look): Promise<void> => {
  await loginStops(page, look);
  await openingStops(page, look);
  await sessionStops(page, look);
  await closingStops(page, look);
  await unprintedStops(page, counter, look);
};

const loginStops = async (page: Page, look: Look): Promise<void> => {
  const login = loginPage(page);
  await login.title.waitFor();
  await look('login');
  await login.withKeys('9999');
  await login.refusal.waitFor();
  await look('login-refused');
};

const openingStops = async (page: Page, look: Look): Promise<void> => {
  const shell = shellPage(page);
  const drawer = drawerPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await shell.strip.waitFor();
  await look('sell-without-session');
  await shell.place('Két tiền').click();
  await drawer.pieces(500_000).fill('2');
  await drawer.pieces(20_000).fill('10');
  await page.keyboard.press('Tab');
  await look('open-session');
  await drawer.open.click();
  await drawer.opening.waitFor({ state: 'detached' });
};

const sessionStops = async (page: Page, look: Look): Promise<void> => {
  const shell = shellPage(page);
  const drawer = drawerPage(page);
  await sellStops(page, look);
  await shell.place('Két tiền').click();
  await drawer.session.waitFor();
  await look('session');
  await drawer.noSale.click();
  await look('no-sale');
  await page.keyboard.press('Escape');
  await drawer.cashOut.click();
  await typeByHand(page, '150000');
  await page.getByRole('radio', { name: 'Tạm ứng' }).click();
  await look('cash-out');
  await drawer.sheet.getByRole('button', { name: 'Chi tiền', exact: true }).click();
  await shell.approval.waitFor();
  await look('approval');
  await shell.approveWithKeys(manager.pin);
  await drawer.sheet.waitFor({ state: 'detached' });
};

const sellStops = async (page: Page, look: Look): Promise<void> => {
  const shell = shellPage(page);
  const sell = sellPage(page);
  const pay = payPage(page);
  const receipts = receiptsPage(page);
  await sell.empty.waitFor();
  await look('sell');
  await shell.place('Hóa đơn').click();
  await look('receipts-empty');
  await shell.place('Bán hàng').click();
  await sell.search.fill('ca phe');
  await sell.results.first().waitFor();
  await look('sell-search');
  await page.keyboard.press('Enter');
  await sell.lines.first().waitFor();
  await look('sell-order');
  await sell.actions.click();
  await look('order-menu');
  await sell.nameBuyer.click();
  await sell.buyer.waitFor();
  await look('buyer');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
  await look('sell-keys');
  await page.keyboard.press('Escape');
  await shell.explain.click();
  await shell.explained.waitFor();
  await look('status');
  await page.keyboard.press('Escape');
  await shell.place('Cài đặt').click();
  await settingsPage(page).region.waitFor();
  await look('settings');
  await shell.place('Bán hàng').click();
  await variantStops(page, look);
  await sell.pay.click();
  await pay.take.waitFor();
  await look('pay-cash');
  await pay.method('Thẻ').click();
  await look('pay-card');
  await pay.method('Chuyển khoản').click();
  await look('pay-transfer');
  await pay.method('Tiền mặt').click();
  await pay.quick('500.000').click();
  await pay.take.click();
  await pay.lookAtChange();
  await look('paid');
  const number = await pay.number();
  await pay.next.click();
  await shell.place('Hóa đơn').click();
  await receipts.receipt(number).click();
  await receipts.paper.waitFor();
  await look('receipt');
  await receipts.refundThis.click();
  await receipts.refund.waitFor();
  await receipts.all.click();
  await look('refund');
  await exchangeStops(page, look);
};

const variantStops = async (page: Page, look: Look): Promise<void> => {
  const sell = sellPage(page);
  await sell.category('Thời trang').click();
  await sell.tile('Áo thun cổ tròn').waitFor();
  await look('sell-pictures');
  await sell.tile('Áo thun cổ tròn').click();
  await page.getByRole('dialog', { name: 'Áo thun cổ tròn' }).waitFor();
  await look('variants');
  await page.keyboard.press('Escape');
  await sell.category('Tất cả').click();
};

const exchangeStops = async (page: Page, look: Look): Promise<void> => {
  const sell = sellPage(page);
  const receipts = receiptsPage(page);
  await receipts.reason('Bán nhầm món').click();
  await receipts.exchange.click();
  await shellPage(page).approveWithKeys(manager.pin);
  await sell.returns.waitFor();
  await look('exchange-empty');
  await sell.tile('Bia Tiger lon 330ml').click();
  await sell.lines.first().waitFor();
  await look('exchange');
  await sell.pay.click();
  await payPage(page).sheet.waitFor();
  await look('give-back');
  await page.keyboard.press('Escape');
};

const closingStops = async (page: Page, look: Look): Promise<void> => {
  const shell = shellPage(page);
  const drawer = drawerPage(page);
  await shell.logOut.click();
  await loginPage(page).withKeys(manager.pin);
  await shell.place('Két tiền').click();
  await drawer.session.waitFor();
  await look('session-with-figures');
  await drawer.xReport.click();
  await page.getByRole('figure').waitFor();
  await look('x-report');
  await page.keyboard.press('Escape');
  await drawer.close.click();
  await drawer.pieces(500_000).fill('2');
  await page.keyboard.press('Tab');
  await look('close-count');
  await drawer.counted.click();
  await drawer.finish.waitFor();
  await look('close-counted');
  await drawer.finish.click();
  await drawer.report.waitFor();
  await look('z-report');
  await drawer.done.click();
};

const unprintedStops = async (page: Page, counterUrl: string, look: Look): Promise<void> => {
  const shell = shellPage(page);
  const receipts = receiptsPage(page);
  const counter = await standBeside(page, counterUrl);
  await shell.place('Hóa đơn').click();
  await receipts.list.getByRole('option').first().click();
  await receipts.paper.waitFor();
  await counter.slow.check();
  await receipts.reprint.click();
  await shell.claim('printer').getByText('Máy in: đang in').waitFor({ state: 'attached' });
  await counter.cutCable.click();
  await shell.unprintedAlarm.click();
  await shell.unprinted.waitFor();
  await look('unprinted');
  await shell.unprinted.getByRole('button', { name: 'Phiếu đã ra' }).click();
  await shell.unprinted.getByText('Phiếu nào cũng đã ra').waitFor();
  await look('unprinted-none');
  await page.keyboard.press('Escape');
};
