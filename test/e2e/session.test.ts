import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cashier, manager } from './kit/people.ts';
import { typeByHand } from './kit/typing.ts';
import { openShop, type Shop } from './kit/shop.ts';
import { drawerPage } from './pages/drawer-page.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});

afterAll(() => shop[Symbol.asyncDispose]());

afterEach(() => expect(shop.troubles.splice(0)).toEqual([]));

describe('a session from the float to the Z report', () => {
  test('with the keyboard alone, a large difference approved by a manager', async (context) => {
    const page = await shop.screen(context);
    const shell = shellPage(page);
    const drawer = drawerPage(page);

    await loginPage(page).withKeys(cashier.pin);
    await shell.place('Két tiền').focus();
    await page.keyboard.press('Enter');

    await drawer.pieces(100_000).focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await drawer.open.focus();
    await page.keyboard.press('Enter');
    await drawer.opening.waitFor({ state: 'detached' });
    await shell.place('Két tiền').focus();
    await page.keyboard.press('Enter');

    await drawer.cashOut.focus();
    await page.keyboard.press('Enter');
    await typeByHand(page, '50000');
    const sheet = page.getByRole('dialog', { name: 'Chi tiền từ két' });
    await sheet.getByRole('textbox', { name: 'Lý do' }).focus();
    await page.keyboard.type('mua đá');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await sheet.waitFor({ state: 'detached' });
    expect(await drawer.session.textContent()).toMatch(/Chi từ két50\.000/);

    await drawer.close.focus();
    await page.keyboard.press('Enter');
    await drawer.pieces(100_000).focus();
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    expect(await drawer.sheet.textContent()).not.toMatch(/Thừa|Thiếu/);
    await drawer.counted.focus();
    await page.keyboard.press('Enter');
    await drawer.finish.focus();
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);

    await drawer.report.waitFor();
    const paper = await drawer.report.textContent();
    expect(paper).toMatch(/Thiếu\s*-50\.000/i);
    await page.keyboard.press('Enter');
    await drawer.opening.waitFor();
  });

  test('with touch alone, counted twice, exact in the end', async (context) => {
    const page = await shop.screen(context, { touch: true, width: 820, height: 1180 });
    const shell = shellPage(page);
    const drawer = drawerPage(page);

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
    await drawer.sheet.getByRole('button', { name: 'Mở két', exact: true }).tap();
    await shell.approveWithTouch(manager.pin);
    await drawer.sheet.waitFor({ state: 'detached' });

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
