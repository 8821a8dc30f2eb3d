import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimPairing } from '@pos/till';
import {
  aTill,
  closeSession,
  fakeClock,
  openOrder,
  openSession,
  seededIds,
  sell,
  TestTill,
} from '@pos/till/testing';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchChromium, noChromium } from '../e2e/kit/chromium.ts';
import { picture } from '../e2e/kit/looks.ts';
import { Cloud } from './kit/cloud.ts';
import { logIn, openTable, pairPage } from './kit/tablet.ts';
import { Till } from './kit/till.ts';

// A cloud, a till, a browser and a page to build, on a machine that runs others besides.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const soon = { timeout: 15_000, interval: 100 };
const aSeason = 93 * 24 * 3_600_000;
const browser = await launchChromium();
let folder: string;
let shop: string;
let till: Till;
let page: Page;

/** Everything that the browser complained of. */
const troubles: string[] = [];

/** How often the till could not tell the tablet event by event. */
let refused = 0;

/** A shop that has sold for a season and let go of its days; its cloud is gone, and the till runs. */
beforeAll(async () => {
  if (!browser) return;
  folder = mkdtempSync(join(tmpdir(), 'quay-pruned-'));
  shop = join(folder, 'till');
  const cloud = await Cloud.start(join(folder, 'cloud'));
  const begun = new Date(Date.now() - aSeason).toISOString();
  const parts = { folder: shop, clock: fakeClock(begun), ids: seededIds(1) };
  const code = await cloud.codeFor('Tạp hoá Hoa');
  expect(await claimPairing(parts, { server: cloud.url, code })).toEqual({ ok: true });
  await cloud[Symbol.asyncDispose]();
  using first = await aTill(parts);
  await sellForASeason(first);
  first.till.close();
  till = await Till.startWithPages(shop);
  await till.logIn();
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  page = await context.newPage();
  page.setDefaultTimeout(soon.timeout);
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('response', (response) => {
    if (response.status() === 410) refused += 1;
  });
  await pairPage(page, till);
});

afterEach(({ task, onTestFailed }) => onTestFailed(() => picture(page, `failed ${task.name}`)));

afterAll(async () => {
  await browser?.close();
  await till?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

/** Sales that are long closed, and dropped; a table that is still open; and sales after the snapshot. */
const sellForASeason = async (test: TestTill): Promise<void> => {
  openSession(test);
  for (let sales = 0; sales < 5; sales += 1) sell(test);
  closeSession(test);
  test.clock.advance(aSeason);
  openOrder(test, ['coffee', 'bread']);
  const { log } = test.till.journal;
  for (const level of ['cloud', 'backup'] as const) log.mark(level, log.origins());
  const before = log.head().floor;
  // With the cloud away it ends with that; what it does here it has done before.
  await Promise.allSettled([test.till.lan.snapshots.look(1)]);
  expect(log.head().floor).toBeGreaterThan(before);
  openSession(test);
  sell(test);
};

const tablesAtTheTill = async (): Promise<readonly string[]> => {
  const { orders } = await till.view('orders');
  return orders.map(({ label, lines }) => `${label ?? ''} ${lines}`).sort();
};

const tablesHere = async (): Promise<readonly string[]> => {
  const cards = await page.getByRole('list').getByRole('button').allInnerTexts();
  return cards.map((text) => text.replaceAll(/\s+/g, ' ')).sort();
};

const toTheTables = (): Promise<void> => page.getByRole('button', { name: 'Các bàn' }).click();

describe.skipIf(!browser)(
  `a tablet at a till that has let go of closed days, with the cloud away${browser ? '' : ` (${noChromium})`}`,
  () => {
    test('a new one begins with the shop as it stands, the open table with it', async () => {
      expect(refused).toBe(1);
      await expect.poll(tablesHere, soon).toEqual(['Không tên 2 món 54.500 ₫']);
      await page.getByText('Nối với Quầy 1').waitFor();
    });

    test('what is ordered there reaches the till, once', async () => {
      await openTable(page, 'Bàn 5');
      await expect.poll(tablesAtTheTill, soon).toEqual([' 2', 'Bàn 5 1']);
      await page.getByText('Đã tới quầy').waitFor();
      await toTheTables();
    });

    test('loaded anew it is as it was, and reads on', async () => {
      await page.reload();
      await logIn(page);
      await till.do({ type: 'OpenOrder', label: 'Bàn 6' });
      await expect.poll(async () => (await tablesHere()).length, soon).toBe(3);
      expect(refused).toBe(1);
    });

    test('one that was away for a season gives what it has, once, and learns the rest', async () => {
      const { port } = new URL(till.url);
      await till.stop();
      await page.getByText(/Mất liên lạc/).waitFor();
      await openTable(page, 'Bàn 7');
      await page.getByText(/đã lưu ở đây/).waitFor();
      await toTheTables();
      using later = new TestTill({ folder: shop, clock: fakeClock(new Date().toISOString()) });
      for (let sales = 0; sales < 5; sales += 1) sell(later);
      closeSession(later);
      await sellForASeason(later);
      later.till.close();
      till = await Till.startWithPages(shop, '--port', port);
      await till.logIn();
      const all = [' 2', ' 2', 'Bàn 5 1', 'Bàn 6 0', 'Bàn 7 1'];
      await expect.poll(tablesAtTheTill, soon).toEqual(all);
      await expect.poll(async () => (await tablesHere()).length, soon).toBe(all.length);
      expect(refused).toBe(2);
      await page.getByText('Đã tới quầy').waitFor();
      expect(troubles).toEqual([]);
    });
  },
);
