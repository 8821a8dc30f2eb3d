import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { pressKey, walkTo } from './kit/hands.ts';
import { wear } from './kit/looks.ts';
import { cashier, manager } from './kit/people.ts';
import { typeByHand } from './kit/typing.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { drawerPage } from './pages/drawer-page.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = sharedShop();

describe('a session from the float to the Z report', () => {
  test('with the keyboard alone, a large difference approved by a manager', async (context) => {
    const page = await shop.screen(context, { only: 'keys' });
    const shell = shellPage(page);
    const drawer = drawerPage(page);
    const sheet = (name: string) => page.getByRole('dialog', { name });

    await loginPage(page).withKeys(cashier.pin);
    await pressKey(page, shell.place('Két tiền'));
    await walkTo(page, drawer.pieces(100_000));
    await page.keyboard.type('5');
    await pressKey(page, drawer.open);
    await drawer.opening.waitFor({ state: 'detached' });
    await page.keyboard.press('F10');
    await pressKey(page, drawer.sheet.getByRole('radio', { name: 'Kiểm tra két' }), 'Space');
    await pressKey(page, drawer.sheet.getByRole('button', { name: 'Mở két', exact: true }));
    await shell.approveWithKeys(manager.pin);
    await drawer.sheet.waitFor({ state: 'detached' });

    await page.keyboard.press('F6');
    await typeByHand(page, '20000');
    await pressKey(page, sheet('Nộp tiền vào két').getByRole('radio', { name: 'Nộp bù' }), 'Space');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await drawer.sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('F7');
    await typeByHand(page, '70000');
    await walkTo(page, sheet('Chi tiền từ két').getByRole('textbox', { name: 'Lý do' }));
    await page.keyboard.type('mua đá');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await drawer.sheet.waitFor({ state: 'detached' });
    expect(await drawer.session.textContent()).toMatch(/Chi từ két70\.000/);

    await page.keyboard.press('F12');
    await walkTo(page, drawer.pieces(100_000));
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    expect(await drawer.sheet.textContent()).not.toMatch(/Thừa|Thiếu/);
    await pressKey(page, drawer.counted);
    await pressKey(page, drawer.finish);
    await shell.approveWithKeys(manager.pin);

    await drawer.report.waitFor();
    const paper = await drawer.report.textContent();
    expect(paper).toMatch(/Thiếu\s*-50\.000/i);
    await page.keyboard.press('Enter');
    await drawer.opening.waitFor();
  });

  test('with touch alone, counted twice, exact in the end', async (context) => {
    const page = await shop.screen(context, { only: 'touch', width: 820, height: 1180 });
    const shell = shellPage(page);
    const drawer = drawerPage(page);
    const inSheet = (name: string) => drawer.sheet.getByRole('button', { name, exact: true });

    await loginPage(page).withTouch(cashier.pin);
    await shell.place('Két tiền').tap();
    await drawer.more(50_000).tap();
    await drawer.more(50_000).tap();
    expect(await drawer.total.textContent()).toMatch(/100\.000/);
    await drawer.open.tap();
    await drawer.opening.waitFor({ state: 'detached' });
    await shell.place('Két tiền').tap();

    await drawer.noSale.tap();
    await page.getByRole('radio', { name: 'Đổi tiền lẻ' }).tap();
    await inSheet('Mở két').tap();
    await shell.approveWithTouch(manager.pin);
    await drawer.sheet.waitFor({ state: 'detached' });
    for (const { open, confirm, reason } of [
      { open: drawer.cashIn, confirm: 'Nộp vào két', reason: 'Thêm tiền lẻ' },
      { open: drawer.cashOut, confirm: 'Chi tiền', reason: 'Tạm ứng' },
    ]) {
      await open.tap();
      await inSheet('9').tap();
      await inSheet('000').tap();
      await page.getByRole('radio', { name: reason }).tap();
      await inSheet(confirm).tap();
      await shell.approveWithTouch(manager.pin);
      await drawer.sheet.waitFor({ state: 'detached' });
    }

    await drawer.close.tap();
    await drawer.more(50_000).tap();
    await drawer.counted.tap();
    await drawer.countAgain.tap();
    await drawer.more(50_000).tap();
    await drawer.counted.tap();
    await drawer.sheet.getByText('lần 2').waitFor();
    await drawer.finish.tap();
    await drawer.report.waitFor();
    expect(await drawer.report.textContent()).toMatch(/Khớp/i);
    await drawer.done.tap();
    await drawer.opening.waitFor();
  });
});

describe('the X report of a manager', () => {
  test('with the keyboard alone', async (context) => {
    const page = await atTheTill(shop, context, { only: 'keys', pin: manager.pin });
    await page.keyboard.press('Alt+3');
    await drawerPage(page).xReport.waitFor();
    await page.keyboard.press('F4');
    const paper = page.getByRole('figure', { name: 'Báo cáo X' });
    expect(await paper.textContent()).toMatch(/500\.000/);
    await page.keyboard.press('Escape');
    await drawerPage(page).sheet.waitFor({ state: 'detached' });
  });

  test('with touch alone', async (context) => {
    const page = await atTheTill(shop, context, { only: 'touch', pin: manager.pin });
    await shellPage(page).place('Két tiền').tap();
    await drawerPage(page).xReport.tap();
    const paper = page.getByRole('figure', { name: 'Báo cáo X' });
    expect(await paper.textContent()).toMatch(/500\.000/);
    await page.getByRole('button', { name: 'Đóng' }).tap();
    await drawerPage(page).sheet.waitFor({ state: 'detached' });
  });
});

test('a reason stays chosen in another language, and its button keeps the focus when nobody agrees', async (context) => {
  const page = await atTheTill(shop, context, { only: 'keys' });
  const drawer = drawerPage(page);
  await page.keyboard.press('F10');
  await pressKey(page, drawer.sheet.getByRole('radio', { name: 'Kiểm tra két' }), 'Space');
  await wear(page, { language: 'en', theme: 'light' });
  const chosen = drawer.sheet.getByRole('radio', { name: 'Checking the drawer' });
  expect(await chosen.isChecked()).toBe(true);
  const send = drawer.sheet.getByRole('button', { name: 'Open the drawer', exact: true });
  await pressKey(page, send);
  await page.getByRole('button', { name: 'Approve' }).waitFor();
  await page.keyboard.press('Escape');
  await drawer.sheet.getByRole('alert').waitFor();
  await expect.poll(() => send.evaluate((button) => button.matches(':focus'))).toBe(true);
});

describe('a count that is confirmed twice closes nothing', () => {
  const isOpen = async (): Promise<boolean> =>
    (await askTill(shop.url, manager.pin, 'session')).open;
  const told = (page: Page) => page.getByText('Có thể đếm lại trước khi kết');

  test('with Enter, however late the second one comes', async (context) => {
    const page = await atTheTill(shop, context, { only: 'keys' });
    const drawer = drawerPage(page);
    await page.keyboard.press('Alt+3');
    await drawer.session.waitFor();
    await page.keyboard.press('F12');
    await walkTo(page, drawer.counted);
    await page.keyboard.press('Enter');
    await told(page).waitFor();
    await page.keyboard.press('Enter');
    await walkTo(page, drawer.counted);
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await drawer.countAgain.or(drawer.counted).waitFor();
    await page.keyboard.press('Escape');
    await drawer.sheet.waitFor({ state: 'detached' });
    expect(await isOpen()).toBe(true);
  });

  test.for([
    { width: 1366, height: 768 },
    { width: 1180, height: 820 },
    { width: 360, height: 740 },
  ])('with a finger, at $width x $height', async (look, context) => {
    const page = await atTheTill(shop, context, { only: 'touch', ...look });
    const drawer = drawerPage(page);
    await shellPage(page).place('Két tiền').tap();
    await drawer.close.tap();
    const { x, y, width, height } = (await drawer.counted.boundingBox())!;
    const tap = (): Promise<void> => page.touchscreen.tap(x + width / 2, y + height / 2);
    await tap();
    await told(page).waitFor();
    await tap();
    await drawer.counted.waitFor();
    await tap();
    await tap();
    await drawer.countAgain.or(drawer.counted).waitFor();
    await page.getByRole('button', { name: 'Hủy' }).tap();
    await drawer.sheet.waitFor({ state: 'detached' });
    expect(await isOpen()).toBe(true);
  });
});
