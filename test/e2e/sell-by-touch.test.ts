import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { writeByTouch } from './kit/hands.ts';
import { manager } from './kit/people.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill, priceWith } from './kit/till-api.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = sharedShop();

const openOrders = async () => (await askTill(shop.url, manager.pin, 'orders')).orders;

const lineWith = (page: Page, text: string | RegExp) =>
  sellPage(page).lines.filter({ hasText: text });

describe('selling with touch alone', () => {
  let page: Page;
  const dialog = (name?: string | RegExp) =>
    page.getByRole('dialog', name === undefined ? {} : { name });
  const pad = async (digits: string): Promise<void> => {
    for (const digit of digits)
      await dialog().getByRole('button', { name: digit, exact: true }).tap();
  };
  const press = (name: string | RegExp) => dialog().getByRole('button', { name }).tap();
  /** What stands in the menu of a line: a touch on a line selects it, its pencil opens the menu. */
  const ofLine = async (name: string): Promise<void> => {
    await sellPage(page).order.getByRole('button', { name: 'Sửa món' }).tap();
    await press(name);
  };
  const ofOrder = async (name: string): Promise<void> => {
    await sellPage(page).actions.tap();
    await press(name);
  };

  beforeEach(async (context) => {
    page = await atTheTill(shop, context, { only: 'touch', width: 1180, height: 820 });
  });

  test('search, variants, how it is made and made otherwise', async () => {
    const sell = sellPage(page);
    const tea = { url: shop.url, pin: manager.pin, name: 'Trà vải' };
    await writeByTouch(page, sell.search, 'tra vai');
    await sell.results.filter({ hasText: 'Trà vải' }).first().tap();
    await dialog('Trà vải')
      .getByRole('button', { name: /^Trân châu đen/ })
      .tap();
    await dialog('Trà vải')
      .getByRole('button', { name: /^Trân châu đen/ })
      .tap();
    await press(new RegExp(await priceWith(tea, 16_000)));
    await lineWith(page, '2 × Trân châu đen +16.000').waitFor();
    await ofLine('Đổi cách làm, topping');
    await dialog('Trà vải').getByRole('radio', { name: /^Lớn/ }).tap();
    await press('Bớt Trân châu đen');
    await press(new RegExp(await priceWith(tea, 18_000)));
    await lineWith(page, /Lớn \+10\.000, Trân châu đen \+8\.000/).waitFor();
    await sell.category('Thời trang').tap();
    await sell.tile('Áo thun cổ tròn').tap();
    await dialog('Áo thun cổ tròn').getByRole('radio', { name: 'Đen', exact: true }).tap();
    await dialog('Áo thun cổ tròn').getByRole('radio', { name: /^XL/ }).tap();
    await press(/144\.000/);
    await lineWith(page, 'Áo thun cổ tròn, Đen, XL').waitFor();
    await ofOrder('Hủy đơn');
    await press('Hủy đơn');
    await shellPage(page).approveWithTouch(manager.pin);
    await sell.empty.waitFor();
    expect(await openOrders()).toEqual([]);
  });

  test('quantity, note, price, discounts, names, hold and recall, the bill, remove, void', async () => {
    const sell = sellPage(page);
    const shell = shellPage(page);
    await sell.tile('Bia Tiger lon 330ml').tap();
    await sell.more.tap();
    await lineWith(page, /^2B/).waitFor();
    await ofLine('Số lượng');
    await pad('10');
    await press('Xong');
    await lineWith(page, /^10B/).waitFor();
    await ofLine('Ghi chú món');
    await writeByTouch(page, dialog().getByRole('textbox'), 'giao sau');
    await press('Lưu');
    await lineWith(page, 'giao sau').waitFor();
    await ofLine('Giá bán mới');
    await pad('15000');
    await press('Đổi giá');
    await shell.approveWithTouch(manager.pin);
    await sell.pay.filter({ hasText: '150.000' }).waitFor();
    await ofLine('Giảm giá');
    await pad('20');
    await press('Giảm giá');
    await shell.approveWithTouch(manager.pin);
    await sell.pay.filter({ hasText: '120.000' }).waitFor();
    await ofOrder('Giảm giá cả đơn');
    await dialog().getByRole('radio', { name: 'Số tiền' }).tap();
    await pad('14000');
    await press('Giảm giá');
    await shell.approveWithTouch(manager.pin);
    await sell.pay.filter({ hasText: '106.000' }).waitFor();

    await ofOrder('Món tự nhập');
    await writeByTouch(page, dialog().getByRole('textbox', { name: 'Tên món' }), 'Gói quà');
    await writeByTouch(page, dialog().getByRole('textbox', { name: 'Giá bán' }), '5k');
    await dialog().getByRole('radiogroup', { name: 'Thuế' }).getByRole('radio').first().tap();
    await press('Thêm vào đơn');
    await shell.approveWithTouch(manager.pin);
    await lineWith(page, 'Gói quà').waitFor();
    await ofLine('Bỏ món');
    await press('Bỏ món');
    await shell.approveWithTouch(manager.pin);
    await lineWith(page, 'Gói quà').waitFor({ state: 'detached' });

    await ofOrder('Tên khách hoặc bàn');
    await writeByTouch(page, dialog().getByRole('textbox'), 'Chị Lan');
    await press('Lưu');
    await ofOrder('Tên người mua trên phiếu');
    await writeByTouch(page, dialog().getByRole('textbox').first(), 'Hoa Sen');
    await press('Lưu');
    await ofOrder('In phiếu tạm tính');
    await page.getByText('Phiếu tạm tính đã vào hàng chờ in.').waitFor();

    await sell.hold.tap();
    await sell.empty.waitFor();
    await sell.order.getByRole('button', { name: /Chị Lan/ }).tap();
    await lineWith(page, 'giao sau').waitFor();
    await ofOrder('Hủy đơn');
    await press('Hủy đơn');
    await shell.approveWithTouch(manager.pin);
    await sell.empty.waitFor();
    expect(await openOrders()).toEqual([]);
  });
});

test('a product of the counter with touch alone: created by who may', async (context) => {
  const page = await atTheTill(shop, context, {
    only: 'touch',
    width: 1180,
    height: 820,
    pin: manager.pin,
  });
  const sell = sellPage(page);
  const dialog = page.getByRole('dialog');
  await writeByTouch(page, sell.search, '8938505974200');
  await page.getByRole('button', { name: 'Tạo hàng mới' }).tap();
  await writeByTouch(page, dialog.getByRole('textbox', { name: 'Tên món' }), 'Kẹo mè');
  await writeByTouch(page, dialog.getByRole('textbox', { name: 'Giá bán' }), '12k');
  await dialog.getByRole('radiogroup', { name: 'Thuế' }).getByRole('radio').first().tap();
  await dialog.getByRole('radio', { name: 'Bánh kẹo & đồ ăn vặt' }).tap();
  await dialog.getByRole('button', { name: 'Tạo và thêm vào đơn' }).tap();
  await lineWith(page, 'Kẹo mè').waitFor();
  expect(await openOrders()).toMatchObject([{ lines: 1, total: 12_000 }]);
});
