import type { Page } from 'playwright-core';
import { painted } from '../looks.ts';
import type { StillShop } from '../still-shop.ts';

/** Somebody who goes through the shop and is called at each stop. */
export interface Walk {
  readonly page: Page;
  readonly shop: StillShop;
  readonly look: (screen: string) => Promise<void>;
}

/** The question is gone, and the focus is back where it was before anything else is pressed. */
export const gone = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await painted(page);
};

export const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await gone(page);
};
