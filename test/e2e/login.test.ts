import { describe, expect, test } from 'vitest';
import { cashier, secondCashier } from './kit/people.ts';
import { typeByHand } from './kit/typing.ts';
import { freshShop } from './kit/shop.ts';
import { drawerPage } from './pages/drawer-page.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = freshShop();

describe('logging in', () => {
  test('with the keyboard alone, after a slip', async (context) => {
    const page = await shop.screen(context, { only: 'keys' });
    const login = loginPage(page);
    await login.title.waitFor();
    await page.keyboard.type('11');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('111');
    await page.keyboard.press('Enter');
    await shellPage(page).strip.getByText(cashier.name).waitFor();
    expect(await loginPage(page).title.isVisible()).toBe(false);
  });

  test('with touch alone', async (context) => {
    const page = await shop.screen(context, { only: 'touch', width: 820, height: 1180 });
    await loginPage(page).withTouch(cashier.pin);
    await shellPage(page).strip.getByText(cashier.name).waitFor();
    expect(await loginPage(page).title.isVisible()).toBe(false);
  });

  test('wrong PINs lock the pad, and it says for how long', async (context) => {
    const page = await shop.screen(context);
    const login = loginPage(page);
    for (let left = 4; left > 0; left -= 1) {
      await login.withKeys('9999');
      await login.refusal.getByText(`Còn ${left} lần`).waitFor();
    }
    await login.withKeys('9999');
    await page.getByRole('button', { name: /Thử lại sau \d+ giây/ }).waitFor();
    expect(await login.digit('1').isDisabled()).toBe(true);
    expect(await login.refusal.textContent()).toMatch(/không thay đổi|an toàn/i);
  });
});

test('a refusal on the screen follows the language it is switched to', async (context) => {
  const page = await shop.screen(context);
  const login = loginPage(page);
  await login.withKeys('9999');
  await login.refusal.getByText('Dữ liệu bán hàng không thay đổi.').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await login.refusal.getByText(/No sales data was changed|Nothing was changed/).waitFor();
  expect(await login.refusal.textContent()).not.toMatch(/[ạ-ỹ]/i);
});

describe('whose screen it is', () => {
  test('with the keyboard alone: the pad is there at once, and the next person begins with an empty screen', async (context) => {
    const page = await shop.screen(context, { only: 'keys' });
    const shell = shellPage(page);
    const login = loginPage(page);
    await login.withKeys(cashier.pin);
    await shell.strip.waitFor();
    await page.keyboard.press('Alt+3');
    await drawerPage(page).opening.waitFor();
    await page.keyboard.press('Control+L');
    await login.withKeys(secondCashier.pin);
    await shell.strip.getByText(secondCashier.name).waitFor();
    expect(await shell.place('Bán hàng').isChecked()).toBe(true);
  });

  test('with touch alone: the pad is there at once, and the next person begins with an empty screen', async (context) => {
    const page = await shop.screen(context, { only: 'touch', width: 820, height: 1180 });
    const shell = shellPage(page);
    const login = loginPage(page);
    await login.withTouch(cashier.pin);
    await shell.place('Két tiền').tap();
    await drawerPage(page).opening.waitFor();
    await shell.logOut.tap();
    await login.withTouch(secondCashier.pin);
    await shell.strip.getByText(secondCashier.name).waitFor();
    expect(await shell.place('Bán hàng').isChecked()).toBe(true);
  });

  test('a screen left alone locks itself and keeps the work for the same person', async (context) => {
    const page = await shop.screen(context, { lockAfter: 0.02 });
    const shell = shellPage(page);
    const drawer = drawerPage(page);
    const login = loginPage(page);
    await login.withKeys(cashier.pin);
    await shell.place('Két tiền').click();
    await drawer.pieces(200_000).fill('3');
    await page.keyboard.press('Tab');
    await login.title.waitFor();
    expect(await drawer.opening.isVisible()).toBe(false);
    await login.withKeys(cashier.pin);
    await drawer.opening.waitFor();
    expect(await drawer.pieces(200_000).inputValue()).toBe('3');
    expect(await drawer.total.textContent()).toMatch(/600\.000/);
  });

  test('what lies above the work is hidden with it', async (context) => {
    const page = await shop.screen(context, { lockAfter: 0.03 });
    const shell = shellPage(page);
    const drawer = drawerPage(page);
    const login = loginPage(page);
    await login.withKeys(cashier.pin);
    await shell.place('Két tiền').click();
    await drawer.open.click();
    await drawer.opening.waitFor({ state: 'detached' });
    await shell.place('Két tiền').click();
    await drawer.cashOut.click();
    await typeByHand(page, '70000');
    await login.title.waitFor();
    expect(await drawer.sheet.isVisible()).toBe(false);
    await login.withKeys(cashier.pin);
    await drawer.sheet.waitFor();
    expect(await drawer.sheet.textContent()).toMatch(/70\.000/);
  });
});
