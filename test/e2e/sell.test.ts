import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { pressKey, walkTo } from './kit/hands.ts';
import { manager } from './kit/people.ts';
import { scan } from './kit/scanner.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill, priceWith } from './kit/till-api.ts';
import { typeByHand } from './kit/typing.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

const coffee = '8934654849222';
const unknown = '8938505974194';

const shop = sharedShop();

const openOrders = async () => (await askTill(shop.url, manager.pin, 'orders')).orders;

const lineWith = (page: Page, text: string | RegExp) =>
  sellPage(page).lines.filter({ hasText: text });

const write = (page: Page, text: string) => page.keyboard.type(text, { delay: 60 });

describe('selling with the keyboard alone', () => {
  let page: Page;
  const dialog = (name?: string | RegExp) =>
    page.getByRole('dialog', name === undefined ? {} : { name });
  const gone = () => dialog().waitFor({ state: 'detached' });

  beforeEach(async (context) => {
    page = await atTheTill(shop, context, { only: 'keys' });
  });

  test('search, weight in a code, variants, how it is made and made otherwise', async () => {
    const sell = sellPage(page);
    const tea = { url: shop.url, pin: manager.pin, name: 'Trà vải' };
    await write(page, 'tv');
    await sell.results.filter({ hasText: 'Trà vải' }).first().waitFor();
    await page.keyboard.press('Escape');
    await write(page, 'tra vai');
    await sell.results.filter({ hasText: 'Trà vải' }).first().waitFor();
    await page.keyboard.press('Enter');
    const pearls = dialog('Trà vải').getByRole('button', { name: /^Trân châu đen/ });
    await pressKey(page, pearls, 'Space');
    await page.keyboard.press('Space');
    await dialog()
      .getByRole('button', { name: await priceWith(tea, 16_000) })
      .waitFor();
    await page.keyboard.press('Enter');
    await lineWith(page, '2 × Trân châu đen +16.000').waitFor();

    await page.keyboard.press('Control+M');
    await pressKey(page, dialog('Trà vải').getByRole('radio', { name: /^Lớn/ }), 'Space');
    await pressKey(page, dialog().getByRole('button', { name: 'Bớt Trân châu đen' }));
    await walkTo(page, dialog().getByRole('radio', { name: /^Lớn/ }));
    await page.keyboard.press('Enter');
    await gone();
    await lineWith(page, /Lớn \+10\.000, Trân châu đen \+8\.000/).waitFor();
    await sell.pay.filter({ hasText: await priceWith(tea, 18_000) }).waitFor();

    await pressKey(page, sell.category('Thời trang'), 'Space');
    await pressKey(page, sell.tile('Áo thun cổ tròn'));
    await pressKey(page, dialog().getByRole('radio', { name: 'Đen', exact: true }), 'Space');
    await pressKey(page, dialog().getByRole('radio', { name: /^XL/ }), 'Space');
    await page.keyboard.press('Enter');
    await lineWith(page, 'Áo thun cổ tròn, Đen, XL').waitFor();

    const { items } = await askTill(shop.url, manager.pin, 'catalog', { q: 'ca chua da lat' });
    await scan(page, `010${items[0]!.barcodes[0]!}3103000350`);
    await lineWith(page, /^0,35C/).waitFor();
    await page.keyboard.press('Control+Delete');
    await page.keyboard.press('Enter');
    await shellPage(page).approveWithKeys(manager.pin);
    await sell.empty.waitFor();
    expect(await openOrders()).toEqual([]);
  });

  test('quantity, note, price, discounts, names, hold and recall, the bill, remove, void', async () => {
    const sell = sellPage(page);
    const shell = shellPage(page);
    await scan(page, coffee);
    await sell.lines.first().waitFor();
    await page.keyboard.press('F3');
    await typeByHand(page, '12');
    await page.keyboard.press('Enter');
    await lineWith(page, /^12C/).waitFor();
    await page.keyboard.press('F5');
    await write(page, 'giao sau');
    await page.keyboard.press('Enter');
    await lineWith(page, 'giao sau').waitFor();
    await page.keyboard.press('F4');
    await typeByHand(page, '15000');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await sell.pay.filter({ hasText: '180.000' }).waitFor();
    await page.keyboard.press('Control+F6');
    await typeByHand(page, '20');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await sell.pay.filter({ hasText: '144.000' }).waitFor();
    await page.keyboard.press('F6');
    await pressKey(page, dialog().getByRole('radio', { name: 'Số tiền' }), 'Space');
    await typeByHand(page, '14000');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await sell.pay.filter({ hasText: '130.000' }).waitFor();

    await page.keyboard.press('Insert');
    await write(page, 'Gói quà');
    await walkTo(page, dialog().getByRole('textbox', { name: 'Giá bán' }));
    await write(page, '5k');
    await pressKey(
      page,
      dialog().getByRole('radiogroup', { name: 'Thuế' }).getByRole('radio').first(),
      'Space',
    );
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await lineWith(page, 'Gói quà').waitFor();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    // Without it the same discount is a larger share of the order.
    await shell.approveWithKeys(manager.pin);
    await lineWith(page, 'Gói quà').waitFor({ state: 'detached' });

    await page.keyboard.press('F7');
    await write(page, 'Chị Lan');
    await page.keyboard.press('Enter');
    await gone();
    await page.keyboard.press('Control+F7');
    await write(page, 'Hoa Sen');
    await page.keyboard.press('Enter');
    await gone();
    await page.keyboard.press('Control+B');
    await page.getByText('Phiếu tạm tính đã vào hàng chờ in.').waitFor();

    await page.keyboard.press('F8');
    await sell.empty.waitFor();
    await scan(page, coffee);
    await sell.lines.first().waitFor();
    await page.keyboard.press('F8');
    await sell.empty.waitFor();
    await page.keyboard.press('F9');
    await pressKey(page, dialog().getByRole('button', { name: /Chị Lan/ }));
    await lineWith(page, 'giao sau').waitFor();
    await page.keyboard.press('Control+Delete');
    await page.keyboard.press('Enter');
    await shell.approveWithKeys(manager.pin);
    await sell.empty.waitFor();
    expect(await openOrders()).toMatchObject([{ status: 'parked', total: 16_000 }]);
  });

  test('a code nobody knows: sold as an open item', async () => {
    await scan(page, unknown);
    await pressKey(page, dialog().getByRole('button', { name: 'Món tự nhập' }));
    await write(page, 'Kẹo lạ');
    await walkTo(page, dialog().getByRole('textbox', { name: 'Giá bán' }));
    await write(page, '9000');
    await pressKey(
      page,
      dialog().getByRole('radiogroup', { name: 'Thuế' }).getByRole('radio').first(),
      'Space',
    );
    await page.keyboard.press('Enter');
    await shellPage(page).approveWithKeys(manager.pin);
    await lineWith(page, 'Kẹo lạ').waitFor();
    expect(await openOrders()).toMatchObject([{ lines: 1, total: 9000 }]);
  });
});

test('a code nobody knows, with the keyboard alone: created by who may, and found by the next scan', async (context) => {
  const page = await atTheTill(shop, context, { only: 'keys', pin: manager.pin });
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+Enter');
  await scan(page, unknown);
  await pressKey(page, dialog.getByRole('button', { name: 'Tạo hàng mới' }));
  await write(page, 'Kẹo dừa Bến Tre');
  await walkTo(page, dialog.getByRole('textbox', { name: 'Giá bán' }));
  await write(page, '25k');
  await pressKey(
    page,
    dialog.getByRole('radiogroup', { name: 'Thuế' }).getByRole('radio').first(),
    'Space',
  );
  await pressKey(page, dialog.getByRole('radio', { name: 'Bánh kẹo & đồ ăn vặt' }), 'Space');
  await page.keyboard.press('Enter');
  await lineWith(page, 'Kẹo dừa Bến Tre').waitFor();
  await scan(page, unknown);
  await lineWith(page, /^2Kẹo dừa/).waitFor();
  expect(await openOrders()).toMatchObject([{ lines: 1, total: 50_000 }]);
});
