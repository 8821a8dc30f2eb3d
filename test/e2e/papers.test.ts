import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { owner } from './kit/people.ts';
import { sharedShop } from './kit/shop.ts';
import { askTill } from './kit/till-api.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = sharedShop();

/** A picture as a shop might bring one: here that of its own label. */
const aPicture = async (): Promise<Buffer> => {
  const { png } = await askTill(shop.url, owner.pin, 'paper', {
    paper: 'label',
    model: 'clone-80',
  });
  return Buffer.from(png, 'base64');
};

test('what the owner writes and leaves out is seen at once and kept for every till', async (context) => {
  const page = await shop.screen(context);
  await loginPage(page).withKeys(owner.pin);
  await shellPage(page).place('Cài đặt').click();
  await page.getByRole('tab', { name: 'Mẫu phiếu' }).click();
  const picture = page.getByRole('img', { name: /Thanh toán/ });
  await picture.waitFor();
  const heightOf = async () => Number(await picture.getAttribute('height'));
  const before = await heightOf();
  await page.getByLabel('Lời đầu phiếu').fill('Wi-Fi: quaycafe\nMở cửa 7:00');
  await expect.poll(heightOf).toBeGreaterThan(before);
  const withWords = await heightOf();
  await page
    .getByRole('radio', { name: 'Bảng thuế' })
    .or(page.getByText('Bảng thuế'))
    .first()
    .click();
  await expect.poll(heightOf).toBeLessThan(withWords);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn ảnh' }).click(),
  ]);
  await chooser.setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await aPicture() });
  await page.getByRole('button', { name: 'Bỏ logo' }).waitFor();
  await page.getByRole('button', { name: 'Lưu mẫu' }).click();
  await page.getByText('Đã lưu.').waitFor();
  const told = await askTill(shop.url, owner.pin, 'store');
  expect(told).toMatchObject({
    store: {
      header: 'Wi-Fi: quaycafe\nMở cửa 7:00',
      hiddenOnPapers: ['taxes'],
      logo: { width: 384 },
    },
  });
});

test('a file that is no picture is refused in words', async (context) => {
  const page = await shop.screen(context);
  await loginPage(page).withKeys(owner.pin);
  await shellPage(page).place('Cài đặt').click();
  await page.getByRole('tab', { name: 'Mẫu phiếu' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn ảnh' }).click(),
  ]);
  const buffer = deflateSync('no picture');
  await chooser.setFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
  const refusal = page.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.textContent()).toContain('Tệp này không phải ảnh đọc được');
});
