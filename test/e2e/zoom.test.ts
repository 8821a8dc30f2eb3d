import { expect, test } from 'vitest';
import { picture } from './kit/looks.ts';
import { stillShop } from './kit/still-shop.ts';
import { tour } from './kit/tour/tour.ts';

/** A screen of 1366x768 at 200 %, as the page sees it. */
const zoomed = { width: 683, height: 384 };

const shop = stillShop();

/** What sticks out to the side of the page, of a sheet, or of the list it lies in. */
const sticksOut = `(() => {
  const roots = [document.documentElement, ...document.querySelectorAll('[role=dialog], main')];
  return roots
    .filter((root) => root.scrollWidth > root.clientWidth + 1)
    .map((root) => root.tagName + ' ' + root.scrollWidth + ' > ' + root.clientWidth);
})()`;

/** Buttons that no scrolling brings into sight. */
const outOfReach = `(() => {
  const sheet = [...document.querySelectorAll('[role=dialog]')].at(-1);
  const buttons = [...(sheet ?? document).querySelectorAll('button, [role=radio], input')];
  return buttons
    .filter((button) => {
      if (button.closest('[hidden], [inert], .visually-hidden') || button.offsetParent === null) return false;
      button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1 || top < -1;
    })
    .map((button) => button.textContent || button.getAttribute('aria-label'));
})()`;

test(
  'every screen and sheet can be used at 200 %, scrolled in one direction only',
  { timeout: 240_000 },
  async (context) => {
    const page = await shop.screen(context, zoomed);
    const found: Record<string, unknown> = {};
    const look = async (screen: string): Promise<void> => {
      await picture(page, `${screen}-zoomed`);
      const problems = [
        ...(await page.evaluate<string[]>(sticksOut)),
        ...(await page.evaluate<string[]>(outOfReach)),
      ];
      if (problems.length > 0) found[screen] = problems;
    };
    await tour({ page, shop, look });
    expect(found).toEqual({});
  },
);
