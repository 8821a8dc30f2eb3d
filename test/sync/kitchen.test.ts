import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { violations, withAxe } from '../e2e/kit/axe.ts';
import { launchChromium, noChromium } from '../e2e/kit/chromium.ts';
import { painted, picture } from '../e2e/kit/looks.ts';
import { putCoffee } from './kit/goods.ts';
import { logIn, openTable, pairTablet } from './kit/tablet.ts';
import { Till } from './kit/till.ts';

// A till, three tablets in a browser and a page to build, on a machine that runs others besides.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 });

const soon = { timeout: 15_000, interval: 50 };
const browser = await launchChromium();
let folder: string;
let till: Till;
let waiter: Page;
let hot: Page;
let cold: Page;

beforeAll(async () => {
  if (!browser) return;
  folder = mkdtempSync(join(tmpdir(), 'quay-kitchen-'));
  till = await Till.startWithPages(join(folder, 'till'));
  await till.setUp('Cà phê Bến Thành');
  await till.logIn();
  await putCoffee(till);
  const { port } = new URL(till.url);
  await till.stop();
  till = await comeBack(port);
  waiter = await pairTablet(browser, till);
  hot = await pairTablet(browser, till);
  cold = await pairTablet(browser, till, { width: 820, height: 1180 });
  for (const kitchen of [hot, cold]) await kitchen.getByRole('button', { name: 'Bếp' }).click();
});

afterEach(({ task, onTestFailed }) => onTestFailed(() => picture(hot, `failed ${task.name}`)));

afterAll(async () => {
  await browser?.close();
  await till?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

const comeBack = async (port: string): Promise<Till> => {
  const again = await Till.start(join(folder, 'till'), '--port', port);
  await again.logIn();
  return again;
};

const tickets = (page: Page) => page.getByRole('list', { name: 'Phiếu bếp' }).getByRole('heading');
const on = async (page: Page): Promise<readonly string[]> => tickets(page).allInnerTexts();
const done = (page: Page, table: string) =>
  page.getByRole('button', { name: `Xong: ${table}`, exact: true });

/** Everything that the journal says of one thing being made. */
const said = async (): Promise<readonly string[]> =>
  (await till.journal()).flatMap((raw) => /"type":"(Ticket[A-Za-z]+)"/.exec(raw)?.[1] ?? []);

const send = async (table: string, coffees = 1): Promise<void> => {
  await openTable(waiter, table, coffees);
  await waiter.getByRole('button', { name: /^Gửi bếp/ }).click();
  await waiter.getByText('Bếp đã nhận đủ').waitFor();
  await waiter.getByRole('button', { name: 'Các bàn' }).click();
};

const both = async (...tables: readonly string[]): Promise<void> => {
  for (const kitchen of [hot, cold]) await expect.poll(() => on(kitchen), soon).toEqual(tables);
};

describe.skipIf(!browser)(`a kitchen with two tablets${browser ? '' : ` (${noChromium})`}`, () => {
  test('sees what waiters send, in the order it came', async () => {
    await send('Bàn 1');
    await send('Bàn 2', 2);
    await both('Bàn 1', 'Bàn 2');
    expect(await said()).toEqual([]);
  });

  test('is told only what is new on a table', async () => {
    await waiter.getByRole('button', { name: /^Bàn 1/ }).click();
    await waiter.getByRole('button', { name: 'Thêm một: Cà phê sữa đá' }).click();
    await waiter.getByRole('button', { name: /^Gửi bếp/ }).click();
    await waiter.getByRole('button', { name: 'Các bàn' }).click();
    await both('Bàn 1', 'Bàn 2', 'Bàn 1');
    expect(await hot.getByText('1 ×').count()).toBe(4);
  });

  test('bumps a ticket at both tablets at once, and it is done once', async () => {
    await Promise.all([hot, cold].map((kitchen) => done(kitchen, 'Bàn 2').click()));
    await both('Bàn 1', 'Bàn 1');
    await hot.getByRole('button', { name: 'Gọi lại' }).click();
    await hot
      .getByRole('dialog')
      .getByRole('button', { name: /^Bàn 2/ })
      .click();
    await both('Bàn 1', 'Bàn 2', 'Bàn 1');
    await hot.keyboard.press('2');
    await both('Bàn 1', 'Bàn 1');
    expect((await said()).filter((type) => type === 'TicketRecalled')).toHaveLength(1);
  });

  test('bumps while nobody is in reach, and agrees afterwards: nothing is made twice', async () => {
    const { port } = new URL(till.url);
    await till.stop('SIGKILL');
    for (const kitchen of [hot, cold]) await kitchen.getByText('Mất liên lạc').waitFor();
    await done(hot, 'Bàn 1').first().click();
    await done(cold, 'Bàn 1').first().click();
    await expect.poll(() => on(hot), soon).toEqual(['Bàn 1']);
    till = await comeBack(port);
    await both('Bàn 1');
    await hot.reload();
    await logIn(hot);
    await both('Bàn 1');
  });

  test('shows nothing that axe finds fault with, in both languages, wide and tall', async () => {
    await send('Bàn 7 ngoài sân thượng', 3);
    for (const [name, kitchen] of [
      ['wide', hot],
      ['tall', cold],
    ] as const) {
      await withAxe(kitchen);
      await logIn(kitchen);
      await both('Bàn 1', 'Bàn 7 ngoài sân thượng');
      for (const language of ['vi', 'en']) {
        await speak(kitchen, language);
        await picture(kitchen, `kitchen-${name}-${language}`);
        expect(await violations(kitchen), name).toEqual([]);
      }
      await speak(kitchen, 'vi');
    }
  });
});

const speak = async (page: Page, language: string): Promise<void> => {
  await page.evaluate(`{
    const key = 'quay.preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, language: '${language}' }));
    dispatchEvent(new StorageEvent('storage', { key }));
  }`);
  await page.locator(`html[lang=${language}]`).waitFor();
  await painted(page);
};
