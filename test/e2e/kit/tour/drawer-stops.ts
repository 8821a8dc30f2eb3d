import { drawerPage } from '../../pages/drawer-page.ts';
import { loginPage } from '../../pages/login-page.ts';
import { sellPage } from '../../pages/sell-page.ts';
import { shellPage } from '../../pages/shell-page.ts';
import type { Page } from 'playwright-core';
import { cashier, manager } from '../people.ts';
import { typeByHand } from '../typing.ts';
import { gone, leave, type Walk } from './walk.ts';

export const openingStops = async ({ page, look }: Walk): Promise<void> => {
  const shell = shellPage(page);
  const drawer = drawerPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await sellPage(page).openDrawer.waitFor();
  await look('sell-without-session');
  await shell.place('Két tiền').click();
  await drawer.pieces(500_000).fill('2');
  await drawer.pieces(20_000).fill('10');
  await page.keyboard.press('Tab');
  await look('open-session');
  await drawer.open.click();
  await drawer.opening.waitFor({ state: 'detached' });
};

export const drawerStops = async ({ page, look }: Walk): Promise<void> => {
  const shell = shellPage(page);
  const drawer = drawerPage(page);
  await shell.place('Két tiền').click();
  await drawer.session.waitFor();
  await look('session');
  await drawer.noSale.click();
  await look('no-sale');
  await leave(page);
  await drawer.cashIn.click();
  await look('cash-in');
  await leave(page);
  await drawer.cashOut.click();
  await typeByHand(page, '150000');
  await page.getByRole('radio', { name: 'Tạm ứng' }).click();
  await look('cash-out');
  await drawer.sheet.getByRole('button', { name: 'Chi tiền', exact: true }).click();
  await shell.approval.waitFor();
  await shell.approveWithKeys(manager.pin);
  await gone(page);
};

/** A cashier counts blind; a manager sees the figures. The next day the session is still open. */
export const closingStops = async ({ page, look, shop }: Walk): Promise<void> => {
  const shell = shellPage(page);
  const drawer = drawerPage(page);
  await shell.place('Két tiền').click();
  await drawer.close.click();
  await drawer.pieces(500_000).fill('2');
  await page.keyboard.press('Tab');
  await look('close-count');
  // With keys: whether a button wears its ring after a click is the browser's guess.
  await drawer.counted.press('Enter');
  await drawer.finish.waitFor();
  await look('close-counted-blind');
  await drawer.countAgain.click();
  await drawer.pieces(100_000).waitFor();
  await look('close-recount');
  await leave(page);
  await shell.logOut.click();
  await look('locked');
  await shop.wait(25, page);
  const release = await holdBack(page, '**/assets/settings-*.js');
  await loginPage(page).withKeys(manager.pin);
  await shell.place('Cài đặt').click();
  await page.getByText('Đang tải').waitFor();
  await look('loading');
  release();
  await shell.place('Két tiền').click();
  await drawer.session.waitFor();
  await look('session-too-long');
  await drawer.xReport.click();
  await page.getByRole('figure').waitFor();
  await look('x-report');
  await leave(page);
  await drawer.close.click();
  await drawer.pieces(500_000).fill('2');
  await page.keyboard.press('Tab');
  await drawer.counted.press('Enter');
  await drawer.finish.waitFor();
  await look('close-counted');
  await drawer.finish.press('Enter');
  await drawer.report.waitFor();
  await look('z-report');
  await drawer.done.click();
  await drawer.opening.waitFor();
  await look('past-closings');
};

/** What the page asks for is on its way until somebody lets it arrive. */
const holdBack = async (page: Page, what: string): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(what, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
};
