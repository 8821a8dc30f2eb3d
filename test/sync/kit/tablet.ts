import type { Browser, Page } from 'playwright-core';
import type { Till } from './till.ts';

const owner = '246810';

/** A tablet in a browser of its own, paired with a till and with somebody logged in. */
export const pairTablet = async (
  browser: Browser,
  till: Till,
  size: { readonly width: number; readonly height: number } = { width: 1180, height: 820 },
): Promise<Page> => {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await pairPage(page, till);
  return page;
};

/** As `pairTablet`, in a page that somebody watches. */
export const pairPage = async (page: Page, till: Till): Promise<void> => {
  await page.goto(`${till.url}/tablet/#${await till.pairingCode()}`);
  await page.getByRole('button', { name: 'Ghép' }).click();
  await logIn(page);
};

export const logIn = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor();
  await page.getByText('Đang nhận dữ liệu').waitFor({ state: 'detached' });
  await page.keyboard.type(owner);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Bàn đang phục vụ|Bếp/ }).waitFor();
};

/** A table with so many coffees on it. */
export const openTable = async (page: Page, table: string, coffees = 1): Promise<void> => {
  await page.getByRole('button', { name: 'Mở bàn' }).click();
  await page.getByRole('textbox').fill(table);
  await page.keyboard.press('Enter');
  for (let made = 0; made < coffees; made += 1)
    await page.getByRole('button', { name: 'Cà phê sữa đá' }).first().click();
  await page
    .getByRole('button', { name: /^(Thêm một|Bỏ món)/ })
    .first()
    .waitFor();
};
