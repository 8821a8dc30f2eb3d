import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import { looks, picture, wear } from './looks.ts';

/** A picture of the screen in both languages, light and dark, and nothing that axe finds on any of them. */
export const lookAt = async (page: Page, name: string): Promise<void> => {
  for (const look of looks) {
    await wear(page, look);
    await picture(page, `${name}-${look.language}-${look.theme}`);
    expect(await violations(page), name).toEqual([]);
  }
  await wear(page, looks[0]!);
};
