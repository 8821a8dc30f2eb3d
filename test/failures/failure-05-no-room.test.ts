import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchChromium, noChromium } from '../e2e/kit/chromium.ts';
import { looks, picture, wear } from '../e2e/kit/looks.ts';
import { putCoffee } from '../sync/kit/goods.ts';
import { logIn, openTable, pairTablet } from '../sync/kit/tablet.ts';
import { Till } from '../sync/kit/till.ts';

// A till, a browser and pages to build, on a machine that runs others besides.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

const soon = { timeout: 30_000, interval: 50 };
/** A browser looks only now and then how much room there is. */
const untilItLooks = { timeout: 60_000, interval: 500 };
const browser = await launchChromium();
let folder: string;
let till: Till;
let port: string;
let page: Page;
let devTools: CDPSession;
/** How many lines the tablet said yes to. */
let taken = 0;
/** Everything that nobody handled. */
const troubles: string[] = [];

beforeAll(async () => {
  if (!browser) return;
  folder = mkdtempSync(join(tmpdir(), 'quay-no-room-'));
  till = await Till.startWithPages(join(folder, 'till'));
  ({ port } = new URL(till.url));
  await till.setUp('Cà phê Bến Thành');
  await till.logIn();
  await putCoffee(till);
  page = await pairTablet(browser, till);
  page.on('pageerror', (error) => troubles.push(error.message));
  devTools = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await browser?.close();
  await till?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

/** So many bytes for all that this page may keep; without a number, as many as the disk has. */
const giveRoom = (quotaSize?: number): Promise<unknown> =>
  devTools.send('Storage.overrideQuotaForOrigin', {
    origin: `http://127.0.0.1:${port}`,
    ...(quotaSize !== undefined && { quotaSize }),
  });

const orderCoffee = (): Promise<void> =>
  page.getByRole('button', { name: 'Cà phê sữa đá' }).first().click();

/** Where the tablet is connected, at its foot. */
const strip = () => page.getByRole('contentinfo');

const lookAt = async (name: string): Promise<void> => {
  for (const look of looks) {
    await wear(page, look);
    await picture(page, `tablet-full-${name}-${look.language}-${look.theme}`);
  }
  await wear(page, looks[0]!);
};

const lines = () => page.getByRole('button', { name: /^(Bớt một|Bỏ món)/ });

const orderOneMore = async (): Promise<'taken' | 'refused'> => {
  await orderCoffee();
  return (await page.getByRole('alert').count()) === 0 ? 'taken' : 'refused';
};

const onTheTablet = async (): Promise<unknown> => [
  { label: 'Bàn 5', lines: await lines().count() },
];

const atTheTill = async (): Promise<readonly { label: string | null; lines: number }[]> =>
  (await till.view('orders')).orders.map(({ label, lines }) => ({ label, lines }));

/** What the browser would ask a person for: to keep what is saved. */
const promiseToKeep = async (inside: Browser, other: Page): Promise<void> => {
  const session = await other.context().newCDPSession(other);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await (
    await inside.newBrowserCDPSession()
  ).send('Browser.grantPermissions', {
    permissions: ['durableStorage'],
    origin: new URL(other.url()).origin,
    ...(targetInfo.browserContextId !== undefined && {
      browserContextId: targetInfo.browserContextId,
    }),
  });
};

describe.skipIf(!browser)(`a tablet without room${browser ? '' : ` (${noChromium})`}`, () => {
  test('failure 5: a tablet whose browser refused to keep anything says so before the first order', async () => {
    expect(await page.evaluate('navigator.storage.persisted()')).toBe(false);
    await page.getByText('Trình duyệt chưa hứa giữ dữ liệu trên máy này.').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('This browser has not promised to keep what is saved here.').waitFor();
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('button', { name: 'Đã hiểu' }).click();
    expect(await page.getByText('Trình duyệt chưa hứa').count()).toBe(0);
  });

  test('failure 5: one whose browser promised to says nothing', async () => {
    const other = await pairTablet(browser!, till);
    await promiseToKeep(browser!, other);
    await other.reload();
    await logIn(other);
    expect(await other.evaluate('navigator.storage.persist()')).toBe(true);
    expect(await other.getByText('Trình duyệt chưa hứa').count()).toBe(0);
    await other.context().close();
  });

  test('failure 5: with no room left an order is refused in clear words, and what was taken stays', async () => {
    await openTable(page, 'Bàn 5');
    await page.getByText('Đã tới quầy').waitFor();
    await till.stop();
    await strip().getByText('Mất liên lạc với quầy. Vẫn làm việc được.').waitFor();
    await orderCoffee();
    await giveRoom(1);
    await expect.poll(orderOneMore, untilItLooks).toBe('refused');
    const refused = page.getByRole('alert');
    await refused.getByText('Bộ nhớ của máy tính bảng đã đầy').waitFor();
    await refused.getByText('Thao tác này chưa được lưu').waitFor();
    taken = await lines().count();
    expect(taken).toBeGreaterThan(1);
    await page.getByText(/việc mới chỉ có ở đây và tự gửi/).waitFor();
    await strip().getByText('Gọi món ở quầy').waitFor();
    expect(await strip().getByText('Vẫn làm việc được').count()).toBe(0);
    await lookAt('alone');
    await strip().getByRole('button').click();
    await page.getByRole('dialog').getByText('chưa ghi thêm món được').waitFor();
    await lookAt('explained');
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('button', { name: 'Các bàn' }).click();
    await page.getByRole('button', { name: 'Mở bàn' }).click();
    await page.getByRole('textbox').fill('Bàn 6');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Bộ nhớ của máy tính bảng đã đầy').waitFor();
    await page.getByRole('button', { name: 'Đóng' }).click();
  });

  test('failure 5: with no room left it opens again with all it took, and hands it to the till', async () => {
    await page.reload();
    await logIn(page);
    await page.getByRole('button', { name: /^Bàn 5/ }).click();
    expect(await lines().count()).toBe(taken);
    till = await Till.startWithPages(join(folder, 'till'), '--port', port);
    await till.logIn();
    await expect.poll(atTheTill, soon).toEqual([{ label: 'Bàn 5', lines: taken }]);
    await page.getByText('Đã tới quầy').waitFor();
  });

  test('failure 5: once there is room it takes orders again, each once', async () => {
    await orderCoffee();
    await page.getByText('Mọi việc đã ghi đều đã gửi đi').waitFor();
    await strip().getByText('Bộ nhớ đầy').waitFor();
    await lookAt('connected');
    await giveRoom();
    await expect.poll(orderOneMore, untilItLooks).toBe('taken');
    await expect
      .poll(async () => isDeepStrictEqual(await atTheTill(), await onTheTablet()), soon)
      .toBe(true);
    expect(await lines().count()).toBeGreaterThan(taken);
    expect(await page.getByText(/Bộ nhớ/).count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
