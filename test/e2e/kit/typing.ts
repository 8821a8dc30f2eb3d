import type { Page } from 'playwright-core';

/** As fast as a person at a number pad, and no faster: what comes quicker is a scanner's. */
export const typeByHand = (page: Page, text: string): Promise<void> =>
  page.keyboard.type(text, { delay: 100 });
