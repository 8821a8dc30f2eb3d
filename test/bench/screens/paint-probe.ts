import type { Page } from 'playwright-core';

/**
 * Runs in the page, before the page: it hears each event first, also those that the page keeps to itself. `next` waits
 * for one event and answers, in milliseconds, when what it brought to the elements of a selector had been painted:
 * a message posted in a frame is delivered once the frame is drawn.
 */
const probe = `{
  const waiting = { type: '', key: null, began: null };
  const hear = ({ type, key, timeStamp }) => {
    if (type !== waiting.type || (waiting.key !== null && key !== waiting.key)) return;
    waiting.type = '';
    waiting.began = timeStamp;
  };
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, hear, true);
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  }));
  globalThis.paintProbe = (type, key, selector) => new Promise((done, fail) => {
    const seen = () => [...document.querySelectorAll(selector)].map((each) => each.textContent).join('|');
    const before = seen();
    Object.assign(waiting, { type, key, began: null });
    const look = new MutationObserver(async () => {
      const now = seen();
      if (waiting.began === null || now === '' || now === before) return;
      clearTimeout(patience);
      look.disconnect();
      done(await painted() - waiting.began);
    });
    const patience = setTimeout(() => {
      look.disconnect();
      fail(new Error('nothing changed at ' + selector));
    }, 5000);
    look.observe(document, { childList: true, subtree: true, characterData: true });
  });
}`;

export const withPaintProbe = async (page: Page): Promise<void> => {
  await page.addInitScript(probe);
};

interface Wanted {
  readonly on: 'keydown' | 'pointerdown';
  /** The key that begins it, where several are pressed. */
  readonly key?: string;
  /** What has to look different. */
  readonly changes: string;
}

/** How long it takes from an event that `act` causes until its consequence is on the screen. */
export const untilPainted = async (
  page: Page,
  { on, key, changes }: Wanted,
  act: () => Promise<unknown>,
): Promise<number> => {
  const asked = JSON.stringify([on, key ?? null, changes]);
  await page.evaluate(`void (globalThis.paintSample = paintProbe(...${asked}))`);
  await act();
  return page.evaluate<number>('globalThis.paintSample');
};
