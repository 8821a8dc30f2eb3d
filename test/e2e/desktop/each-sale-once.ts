import { kill } from 'node:process';
import { expect, vi } from 'vitest';
import { journalIn } from '../kit/journal.ts';
import { cashier } from '../kit/people.ts';
import { drawerPage } from '../pages/drawer-page.ts';
import { loginPage } from '../pages/login-page.ts';
import { payPage } from '../pages/pay-page.ts';
import { receiptsPage } from '../pages/receipts-page.ts';
import { sellPage } from '../pages/sell-page.ts';
import { shellPage } from '../pages/shell-page.ts';
import type { DesktopAtHand } from './at-hand.ts';

/**
 * Logs in, sells, and has the till's process killed in the middle of settling: once before it has heard the command,
 * once after it has done it and before the answer arrives. Nobody logs in again, and each sale exists exactly once.
 */
export const expectEachSaleOnce = async (desktop: DesktopAtHand): Promise<void> => {
  const { page, data } = desktop;
  const pay = payPage(page);
  const journal = journalIn(data);
  await openDrawer(desktop);

  await toPayment(desktop);
  const deaf = await desktop.tillPid();
  kill(deaf, 'SIGSTOP');
  await pay.take.click();
  await pay.beingWritten.waitFor();
  expect(journal.count('OrderSettled')).toBe(0);
  kill(deaf, 'SIGKILL');
  const first = await paidNumber(desktop);
  expect(journal.count('OrderSettled')).toBe(1);

  await toPayment(desktop);
  const mute = await desktop.tillPid();
  expect(mute).not.toBe(deaf);
  desktop.loseAnswers();
  await pay.take.click();
  await vi.waitUntil(() => journal.count('OrderSettled') === 2, { timeout: 10_000 });
  kill(mute, 'SIGKILL');
  const second = await paidNumber(desktop);

  expect(second).not.toBe(first);
  await shellPage(page).place('Hóa đơn').click();
  const receipts = receiptsPage(page);
  for (const number of [first, second]) {
    await receipts.receipt(number).first().waitFor();
    expect(await receipts.receipt(number).count()).toBe(1);
  }
  expect(journal.count('OrderSettled')).toBe(2);
  expect(journal.count('OrderOpened')).toBe(2);
  expect(journal.verify()).toMatchObject({ ok: true });
};

const openDrawer = async ({ page }: DesktopAtHand): Promise<void> => {
  await loginPage(page).withKeys(cashier.pin);
  await sellPage(page).openDrawer.click();
  const drawer = drawerPage(page);
  await drawer.more(200_000).click();
  await drawer.open.click();
  await sellPage(page).empty.waitFor();
};

const toPayment = async ({ page }: DesktopAtHand): Promise<void> => {
  const sell = sellPage(page);
  await sell.tile('Bia Tiger lon 330ml').click();
  await sell.lines.first().waitFor();
  await sell.pay.click();
  await payPage(page).quick('100.000').click();
};

const paidNumber = async ({ page }: DesktopAtHand): Promise<string> => {
  const pay = payPage(page);
  await pay.lookAtChange();
  expect(await pay.told.textContent()).toMatch(/Tiền thừa/);
  const number = await pay.number();
  await pay.next.click();
  await sellPage(page).empty.waitFor();
  return number;
};
