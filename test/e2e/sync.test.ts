import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test, type TestContext } from 'vitest';
import { Cloud } from '../sync/kit/cloud.ts';
import { Till } from '../sync/kit/till.ts';
import { withAxe } from './kit/axe.ts';
import { lookAt } from './kit/look-at.ts';
import { owner } from './kit/people.ts';
import { freshShop } from './kit/shop.ts';
import { loginPage } from './pages/login-page.ts';
import { settingsPage } from './pages/settings-page.ts';
import { shellPage } from './pages/shell-page.ts';

const soon = { timeout: 30_000, interval: 200 };
const store = 'Cửa hàng hai máy';

const shop = freshShop();
let folder: string;
let cloud: Cloud;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-e2e-sync-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
});

afterEach(async () => {
  await cloud[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const atTheSettings = async (context: TestContext): Promise<Page> => {
  const page = await shop.screen(context);
  await withAxe(page);
  await loginPage(page).withKeys(owner.pin);
  await shellPage(page).place('Cài đặt').click();
  await settingsPage(page).pair.waitFor();
  return page;
};

const pair = async (page: Page): Promise<void> => {
  const sheet = page.getByRole('dialog', { name: 'Ghép máy này với máy chủ' });
  await settingsPage(page).pair.click();
  await sheet.getByLabel('Địa chỉ máy chủ').fill(`${cloud.url}/`);
  await sheet.getByLabel('Mã ghép').fill('XXXX-XXXX');
  await page.keyboard.press('Enter');
  await sheet.getByRole('alert').waitFor();
  await sheet.getByLabel('Mã ghép').fill((await cloud.codeFor(store)).toLowerCase());
  await sheet.getByRole('button', { name: 'Ghép máy này' }).click();
  await sheet.getByText('Đã ghép.').waitFor();
  await page.keyboard.press('Escape');
};

test(
  'a till is paired on its screen; what two tills settled apart is told on both and dealt with once',
  { timeout: 180_000 },
  async (context) => {
    const page = await atTheSettings(context);
    await pair(page);
    const first = await Till.at(shop.url);
    await expect.poll(() => first.cloud(), soon).toMatchObject({ state: 'in-touch', unsent: 0 });

    const code = await cloud.codeFor(store);
    await using second = await Till.start(
      join(folder, 'second'),
      '--server',
      cloud.url,
      '--code',
      code,
    );
    await expect.poll(() => second.logIn(), soon).toBe(true);
    for (const till of [first, second]) await till.do({ type: 'OpenSession', notes: [] });
    const order = crypto.randomUUID();
    await first.do({ type: 'OpenOrder', order });
    const [taxClass] = (await first.view('documents', '?kind=tax-class')).documents;
    await first.do({
      type: 'AddOpenItem',
      order,
      name: 'Cà phê sữa đá',
      unit: 'ly',
      price: 29_000,
      quantity: 2000,
      taxClass: taxClass!.id,
    });
    await expect
      .poll(async () => (await second.view('orders')).orders, soon)
      .toContainEqual(expect.objectContaining({ order, lines: 1 }));

    await cloud.stop();
    const tenders = [{ method: 'cash', tendered: 500_000 }];
    for (const till of [first, second]) await till.do({ type: 'SettleOrder', order, tenders });
    await shellPage(page).place('Hóa đơn').click();
    const reach = page.getByRole('option', { name: /^T01/ }).locator('[data-reach]');
    await expect.poll(() => reach.getAttribute('data-reach'), soon).toBe('here');
    await page.getByRole('option').first().click();
    await page.getByText('Đã lưu ở máy này').waitFor();
    await lookAt(page, 'receipt-here');
    await shellPage(page).place('Cài đặt').click();
    await settingsPage(page).unsent.click();
    await page.getByRole('dialog').getByText('Bán hàng ·').waitFor();
    await lookAt(page, 'unsent-away');
    const saving = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Xuất ra tệp' }).click();
    const file = readFileSync(await (await saving).path(), 'utf8')
      .trim()
      .split('\n');
    expect(JSON.parse(file[0]!)).toMatchObject({ quay: 'unsent', publicKey: expect.any(String) });
    expect(file.slice(1).map((line) => JSON.parse(JSON.parse(line).raw).type)).toContain(
      'OrderSettled',
    );
    await page.keyboard.press('Escape');

    await cloud.startAgain();
    const alarm = page.getByRole('button', { name: '1 việc cần xử lý' });
    await alarm.waitFor({ timeout: 60_000 });
    await alarm.click();
    const sheet = page.getByRole('dialog', { name: 'Việc cần người xử lý' });
    await sheet.getByText('Một đơn được thu tiền hai lần').waitFor();
    await lookAt(page, 'anomalies');
    await sheet.getByRole('button', { name: /^Giữ làm tiền thưởng/ }).click();
    await sheet.getByText('Không có việc nào').waitFor();
    await expect.poll(async () => (await second.view('anomalies')).anomalies, soon).toEqual([]);
    await page.keyboard.press('Escape');
    await shellPage(page).place('Hóa đơn').click();
    await expect.poll(() => reach.getAttribute('data-reach'), soon).toBe('cloud');
  },
);
