import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cloud } from '../sync/kit/cloud.ts';
import { Till } from '../sync/kit/till.ts';
import { withAxe } from './kit/axe.ts';
import { lookAt } from './kit/look-at.ts';
import { owner } from './kit/people.ts';
import { freshShop } from './kit/shop.ts';
import { loginPage } from './pages/login-page.ts';
import { shellPage } from './pages/shell-page.ts';
import { tabletsPage } from './pages/tablets-page.ts';

const soon = { timeout: 30_000, interval: 200 };
const store = 'Cửa hàng hai máy';

const shop = freshShop();
let folder: string;
let cloud: Cloud;
let second: Till;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-e2e-neighbours-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
});

afterEach(async () => {
  await second?.stop();
  await cloud[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test(
  'a till that is not found is added by its address, is seen to come and go, and is taken away',
  { timeout: 180_000 },
  async (context) => {
    const page = await shop.screen(context);
    await withAxe(page);
    await loginPage(page).withKeys(owner.pin);
    const first = await Till.at(shop.url);
    await first.do({ type: 'PairTill', server: cloud.url, code: await cloud.codeFor(store) });
    const code = await cloud.codeFor(store);
    second = await Till.start(join(folder, 'second'), '--server', cloud.url, '--code', code);
    await expect.poll(() => second.logIn(), soon).toBe(true);

    await shellPage(page).place('Cài đặt').click();
    const { tab, addNeighbour, row, forget } = tabletsPage(page);
    await tab.click();
    await page.getByText('Chưa thấy máy nào khác.').waitFor();
    await addNeighbour.click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Địa chỉ của máy kia').fill(new URL(shop.url).host);
    await page.keyboard.press('Enter');
    await sheet.getByText('Đây là địa chỉ của chính máy này').waitFor();
    await lookAt(page, 'neighbours-refused');
    const address = new URL(second.url).host;
    await sheet.getByLabel('Địa chỉ của máy kia').fill(address);
    await page.keyboard.press('Enter');
    await row(address).getByText('Đang nối').waitFor();
    await row(address).getByText('Quầy 2').waitFor();
    await lookAt(page, 'neighbours-in-touch');
    await page.setViewportSize({ width: 1180, height: 820 });
    await lookAt(page, 'neighbours-in-touch-tablet');

    await second.stop('SIGKILL');
    await row(address)
      .getByText(/^Mất liên lạc, lần cuối/)
      .waitFor({ timeout: soon.timeout });
    await lookAt(page, 'neighbours-away');
    await forget(address).click();
    await row(address).waitFor({ state: 'detached' });
    expect((await first.view('neighbours')).neighbours).toEqual([]);
  },
);
