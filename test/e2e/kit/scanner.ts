import type { Page } from 'playwright-core';

/** A scanner that is a keyboard: it types a code faster than anybody can, and ends it with Enter. */
export const scan = async (page: Page, code: string): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  const strokes = [...code].map((text) => ({ key: text, text, code: codeOf(text) }));
  const enter = { key: 'Enter', text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 };
  // Sent at once and with the time they were struck, the last of them now: a busy machine must not turn the scanner
  // into slow fingers.
  const began = (performance.timeOrigin + performance.now()) / 1000 - strokes.length * between;
  await Promise.all(
    [...strokes, enter].flatMap((stroke, place) => [
      wire.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        timestamp: began + place * between,
        ...stroke,
      }),
      wire.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        timestamp: began + place * between,
        ...stroke,
        text: '',
      }),
    ]),
  );
  await wire.detach();
};

/** Seconds from one key to the next. */
const between = 0.004;

const codeOf = (text: string): string =>
  /\d/.test(text) ? `Digit${text}` : `Key${text.toUpperCase()}`;
