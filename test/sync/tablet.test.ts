import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchChromium, noChromium } from '../e2e/kit/chromium.ts';
import { putCoffee } from './kit/goods.ts';
import { logIn } from './kit/tablet.ts';
import { Till } from './kit/till.ts';

// A till, a browser and a page to build, on a machine that runs others besides.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const soon = { timeout: 10_000, interval: 50 };
const browser = await launchChromium();
let folder: string;
let till: Till;
let coffee: string;
let page: Page;

/** Everything that the browser complained of. */
const troubles: string[] = [];

beforeAll(async () => {
  if (!browser) return;
  folder = mkdtempSync(join(tmpdir(), 'quay-tablet-'));
  till = await Till.startWithPages(join(folder, 'till'));
  await till.setUp('Cà phê Bến Thành');
  await till.logIn();
  coffee = await putCoffee(till);
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(`${till.url}/tablet/`);
});

afterAll(async () => {
  await browser?.close();
  await till?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

const atTheTill = async (): Promise<readonly { label: string | null; lines: number }[]> => {
  const { orders } = await till.view('orders');
  return orders.map(({ label, lines }) => ({ label, lines }));
};

const tap = (name: string): Promise<void> => page.getByRole('button', { name }).first().click();

/** One shop, one till, one tablet and no server anywhere: the till pairs it, and is its only peer. */
describe.skipIf(!browser)(`a tablet in Chromium${browser ? '' : ` (${noChromium})`}`, () => {
  test('a wrong code pairs nothing, and says so', async () => {
    await page.getByRole('textbox').fill('AAAA-BBBB');
    await tap('Ghép');
    await expect.poll(() => page.getByRole('alert').count(), soon).toBe(1);
  });

  test('the code that the till shows makes it a device of the shop', async () => {
    await page.getByRole('textbox').fill(await till.pairingCode());
    await tap('Ghép');
    await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor();
    await page.getByText('Cà phê Bến Thành').waitFor();
    await page.keyboard.type('246810');
    await page.keyboard.press('Enter');
    const tables = page.getByRole('heading', { name: 'Bàn đang phục vụ' });
    await expect.poll(() => tables.count(), soon).toBe(1);
  });

  test('what a waiter orders stands at the till, and what the till adds stands on the tablet', async () => {
    await tap('Mở bàn');
    await page.getByRole('textbox').fill('Bàn 5');
    await page.keyboard.press('Enter');
    const search = page.getByRole('searchbox', { name: 'Tìm món' });
    await search.fill('tra dao');
    await page.getByText('Không có món nào như vậy.').waitFor();
    await search.fill('cpsd');
    await page.getByRole('button', { name: 'Cà phê sữa đá' }).click();
    await expect.poll(atTheTill, soon).toEqual([{ label: 'Bàn 5', lines: 1 }]);
    const [order] = (await till.view('orders')).orders;
    await till.do({ type: 'AddLine', order: order!.order, product: coffee });
    await expect.poll(() => page.getByRole('listitem').count(), soon).toBeGreaterThanOrEqual(3);
    await page.getByText('Đã tới quầy').waitFor();
  });

  test('while the till is away orders are taken; when it is back, they are there, each once', async () => {
    const { port } = new URL(till.url);
    await till.stop();
    await page.getByText(/Mất liên lạc/).waitFor();
    await page.getByRole('button', { name: 'Cà phê sữa đá' }).first().click();
    await page.getByText(/đã lưu ở đây/).waitFor();
    till = await Till.startWithPages(join(folder, 'till'), '--port', port);
    await till.logIn();
    await expect
      .poll(atTheTill, { ...soon, timeout: 30_000 })
      .toEqual([{ label: 'Bàn 5', lines: 3 }]);
    await page.getByText('Đã tới quầy').waitFor();
  });

  test('with no network at all it opens again, and takes an order', async () => {
    const { port } = new URL(till.url);
    await page.evaluate('navigator.serviceWorker.ready.then(() => caches.match("/tablet/"))');
    await till.stop();
    await page.reload();
    await logIn(page);
    await page.getByRole('button', { name: /^Bàn 5/ }).click();
    await page.getByRole('button', { name: 'Cà phê sữa đá' }).first().click();
    await page.getByText(/đã lưu ở đây/).waitFor();
    till = await Till.startWithPages(join(folder, 'till'), '--port', port);
    await till.logIn();
    await expect
      .poll(atTheTill, { ...soon, timeout: 30_000 })
      .toEqual([{ label: 'Bàn 5', lines: 4 }]);
    await page.getByText('Đã tới quầy').waitFor();
  });

  test('failure 7: the same tablet in a second tab is refused with a clear message', async () => {
    const second = await page.context().newPage();
    await second.goto(`${till.url}/tablet/`);
    const refused = second.getByRole('heading', { name: 'Đã mở ở một thẻ khác' });
    await expect.poll(() => refused.count(), soon).toBe(1);
    await second.close();
  });

  test('after a reload it is the same device with the same orders', async () => {
    await page.reload();
    await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor();
    await page.keyboard.type('246810');
    await page.keyboard.press('Enter');
    await page.getByText('Bàn 5').waitFor();
    expect(troubles).toEqual([]);
  });
});
