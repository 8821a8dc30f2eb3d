import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  bytesKept,
  forgetFailed,
  isAccepting,
  keepOnly,
  looksAsKept,
  namesKept,
  whyIncomparable,
} from './kit/kept/kept-looks.ts';
import { questionOn } from './kit/kept/shoot.ts';
import { looks, wear } from './kit/looks.ts';
import { stillShop } from './kit/still-shop.ts';
import { tour } from './kit/tour/tour.ts';

const accept = 'npm run e2e -- --accept-looks';
const till = { width: 1366, height: 768 };
const tablet = { width: 1180, height: 820 };

/** Where a smaller screen could crowd something. */
const onTablets: ReadonlySet<string> = new Set(
  'login open-session sell sell-pictures sell-explained modifiers pay-split paid receipt refund exchange session cash-out paper-out till-away close-count'.split(
    ' ',
  ),
);

const shop = stillShop();

test(
  'every screen looks as it did when somebody looked at it',
  { timeout: 300_000 },
  async (context) => {
    const page = await shop.screen(context, till);
    const reason = whyIncomparable(page);
    if (reason !== null) return context.skip(reason);
    forgetFailed();
    const seen = new Set<string>();
    const different: string[] = [];
    const compare = async (name: string, part: Parameters<typeof looksAsKept>[2]) => {
      seen.add(name);
      if (!(await looksAsKept(page, name, part))) different.push(name);
    };
    const look = async (screen: string): Promise<void> => {
      await shop.quiet();
      for (const worn of looks) {
        await wear(page, worn);
        // What is dimmed behind a question is seen once.
        const part = worn === looks[0] ? null : await questionOn(page);
        await compare(`till/${screen}-${worn.language}-${worn.theme}`, part);
      }
      await wear(page, looks[0]!);
      if (onTablets.has(screen)) await turned(page, () => compare(`tablet/${screen}`, null));
    };
    await tour({ page, shop, look });
    if (isAccepting) keepOnly(page, seen);
    expect(
      different,
      `look at test/e2e/screenshots/failed-looks; if all is well: ${accept}`,
    ).toEqual([]);
    expect(namesKept()).toEqual([...seen].toSorted());
    return undefined;
  },
);

const turned = async (page: Page, look: () => Promise<void>): Promise<void> => {
  await page.setViewportSize(tablet);
  await look();
  await page.setViewportSize(till);
};

test('the pictures that are kept stay small', () => {
  expect(bytesKept()).toBeLessThan(7_000_000);
});
