import { expect, test } from 'vitest';
import { PoleDisplay } from './pole-display.ts';

const shown = (...said: readonly string[]): readonly string[] => {
  const display = new PoleDisplay();
  for (const bytes of said) display.hear(Buffer.from(bytes, 'latin1'));
  return display.lines.map((line) => line.trimEnd());
};

test('ESC/POS: cleared, then written where the cursor is put', () => {
  expect(shown('\u001b@\u000cCA PHE SUA DA', '\u001f$\u0001\u000258.000')).toEqual([
    'CA PHE SUA DA',
    '58.000',
  ]);
});

test('CD5220: each line as a whole, however its bytes are cut', () => {
  const said = '\u001bQAXIN CHAO\r\u001bQBTONG 412.000\r';
  expect(shown(...said)).toEqual(['XIN CHAO', 'TONG 412.000']);
});

test('what is longer than a line goes on in the next, and what is unknown writes nothing', () => {
  expect(shown('\u000c12345678901234567890AB\u001b!')).toEqual(['12345678901234567890', 'AB']);
});
