import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atTheTill, withFloat } from './kit/at-the-till.ts';
import { cashier } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { freshShop } from './kit/shop.ts';
import { drawerPage } from './pages/drawer-page.ts';
import { loginPage } from './pages/login-page.ts';
import { receiptsPage } from './pages/receipts-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = freshShop();

/** Everything the till pushes comes late, as from a busy machine. */
const answerLate = async (page: Page): Promise<void> => {
  await page.routeWebSocket(/\/api\/live$/, (screen) => {
    const till = screen.connectToServer();
    till.onMessage((message) => void setTimeout(() => screen.send(message), 700));
  });
  await page.reload();
};

/** What has the focus in the very moment in which something with these words comes to the screen. */
const focusedWhenThereIs = (page: Page, words: string): Promise<string> =>
  page.evaluate<string>(`new Promise((told) => {
    const look = () => {
      if (!document.body.textContent.includes(${JSON.stringify(words)})) return;
      watching.disconnect();
      told(document.activeElement?.textContent ?? '');
    };
    const watching = new MutationObserver(look);
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
  })`);

test('what a screen offers first has the focus from the moment it is there', async (context) => {
  const page = await shop.screen(context);
  await answerLate(page);
  await loginPage(page).title.waitFor();
  const focused = focusedWhenThereIs(page, 'Đến két tiền để mở ca');
  await loginPage(page).withKeys(cashier.pin);
  expect(await focused).toBe('Đến két tiền để mở ca');
  await page.keyboard.press('Enter');
  await drawerPage(page).opening.waitFor();
});

test('it is not taken from somebody who has gone on already', async (context) => {
  const page = await shop.screen(context);
  await answerLate(page);
  await loginPage(page).withKeys(cashier.pin);
  const receipts = shellPage(page).place('Hóa đơn');
  await receipts.focus();
  await sellPage(page).openDrawer.waitFor();
  expect(await receipts.evaluate((place) => place.matches(':focus'))).toBe(true);
  await page.keyboard.press('Enter');
  await receiptsPage(page).search.waitFor();
});

test('searching after an unknown code: the first letter is in the field', async (context) => {
  const page = await atTheTill(shop, context);
  await scan(page, '8938505974194');
  const search = page.getByRole('dialog').getByRole('button', { name: 'Tìm theo tên' });
  await search.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('keo', { delay: 60 });
  expect(await sellPage(page).search.inputValue()).toBe('keo');
});

test('an Enter that comes before the choices counts once they are there', async (context) => {
  const page = await shop.screen(context);
  await withFloat(shop);
  await answerLate(page);
  await loginPage(page).withKeys(cashier.pin);
  const sell = sellPage(page);
  await sell.empty.waitFor();
  await sell.search.fill('bac xiu');
  await sell.results.first().waitFor();
  await page.keyboard.press('Enter');
  const choices = page.getByRole('dialog', { name: 'Bạc xỉu' });
  await choices.waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await sell.lines.first().waitFor();
  await choices.waitFor({ state: 'detached' });
  expect(await sell.lines.count()).toBe(1);
});
