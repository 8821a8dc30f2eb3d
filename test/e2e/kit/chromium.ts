import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Why there is no browser to test in, and how to get one. */
export const noChromium =
  'needs Chromium: install it (Debian: apt-get install chromium) or run npx playwright-core install chromium';

/** The system's Chromium, else Playwright's own, else `null`. */
export const launchChromium = async (flags: readonly string[] = []): Promise<Browser | null> => {
  const executablePath = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (executablePath === undefined) return null;
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...flags],
  });
};
