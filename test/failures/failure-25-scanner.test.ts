import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cashier, manager } from '../e2e/kit/people.ts';
import { scan, scannersOfShops } from '../e2e/kit/scanner.ts';
import { stillShop } from '../e2e/kit/still-shop.ts';
import { askTill } from '../e2e/kit/till-api.ts';
import { tour } from '../e2e/kit/tour/tour.ts';
import { typeByHand } from '../e2e/kit/typing.ts';
import { drawerPage } from '../e2e/pages/drawer-page.ts';
import { loginPage } from '../e2e/pages/login-page.ts';
import { payPage } from '../e2e/pages/pay-page.ts';
import { receiptsPage } from '../e2e/pages/receipts-page.ts';
import { sellPage } from '../e2e/pages/sell-page.ts';
import { shellPage } from '../e2e/pages/shell-page.ts';

const coffee = '8934654849222';

const shop = stillShop();

/** Everything a stray key could change: fields, pads, what is chosen, where one is. */
const shownOn = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
    const main = document.querySelector('[role=dialog]') ?? document.querySelector('main');
    return JSON.stringify([fields, main?.textContent]);
  })()`);

/** Counts the tones: a refusal is heard, not only read. */
const countTones = async (page: Page): Promise<void> => {
  await page.addInitScript({
    content: `globalThis.tones = 0;
      const begin = AudioContext.prototype.createOscillator;
      AudioContext.prototype.createOscillator = function () {
        globalThis.tones += 1;
        return begin.call(this);
      };`,
  });
};

const tonesOf = (page: Page): Promise<number> => page.evaluate('globalThis.tones');

describe('failure 25: a scanner', () => {
  test(
    'is refused aloud over every sheet and where nobody sells, and types into nothing',
    { timeout: 300_000 },
    async (context) => {
      const page = await shop.screen(context);
      await countTones(page);
      await page.reload();
      const wrong: string[] = [];
      let stops = 0;
      const look = async (screen: string): Promise<void> => {
        const isSheet = (await page.getByRole('dialog').count()) > 0;
        const isClosed = /^(?:login|locked|sell-without-session|open-session)/.test(screen);
        if (!isSheet && !isClosed) return;
        const scanner = scannersOfShops[stops % scannersOfShops.length]!;
        stops += 1;
        const code = String(8_934_654_000_000 + stops * 97);
        // What the screen still waits for has come, and a hand has gone from it to the scanner.
        await page.getByText('Đang tải…').waitFor({ state: 'detached' });
        await page.waitForTimeout(200);
        const before = { shown: await shownOn(page), tones: await tonesOf(page) };
        await scan(page, code, scanner);
        await shellPage(page).notice.filter({ hasText: code }).waitFor();
        const after = { shown: await shownOn(page), tones: await tonesOf(page) };
        if (after.shown !== before.shown) wrong.push(`${screen}: ${after.shown}`);
        if (after.tones !== before.tones + 2) wrong.push(`${screen}: not heard`);
      };
      await tour({ page, shop, look });
      expect(wrong).toEqual([]);
      expect(stops).toBeGreaterThan(30);
    },
  );

  test(
    'from every place brings goods to the order, each code once',
    { timeout: 180_000 },
    async (context) => {
      const page = await shop.screen(context);
      const shell = shellPage(page);
      const sell = sellPage(page);
      await openDrawer(page);
      let scans = 0;
      for (const place of ['Bán hàng', 'Hóa đơn', 'Két tiền', 'Cài đặt'] as const) {
        for (const scanner of scannersOfShops) {
          await shell.place(place).click();
          await scan(page, coffee, scanner);
          scans += 1;
          await sell.lines.filter({ hasText: new RegExp(`^${scans}C`) }).waitFor();
        }
      }
      for (let more = 0; more < 20; more += 1) await scan(page, coffee);
      await sell.lines.filter({ hasText: new RegExp(`^${scans + 20}C`) }).waitFor();
      const { orders } = await askTill(shop.url, manager.pin, 'orders');
      expect(orders).toMatchObject([{ lines: 1, total: (scans + 20) * 16_000 }]);
    },
  );

  test('is done before anything is drawn of its digits', async (context) => {
    const page = await shop.screen(context);
    await openDrawer(page);
    await page.evaluate(
      `globalThis.drawn = 0; addEventListener('input', () => (globalThis.drawn += 1), true);`,
    );
    for (const isInField of [false, true]) {
      if (isInField) await sellPage(page).search.focus();
      await scan(page, coffee);
      await sellPage(page)
        .lines.filter({ hasText: new RegExp(`^${isInField ? 2 : 1}C`) })
        .waitFor();
    }
    expect(await page.evaluate('globalThis.drawn')).toBe(0);
  });

  test('opens the receipt whose number it reads, from wherever one is', async (context) => {
    const page = await shop.screen(context);
    const shell = shellPage(page);
    const pay = payPage(page);
    await openDrawer(page);
    await scan(page, coffee);
    await sellPage(page).lines.first().waitFor();
    await page.keyboard.press('F12');
    await pay.take.click();
    await pay.lookAtChange();
    const number = await pay.number();
    await pay.next.click();
    for (const place of ['Bán hàng', 'Két tiền', 'Cài đặt', 'Hóa đơn'] as const) {
      await shell.place(place).click();
      await scan(page, number);
      await receiptsPage(page).paper.filter({ hasText: number }).waitFor();
      expect(await receiptsPage(page).paper.count()).toBe(1);
    }
  });

  test('is told from a person: digits typed by hand are a search, never a scan', async (context) => {
    const page = await shop.screen(context);
    await openDrawer(page);
    await typeByHand(page, coffee);
    expect(await sellPage(page).search.inputValue()).toBe(coffee);
    await page.getByText(`Không tìm thấy “${coffee}”`).waitFor();
    const { orders } = await askTill(shop.url, manager.pin, 'orders');
    expect(orders).toEqual([]);
  });
});

const openDrawer = async (page: Page): Promise<void> => {
  const drawer = drawerPage(page);
  await loginPage(page).withKeys(cashier.pin);
  await sellPage(page).openDrawer.click();
  await drawer.pieces(100_000).fill('5');
  await page.keyboard.press('Tab');
  await drawer.open.click();
  await sellPage(page).empty.waitFor();
};
