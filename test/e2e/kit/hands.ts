import type { Locator, Page } from 'playwright-core';

const mostSteps = 150;
/** `Node.DOCUMENT_POSITION_FOLLOWING`: the page knows the name, this side does not. */
const followingNode = 4;

/** Walks there as somebody without a mouse does: Tab by Tab, and by the arrows within a group. */
export const walkTo = async (page: Page, wanted: Locator): Promise<void> => {
  await wanted.waitFor();
  for (let step = 0; step < mostSteps; step += 1) {
    const key = await keyTowards(wanted);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no key leads to ${wanted.toString()}`);
};

/** The key that leads nearer from where the focus is: inside a group one walks with the arrows. */
const keyTowards = (wanted: Locator): Promise<string | null> =>
  wanted.evaluate((element, following) => {
    const focused = element.ownerDocument.activeElement;
    if (element.contains(focused)) return null;
    const group = focused?.closest('[role=radiogroup], [role=toolbar], [role=listbox]');
    if (!group?.contains(element)) return 'Tab';
    const isAhead = (focused?.compareDocumentPosition(element) ?? 0) & following;
    if (group.getAttribute('aria-orientation') !== 'horizontal')
      return isAhead ? 'ArrowDown' : 'ArrowUp';
    return isAhead ? 'ArrowRight' : 'ArrowLeft';
  }, followingNode);

/** Walks there and presses it. */
export const pressKey = async (page: Page, wanted: Locator, key = 'Enter'): Promise<void> => {
  await walkTo(page, wanted);
  await page.keyboard.press(key);
};

/** Touches a field and writes with the keyboard that the tablet brings. */
export const writeByTouch = async (page: Page, field: Locator, text: string): Promise<void> => {
  await field.tap();
  await page.keyboard.insertText(text);
};
