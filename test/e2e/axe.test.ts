import { expect, test } from 'vitest';
import { violations, withAxe } from './kit/axe.ts';
import { looks, wear } from './kit/looks.ts';
import { stillShop } from './kit/still-shop.ts';
import { tour } from './kit/tour/tour.ts';

const shop = stillShop();

test.for([
  { name: 'till', width: 1366, height: 768, worn: looks },
  // Each language and each light once: what a look does to a screen, it does at every width.
  { name: 'tablet', width: 820, height: 1180, worn: [looks[0]!, looks[3]!] },
])(
  'axe finds nothing on any screen, in both languages, light and dark, on a $name',
  { timeout: 600_000 },
  async ({ name, worn, ...size }, context) => {
    const page = await shop.screen(context, size);
    await withAxe(page);
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
