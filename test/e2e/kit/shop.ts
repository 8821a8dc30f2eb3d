import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi, type TestContext } from 'vitest';
import { picture } from './looks.ts';
import { launchChromium, noChromium } from './chromium.ts';

export interface Look {
  readonly language?: 'vi' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly touch?: boolean;
  /** A journey by keyboard alone, or by touch alone: the page complains of anything else. */
  readonly only?: 'keys' | 'touch';
  readonly width?: number;
  readonly height?: number;
  /** Minutes until the screen locks by itself. */
  readonly lockAfter?: number;
}

// A browser and a till of its own for each test, on a machine that runs others besides.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** What a soft keyboard types arrives without keys; a scanner's keys are a keyboard's. */
const complainsUnless = {
  keys: `addEventListener('pointerdown', () => console.error('not by keys alone'), true);`,
  touch: `addEventListener('keydown', () => console.error('not by touch alone'), true);
    addEventListener('pointerdown', ({ pointerType }) => {
      if (pointerType !== 'touch') console.error('not by touch alone');
    }, true);`,
} as const;

const launcher = fileURLToPath(new URL('../../../build/launch.mjs', import.meta.url));

/** The demo shop as `npm start` makes it, and a browser in front of it. No server, no internet. One for all tests of a file. */
export const sharedShop = (): Shop => {
  const shop = new Shop();
  beforeAll(() => shop.open());
  afterAll(() => shop.close());
  afterEach(() => expect(shop.troubles.splice(0)).toEqual([]));
  return shop;
};

/** The same, new for each test. */
export const freshShop = (): Shop => newForEach(new Shop());

export const newForEach = <Some extends Shop>(shop: Some): Some => {
  beforeEach(() => shop.open());
  afterEach(async () => {
    await shop.close();
    expect(shop.troubles.splice(0)).toEqual([]);
  });
  return shop;
};

interface Running {
  readonly browser: Browser;
  readonly till: TillAtHand;
}

export interface TillAtHand {
  readonly url: string;
  /** The page on which its paper comes out. */
  readonly counter: string;
  readonly close: () => Promise<void>;
}

export class Shop {
  #running: Running | null = null;
  /** What the browser complained of: scripts that broke, what the content policy stopped. */
  readonly troubles: string[] = [];
  #screens: readonly { readonly page: Page; readonly task: TestContext['task'] }[] = [];

  async open(): Promise<void> {
    const browser = await this.browse();
    this.#running = browser && { browser, till: await this.start() };
  }

  protected browse(): Promise<Browser | null> {
    return launchChromium();
  }

  protected start(): Promise<TillAtHand> {
    return startTill();
  }

  /** A screen of the till. Skips the test, with the reason, where there is no browser. */
  async screen({ skip, task }: TestContext, look: Look = {}): Promise<Page> {
    if (this.#running === null) return skip(noChromium);
    const { width = 1366, height = 768, only, touch = only === 'touch', ...preferences } = look;
    const context = await this.#running.browser.newContext({
      viewport: { width, height },
      hasTouch: touch,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    await context.addInitScript(
      (kept) => localStorage.setItem('quay.preferences', kept),
      JSON.stringify({ language: 'vi', theme: 'light', ...preferences }),
    );
    if (only !== undefined) await context.addInitScript({ content: complainsUnless[only] });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
        this.troubles.push(text);
    });
    this.#screens = [...this.#screens, { page, task }];
    await page.goto(this.#running.till.url);
    return page;
  }

  /** Not where there is no browser to test in. */
  get isOpen(): boolean {
    return this.#running !== null;
  }

  get url(): string {
    if (this.#running === null) throw new Error(noChromium);
    return this.#running.till.url;
  }

  get counter(): string {
    if (this.#running === null) throw new Error(noChromium);
    return this.#running.till.counter;
  }

  async close(): Promise<void> {
    if (this.#running === null) return;
    for (const { page, task } of this.#screens)
      if (task.result?.state === 'fail' && !page.isClosed())
        await picture(page, `failed ${task.name}`);
    this.#screens = [];
    await this.#running.browser.close();
    await this.#running.till.close();
    this.#running = null;
  }
}

const startTill = async (): Promise<TillAtHand> => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-e2e-'));
  const child = spawn(process.execPath, [launcher, 'start'], {
    env: {
      ...process.env,
      QUAY_WINDOW: 'browser',
      QUAY_SERVER: 'none',
      QUAY_DATA: folder,
      QUAY_TILL_PORT: '0',
      QUAY_TILL_HOST: '127.0.0.1',
      QUAY_DISCOVERY: 'off',
      QUAY_COUNTER_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const [url, counter] = await new Promise<[string, string]>((resolve, reject) => {
    const listen = (text: string): void => {
      said += text;
      const till = /API +(http:\S+)/.exec(said)?.[1];
      const paper = /Máy in +(http:\S+)/.exec(said)?.[1];
      if (till && paper && /^ready$/m.test(said)) resolve([till, paper]);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
  return {
    url,
    counter,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
