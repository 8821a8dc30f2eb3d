import { nfc } from '@pos/kernel';

/**
 * Text as paper and screens can take it: NFC, on one line, single spaces. What steers instead of showing is left out:
 * control characters command printers, bidi controls turn a line around. A mark or joiner without a letter would
 * ride on whatever stands before it, and a letter under a heap of marks would grow into the line above.
 */
export const printable = (text: string): string =>
  nfc(text.replace(/\s/g, ' ').replace(steering, ''))
    .replace(/(^| )[\p{M}\u200c\u200d]+/gu, '$1')
    .replace(/([\p{M}\u200c\u200d]{4})[\p{M}\u200c\u200d]+/gu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();

/** All but the joiners, which hold emoji families and the letters of Persian and Hindi together. */
const steering = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/** A letter of Hebrew, Arabic and their like: a number on the same line would change its place on a screen. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
