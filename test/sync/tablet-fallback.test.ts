import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchChromium, noChromium } from '../e2e/kit/chromium.ts';
import { picture } from '../e2e/kit/looks.ts';
import { Cloud } from './kit/cloud.ts';
import { putCoffee } from './kit/goods.ts';
import { Till } from './kit/till.ts';

// A cloud, two tills, a browser and a page to build, on a machine that runs others besides.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const store = 'Cà phê Bến Thành';
const soon = { timeout: 15_000, interval: 100 };
const browser = await launchChromium();
let folder: string;
let cloud: Cloud;
let first: Till;
let second: Till;
let page: Page;

/** Everything that the browser complained of. */
const troubles: string[] = [];

beforeAll(async () => {
  if (!browser) return;
  folder = mkdtempSync(join(tmpdir(), 'quay-fallback-'));
  cloud = await Cloud.start(join(folder, 'cloud'));
  first = await Till.startWithPages(join(folder, 'first'), ...(await code()));
  await first.setUp(store);
  await first.logIn();
  await putCoffee(first);
  second = await Till.start(join(folder, 'second'), ...(await code()));
  await vi.waitUntil(() => second.logIn(), soon);
  const { port } = new URL(first.url);
  await first.stop();
  first = await comeBack('first', port, '--hub', second.url);
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  page = await context.newPage();
  page.setDefaultTimeout(soon.timeout);
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(`${first.url}/tablet/#${await first.pairingCode()}`);
  await tap('Ghép');
  await page.getByRole('heading', { name: 'Nhập mã PIN' }).waitFor();
  await page.getByText(store).waitFor();
  await page.keyboard.type('246810');
  await page.keyboard.press('Enter');
});

afterEach(({ task, onTestFailed }) => onTestFailed(() => picture(page, `failed ${task.name}`)));

afterAll(async () => {
  await browser?.close();
  await second?.stop();
  await first?.stop();
  await cloud?.[Symbol.asyncDispose]();
  if (folder) rmSync(folder, { recursive: true });
});

const code = async (): Promise<readonly string[]> => [
  '--server',
  cloud.url,
  '--code',
  await cloud.codeFor(store),
];

const comeBack = async (name: string, port: string, ...args: readonly string[]): Promise<Till> => {
  const till = await Till.start(join(folder, name), '--port', port, ...args);
  await till.logIn();
  return till;
};

const tap = (name: string): Promise<void> => page.getByRole('button', { name }).first().click();

const order = async (table: string): Promise<void> => {
  await tap('Mở bàn');
  await page.getByRole('textbox').fill(table);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Cà phê sữa đá' }).first().click();
  await page.getByRole('button', { name: 'Thêm một' }).waitFor();
  await tap('Các bàn');
};

const tablesAt = async (till: Till): Promise<readonly string[]> => {
  const { orders } = await till.view('orders');
  return orders.map(({ label, lines }) => `${label} ${lines}`).sort();
};

const says = async (text: string): Promise<void> => {
  await expect.poll(() => page.getByText(text).count(), soon).toBe(1);
};

describe.skipIf(!browser)(`a tablet whose till dies${browser ? '' : ` (${noChromium})`}`, () => {
  test('says which till it is connected to', async () => {
    await says('Nối với Quầy 1');
    expect(troubles).toEqual([]);
  });

  test('goes on with the other till by itself, which has what was ordered, once', async () => {
    await order('Bàn 1');
    await expect.poll(() => tablesAt(second), soon).toEqual(['Bàn 1 1']);
    await first.stop('SIGKILL');
    await says('Nối với Quầy 2, thay cho máy của trang này');
    await order('Bàn 2');
    await says('Đã tới quầy');
    await expect.poll(() => tablesAt(second), soon).toEqual(['Bàn 1 1', 'Bàn 2 1']);
  });

  test('is back with its own till when that is, and two of them at once do no harm', async () => {
    first = await comeBack('first', new URL(first.url).port, '--hub', second.url);
    await page.getByText('Nối với Quầy 1', { exact: true }).waitFor();
    await order('Bàn 3');
    const all = ['Bàn 1 1', 'Bàn 2 1', 'Bàn 3 1'];
    for (const till of [first, second]) await expect.poll(() => tablesAt(till), soon).toEqual(all);
  });

  test('speaks with the cloud when no till is left, and says so', async () => {
    await Promise.all([first.stop('SIGKILL'), second.stop('SIGKILL')]);
    await says('Nối với đám mây qua internet');
    const before = await cloud.events();
    await order('Bàn 4');
    await says('Đã lên đám mây');
    await expect.poll(() => cloud.events(), soon).toBeGreaterThan(before);
  });

  test('is alone when nobody is left, and says how much nobody else has', async () => {
    await cloud.kill();
    await says('Mất liên lạc với quầy');
    await order('Bàn 5');
    await says('2 việc đã lưu ở đây, sẽ tự gửi');
    expect(troubles).toEqual([]);
  });

  test('gives everything, each once, to whoever comes back', async () => {
    second = await comeBack('second', new URL(second.url).port);
    await says('Nối với Quầy 2');
    await says('Đã tới quầy');
    const all = ['Bàn 1 1', 'Bàn 2 1', 'Bàn 3 1', 'Bàn 4 1', 'Bàn 5 1'];
    await expect.poll(() => tablesAt(second), soon).toEqual(all);
    first = await comeBack('first', new URL(first.url).port, '--hub', second.url);
    await expect.poll(() => tablesAt(first), soon).toEqual(all);
    expect(troubles).toEqual([]);
  });
});
