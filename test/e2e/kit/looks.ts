import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export interface Look {
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark';
}

export const looks: readonly Look[] = [
  { language: 'vi', theme: 'light' },
  { language: 'vi', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

/** Changes how the screen looks the way another window of the device would. */
export const wear = async (page: Page, look: Look): Promise<void> => {
  await page.evaluate(`{
    const key = 'quay.preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, ...${JSON.stringify(look)} }));
    dispatchEvent(new StorageEvent('storage', { key }));
  }`);
  await page.locator(`html[lang=${look.language}][data-theme=${look.theme}]`).waitFor();
  await painted(page);
};

/**
 * Two frames: one begins with the change, by the next it has been painted; and colours on their way to the other theme
 * have arrived. What turns for ever is not waited for.
 */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(`(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((each) => each.finished));
  })()`);

const pictures = fileURLToPath(new URL('../screenshots/', import.meta.url));

/** A picture to look at, in a folder that git ignores. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `${pictures}${name}.png` });
};
