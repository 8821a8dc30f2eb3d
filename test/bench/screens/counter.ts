import type { OrdersView } from '@pos/api';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium, noChromium } from '../../e2e/kit/chromium.ts';
import { loginPage } from '../../e2e/pages/login-page.ts';
import { sellPage } from '../../e2e/pages/sell-page.ts';
import { LocalApi } from '../kit/local-api.ts';
import { freshPlace } from '../kit/place.ts';
import { foundTill, ownersPin, type BenchShop } from '../kit/shop.ts';
import { withPaintProbe } from './paint-probe.ts';

/** The order as the screen shows it. */
export const orderLines = 'section[aria-label="Đơn hàng"] li';

/** A till with a shop in it, and one screen in front of it, logged in, its session open. */
export class Counter implements AsyncDisposable {
  readonly api: LocalApi;
  readonly browser: Browser;
  readonly page: Page;
  readonly wire: CDPSession;

  private constructor(parts: Pick<Counter, 'api' | 'browser' | 'page' | 'wire'>) {
    this.api = parts.api;
    this.browser = parts.browser;
    this.page = parts.page;
    this.wire = parts.wire;
  }

  static async open(name: string, shop: BenchShop): Promise<Counter> {
    const folder = freshPlace(name);
    (await foundTill(folder, shop)).close();
    const api = await LocalApi.start(folder, ownersPin);
    await api.command({ type: 'OpenSession', notes: [{ note: 100_000, count: 20 }] });
    // Frames as they are ready, not sixty a second: what is measured is work, not waiting for the next frame.
    const browser = await launchChromium([
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
      '--js-flags=--expose-gc',
    ]);
    if (browser === null) throw new Error(noChromium);
    const page = await newPage(browser, api.url);
    await loginPage(page).withKeys(ownersPin);
    await sellPage(page).search.waitFor();
    return new Counter({ api, browser, page, wire: await page.context().newCDPSession(page) });
  }

  /** Another page of the same browser, to hold ours against. */
  async beside(url: string): Promise<Page> {
    return newPage(this.browser, url);
  }

  /** Gives the order up, as when a guest has left everything at the counter. */
  async startAgain(): Promise<void> {
    const { orders } = JSON.parse(await this.api.ask('GET', '/api/views/orders')) as OrdersView;
    for (const { order } of orders)
      await this.api.command({ type: 'VoidOrder', order, reason: 'bench' });
    await this.page.locator(orderLines).first().waitFor({ state: 'detached' });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await this.api[Symbol.asyncDispose]();
  }
}

const newPage = async (browser: Browser, url: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addInitScript(
    (kept) => localStorage.setItem('quay.preferences', kept),
    JSON.stringify({ language: 'vi', theme: 'light', sounds: false, lockAfter: 0 }),
  );
  const page = await context.newPage();
  await withPaintProbe(page);
  await page.goto(url);
  return page;
};

/** Slows the page's processor down by a factor, for as long as the page is there: who hangs up sets it free again. */
export const throttle = async (page: Page, rate: number): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Emulation.setCPUThrottlingRate', { rate });
};
