import type { CDPSession, Page } from 'playwright-core';

/** How a scanner types. */
export interface Scanner {
  /** Milliseconds from one key to the next. */
  readonly gap: number;
  /** How much that wavers, either way. */
  readonly jitter: number;
  readonly ends: 'Enter' | 'Tab' | 'silence';
  /** What it sends in front of every code. */
  readonly prefix: string;
}

const usualScanner: Scanner = { gap: 4, jitter: 0, ends: 'Enter', prefix: '' };

/** What shops have: fast ones and slow ones over Bluetooth, with every ending and the symbol's kind in front. */
export const scannersOfShops: readonly Scanner[] = [
  usualScanner,
  { gap: 5, jitter: 3, ends: 'Tab', prefix: '' },
  { gap: 12, jitter: 6, ends: 'silence', prefix: '' },
  { gap: 5, jitter: 2, ends: 'Enter', prefix: ']E0' },
  { gap: 60, jitter: 15, ends: 'Enter', prefix: '' },
];

/** A scanner that is a keyboard: it types a code faster than anybody can, and ends it in its own way. */
export const scan = async (page: Page, code: string, scanner = usualScanner): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  const strokes = strokesOf([code], scanner, began([code], scanner));
  await Promise.all(strokes.map((stroke) => press(wire, stroke)));
  await wire.detach();
  // A slow scanner has not finished yet by the clock of whoever types next.
  const left = (strokes.at(-1)?.at ?? 0) - now();
  await page.waitForTimeout(Math.max(0, left) + (scanner.ends === 'silence' ? silence : 0));
};

/** The same, its ending struck when every key before it has been heard: whoever takes the time begins with that one. */
export const scanThenEnd = async (page: Page, code: string): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  const strokes = strokesOf([code], usualScanner, now());
  await Promise.all(strokes.slice(0, -1).map((stroke) => press(wire, stroke)));
  for (const ending of strokes.slice(-1)) await press(wire, { ...ending, at: now() });
  await wire.detach();
};

/** Many codes that were scanned while the page did not listen: all of their keys wait for it. */
export const scanAll = async (page: Page, codes: readonly string[]): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  await Promise.all(strokesOf(codes, usualScanner, now()).map((stroke) => press(wire, stroke)));
  await wire.detach();
};

/** To the part of a millisecond that the page's own clock knows. */
const now = (): number => performance.timeOrigin + performance.now();

/** The last key of a quick scanner is struck now; a slow one begins now and takes its time. */
const began = (codes: readonly string[], scanner: Scanner): number => {
  const strokes = strokesOf(codes, scanner, 0);
  const takes = strokes.at(-1)?.at ?? 0;
  return takes < 200 ? now() - takes : now();
};

/** As long as a scanner without an ending has to be silent before its code counts. */
const silence = 600;

interface Stroke {
  readonly key: string;
  readonly text: string;
  readonly code: string;
  readonly windowsVirtualKeyCode?: number;
  readonly at: number;
}

/** Sent at once and with the time they were struck: a busy machine must not turn the scanner into slow fingers. */
const strokesOf = (codes: readonly string[], scanner: Scanner, began: number): Stroke[] => {
  const { gap, jitter, ends, prefix } = scanner;
  let at = began;
  let place = 0;
  const later = (): number => {
    place += 1;
    if (place > 1) at += gap + (place % 2 === 0 ? jitter : -jitter);
    return at;
  };
  return codes.flatMap((code) => [
    ...[...`${prefix}${code}`].map((text) => ({
      key: text,
      text,
      code: codeOf(text),
      at: later(),
    })),
    ...(ends === 'silence' ? [] : [{ ...endings[ends], at: later() }]),
  ]);
};

const endings = {
  Enter: { key: 'Enter', text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 },
  Tab: { key: 'Tab', text: '', code: 'Tab', windowsVirtualKeyCode: 9 },
} as const;

const press = async (wire: CDPSession, { at, ...stroke }: Stroke): Promise<void> => {
  const timestamp = at / 1000;
  await Promise.all([
    wire.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...stroke }),
    wire.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...stroke, text: '' }),
  ]);
};

const codeOf = (text: string): string => {
  if (/\d/.test(text)) return `Digit${text}`;
  return /[a-z]/i.test(text) ? `Key${text.toUpperCase()}` : 'Unidentified';
};
