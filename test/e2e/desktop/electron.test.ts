import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notBuilt } from '@pos/shell/testing';
import { _electron, type ElectronApplication } from 'playwright-core';
import { expect, test, type TestContext } from 'vitest';
import type { DesktopAtHand } from './at-hand.ts';
import { expectEachSaleOnce } from './each-sale-once.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The same program in the Electron it is made for. Skips the test, and says why, where Electron cannot run. */
const desktopInElectron = async ({ skip }: TestContext): Promise<ElectronDesktop> => {
  const found = JSON.parse(
    execFileSync(process.execPath, [join(repository, 'build', 'electron.mjs')], {
      encoding: 'utf8',
    }),
  ) as { readonly executable?: string; readonly reason?: string };
  if (found.executable === undefined) return skip(found.reason);
  if (notBuilt !== null) return skip(notBuilt);
  const data = mkdtempSync(join(tmpdir(), 'quay-electron-'));
  const electron = await _electron.launch({
    executablePath: found.executable,
    args: [join(repository, 'desktop', 'shell')],
    env: {
      ...process.env,
      QUAY_DATA: data,
      QUAY_DEMO: '1',
      QUAY_TILL_PORT: '0',
      QUAY_LANGUAGE: 'vi',
    },
  });
  return new ElectronDesktop(electron, await electron.firstWindow(), data);
};

class ElectronDesktop implements DesktopAtHand {
  readonly electron: ElectronApplication;
  readonly page: DesktopAtHand['page'];
  readonly data: string;

  constructor(electron: ElectronApplication, page: DesktopAtHand['page'], data: string) {
    this.electron = electron;
    this.page = page;
    this.data = data;
  }

  tillPid = async (): Promise<number> => {
    const pid = await this.electron.evaluate(
      ({ app }) =>
        app
          .getAppMetrics()
          .find(({ serviceName, name }) => [serviceName, name].includes('quay-till'))?.pid,
    );
    if (pid === undefined) throw new Error('no till runs');
    return pid;
  };

  /** Electron carries answers faster than anybody could lose them. */
  loseAnswers = (): void => {};

  async [Symbol.asyncDispose](): Promise<void> {
    this.electron.process().kill('SIGTERM');
    await this.electron.waitForEvent('close');
    rmSync(this.data, { recursive: true, force: true });
  }
}

test(
  'in Electron: the till killed in mid-settle comes back, and each sale exists once',
  { timeout: 120_000 },
  async (context) => {
    await using desktop = await desktopInElectron(context);
    await expectEachSaleOnce(desktop);
  },
);

test(
  'in Electron: the page has the till and nothing else',
  { timeout: 60_000 },
  async (context) => {
    await using desktop = await desktopInElectron(context);
    const { page } = desktop;
    await page.waitForURL('app://quay/');
    expect(await page.evaluate('[typeof quayTill, typeof require, typeof process]')).toEqual([
      'object',
      'undefined',
      'undefined',
    ]);
    expect(await page.evaluate(`window.open('https://example.com')`)).toBeNull();
    expect(
      await page.evaluate(`fetch('https://example.com').then(() => 'reached', () => 'refused')`),
    ).toBe('refused');
  },
);
