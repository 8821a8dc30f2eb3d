import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Not what react-aria says to screen readers alone: a button that was pending names itself there after it has gone. */
const looked = { exclude: ['[data-live-announcer]'] };

/** Loads the page anew, with axe in it. */
export const withAxe = async (page: Page): Promise<void> => {
  // Colours on their way to the other theme are nobody's contrast: this person asks for no motion.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript({ path: axeFile });
  await page.reload();
};

/** Whatever is in order is neither described nor addressed: that takes axe longer than finding out. */
const asked = { runOnly: rules, resultTypes: ['violations'], selectors: false };

export const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(looked)}, ${JSON.stringify(asked)})`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};
