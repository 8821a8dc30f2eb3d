import { expect, test } from 'vitest';
import { atTheTill } from './kit/at-the-till.ts';
import { standBeside } from './kit/beside.ts';
import { owner } from './kit/people.ts';
import { sharedShop } from './kit/shop.ts';
import { devicesPage } from './pages/devices-page.ts';
import { sellPage } from './pages/sell-page.ts';
import { shellPage } from './pages/shell-page.ts';

const shop = sharedShop();

/** Somebody puts it on the scale, or holds it before the scanner. */
const touch = async (what: 'scale' | 'scanner', body: object): Promise<void> => {
  const answer = await fetch(`${shop.counter}${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(204);
};

test('what is sent comes out where it is made, once; a change comes as a correction', async (context) => {
  const page = await atTheTill(shop, context);
  const counter = await standBeside(page, shop.counter);
  const sell = sellPage(page);
  const before = await counter.bar.slips.count();
  await sell.search.fill('bac xiu');
  await sell.results.first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Bạc xỉu' }).waitFor();
  await page.keyboard.press('Enter');
  await sell.lines.first().waitFor();
  await sell.send.filter({ hasText: 'Gửi bếp 1' }).waitFor();
  await sell.send.click();
  await page.getByText('Đã báo bếp và bar.').waitFor();
  await counter.bar.slips.nth(before).waitFor();
  expect(await sell.send.isDisabled()).toBe(true);
  await sell.lines.getByText('đã báo bếp 1').waitFor();
  await sell.more.click();
  await sell.send.filter({ hasText: 'Gửi bếp 1' }).waitFor();
  await page.keyboard.press('Control+s');
  await counter.bar.slips.nth(before + 1).waitFor();
  await sell.lines.getByText('đã báo bếp 2').waitFor();
});

test('goods by weight take what lies still on the scale, and not twice', async (context) => {
  const page = await atTheTill(shop, context);
  const sell = sellPage(page);
  const weigh = async (): Promise<void> => {
    await sell.search.fill('xoai cat');
    await sell.results.first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Cân bao nhiêu?' }).waitFor();
  };
  await touch('scale', { grams: 0 });
  await weigh();
  const sheet = page.getByRole('dialog', { name: 'Cân bao nhiêu?' });
  await sheet.getByText('Đặt hàng lên cân').waitFor();
  await touch('scale', { grams: 16_000 });
  await sheet.getByText('Quá tải. Bớt hàng trên cân.').waitFor();
  await touch('scale', { grams: 1235 });
  await sheet.getByText('Cân đã đứng yên').waitFor();
  await page.keyboard.press('Enter');
  await sell.lines.filter({ hasText: '1,235' }).waitFor();
  await weigh();
  await sheet.getByText('Đã bán. Lấy hàng xuống rồi cân món khác.').waitFor();
  await page.keyboard.press('Enter');
  expect(await sheet.count()).toBe(1);
  await page.keyboard.press('Escape');
});

test('a scanner on a cable sells like one that types, and is traced beside the scale’s live weight', async (context) => {
  const page = await atTheTill(shop, context, { pin: owner.pin });
  const sell = sellPage(page);
  await touch('scanner', { code: '8931621133148' });
  await sell.lines.first().waitFor();
  await shellPage(page).place('Cài đặt').click();
  const devices = devicesPage(page);
  await devices.tab.click();
  await devices.peripheral('Máy quét').getByText('Sẵn sàng').waitFor();
  await touch('scale', { grams: 730 });
  await devices.peripheral('Cân').getByText('0,73 kg').waitFor();
  await devices.listen.click();
  await touch('scanner', { code: '8938505974194' });
  await devices.scanner.getByText('qua cáp, không gõ phím').waitFor();
  expect(await sell.lines.count()).toBe(0);
});

test('the guest’s screen shows the order, the amount to pay with its code, and thanks', async (context) => {
  const page = await atTheTill(shop, context);
  const sell = sellPage(page);
  const guest = await page.context().newPage();
  await guest.goto(`${shop.url}?guest`);
  await page.bringToFront();
  await sell.tile('Bia Tiger lon 330ml').click();
  const order = guest.getByRole('region', { name: 'Đơn hàng của quý khách' });
  await order.getByText('1 Bia Tiger lon 330ml').waitFor();
  await sell.pay.click();
  await guest.getByRole('img', { name: 'Mã chuyển khoản cho đơn này' }).waitFor();
  await page.keyboard.press('Enter');
  await guest.getByText('Cảm ơn quý khách').waitFor();
  expect(await order.textContent()).toContain('18.000');
});
