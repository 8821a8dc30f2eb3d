import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notBuilt, openDesktop, type Desktop, type StandInOptions } from '@pos/shell/testing';
import type { Browser, Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import type { DesktopAtHand } from '../desktop/at-hand.ts';
import { launchChromium, noChromium } from './chromium.ts';
import { picture } from './looks.ts';

type Wanted = Omit<StandInOptions, 'context'> &
  Omit<Parameters<typeof openDesktop>[1], 'data'> & {
    /** A folder that is there already; else one is made. */
    readonly data?: string;
    /** The folder is for another till after this one. */
    readonly keepData?: boolean;
  };

/** The desktop program on the stand-in for Electron, in front of the demo shop. Skips the test where it cannot run. */
export const desktopOnStandIn = async (
  { skip, task, onTestFailed }: TestContext,
  wanted: Wanted = {},
): Promise<StandInDesktop> => {
  if (notBuilt !== null) return skip(notBuilt);
  const browser = await launchChromium();
  if (browser === null) return skip(noChromium);
  const data = wanted.data ?? mkdtempSync(join(tmpdir(), 'quay-desktop-'));
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const desktop = await openDesktop({ context, ...wanted }, { ...wanted, data });
  const page = await (desktop.electron.windows[0]?.page() ?? context.newPage());
  onTestFailed(() => picture(page, `failed ${task.name}`).catch(() => undefined));
  return new StandInDesktop(browser, desktop, page, data, wanted.keepData !== true);
};

export class StandInDesktop implements DesktopAtHand {
  readonly desktop: Desktop;
  readonly page: Page;
  readonly data: string;
  readonly #browser: Browser;
  readonly #isOurs: boolean;

  constructor(browser: Browser, desktop: Desktop, page: Page, data: string, isOurs: boolean) {
    this.#browser = browser;
    this.desktop = desktop;
    this.page = page;
    this.data = data;
    this.#isOurs = isOurs;
  }

  tillPid = (): Promise<number> => {
    const { pid } = this.desktop.electron.till;
    return pid === undefined ? Promise.reject(new Error('no till runs')) : Promise.resolve(pid);
  };

  loseAnswers = (): void => this.desktop.electron.till.mute();

  async [Symbol.asyncDispose](): Promise<void> {
    await this.desktop.shell?.leave();
    await this.#browser.close();
    if (this.#isOurs) rmSync(this.data, { recursive: true, force: true });
  }
}
