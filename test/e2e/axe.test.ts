import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { looks, wear } from './kit/looks.ts';
import { openStillShop, type StillShop } from './kit/still-shop.ts';
import { tour } from './kit/tour/tour.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Not what react-aria says to screen readers alone: a button that was pending names itself there after it has gone. */
const looked = { exclude: ['[data-live-announcer]'] };

let shop: StillShop;

beforeEach(async () => {
  shop = await openStillShop();
});

afterEach(async () => {
  await shop[Symbol.asyncDispose]();
  expect(shop.troubles).toEqual([]);
});

test.for([
  { name: 'till', width: 1366, height: 768, worn: looks },
  // Each language and each light once: what a look does to a screen, it does at every width.
  { name: 'tablet', width: 820, height: 1180, worn: [looks[0]!, looks[3]!] },
])(
  'axe finds nothing on any screen, in both languages, light and dark, on a $name',
  { timeout: 600_000 },
  async ({ name, worn, ...size }, context) => {
    const page = await shop.screen(context, size);
    // Colours on their way to the other theme are nobody's contrast: this person asks for no motion.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript({ path: axeFile });
    await page.reload();
    const found: Record<string, string[]> = {};
    const look = async (screen: string): Promise<void> => {
      for (const each of worn) {
        await wear(page, each);
        const problems = await violations(page);
        if (problems.length > 0)
          found[`${screen}-${each.language}-${each.theme}-${name}`] = problems;
      }
      await wear(page, looks[0]!);
    };
    await tour({ page, shop, look });
    expect(found).toEqual({});
  },
);

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(looked)}, ${JSON.stringify({ runOnly: rules })})`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};
