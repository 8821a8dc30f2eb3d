import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { manager } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { stillShop } from './kit/still-shop.ts';
import { askTill } from './kit/till-api.ts';
import { drawerPage } from './pages/drawer-page.ts';
import { loginPage } from './pages/login-page.ts';
import { sellPage } from './pages/sell-page.ts';

const coffee = '8934654849222';

/** As large as a telephone takes them, and of no pattern that packs well. */
const photograph = (): Buffer => {
  const png = new PNG({ width: 1600, height: 1200 });
  png.data.forEach((_, at) => (png.data[at] = at % 4 === 3 ? 255 : (at * at * 31) >> 7));
  return PNG.sync.write(png);
};

const shop = stillShop();

const opened = async (page: Page): Promise<void> => {
  await loginPage(page).withKeys(manager.pin);
  await sellPage(page).openDrawer.click();
  await drawerPage(page).open.click();
  await sellPage(page).empty.waitFor();
};

const chooseFile = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn ảnh' }).click();
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer });
};

test('a photograph chosen for a product is made small, kept, and shown wherever it is sold', async (context) => {
  const page = await shop.screen(context);
  const sell = sellPage(page);
  const dialog = page.getByRole('dialog');
  await opened(page);
  await scan(page, coffee);
  await sell.lines.first().waitFor();
  await sell.order.getByRole('button', { name: 'Sửa món' }).click();
  await dialog.getByRole('button', { name: 'Ảnh của hàng' }).click();
  await chooseFile(page, 'notes.png', Buffer.from('no picture at all'));
  await dialog.getByText('Không đọc được tệp này').waitFor();
  await chooseFile(page, 'coffee.png', photograph());
  await dialog.getByRole('img', { name: 'Ảnh vừa chọn' }).waitFor();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { items } = await askTill(shop.url, manager.pin, 'catalog', { barcode: coffee });
  const { picture } = items[0]!;
  const served = await fetch(`${shop.url}/pictures/${picture}`);
  expect(served.headers.get('content-type')).toBe('image/webp');
  expect((await served.arrayBuffer()).byteLength).toBeLessThan(50_000);
  await sell.search.fill(items[0]!.name);
  await sell.results.first().locator('img').waitFor();
  const width = () => page.evaluate(`document.querySelector('[role=option] img').naturalWidth`);
  await expect.poll(width).toBe(400);
});

test('a category far down the list is chosen by one tap, also right after goods were tapped', async (context) => {
  const page = await shop.screen(context, { touch: true });
  const sell = sellPage(page);
  await opened(page);
  await sell.category('Bánh ngọt').tap();
  await sell.tile('Bánh flan').tap();
  await sell.lines.first().waitFor();
  await sell.category('Nước giải khát').tap();
  await sell.tile('Nước ngọt Coca-Cola lon 320ml').tap();
  await sell.lines.nth(1).waitFor();
  await sell.category('Thời trang').tap();
  await sell.tile('Áo thun cổ tròn').waitFor();
  expect(await sell.lines.count()).toBe(2);
});
