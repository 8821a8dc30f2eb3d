import type { Line } from '@pos/documents';
import { columns } from '@pos/kernel';
import { columnDots, glyphsOf, type Strike } from '../font/receipt-font.ts';
import { blankBitmap, fillBox, invertColumns, stampOn, type Bitmap } from './bitmap.ts';

/** A line of the layout as dots, on paper that is `width` dots wide and holds `across` columns. */
export const drawLine = ({ text, align, style }: Line, width: number, across: number): Bitmap => {
  const strike = strikeOf(style);
  const { width: cell, height } = glyphsOf(strike);
  const drawn = blankBitmap(width, height);
  const edge = Math.floor((width - across * columnDots) / 2);
  const free = across * columnDots - columns(text) * cell;
  const start = edge + Math.max(0, shareBefore[align] * free);
  drawText(drawn, text, { strike, x: Math.floor(start), y: 0 });
  if (style.inverse && text !== '') {
    invertColumns(drawn, start - cell, start + columns(text) * cell + cell);
  }
  return drawn;
};

const shareBefore = { left: 0, center: 0.5, right: 1 } as const;

const strikeOf = ({ size, bold }: Line['style']): Strike => {
  if (size !== 'normal') return size;
  return bold ? 'bold' : 'normal';
};

interface Place {
  readonly strike: Strike;
  readonly x: number;
  readonly y: number;
}

/** A mark without a letter of its own stands over the letter before it. */
const drawText = (on: Bitmap, text: string, { strike, x: start, y }: Place): void => {
  const { width: cell, height, byCharacter } = glyphsOf(strike);
  let x = start;
  for (const { segment } of graphemes(text)) {
    const taken = columns(segment) * cell;
    const [letter = '', ...marks] = byCharacter.has(segment) ? [segment] : [...segment];
    const glyph = byCharacter.get(letter);
    if (glyph) stampOn(on, glyph, x, y);
    else if (letter !== ' ' && taken > 0) drawUnknown(on, { x, y, width: taken, height });
    for (const mark of glyph ? marks : []) {
      const over = byCharacter.get(mark);
      if (over) stampOn(on, over, x, y);
    }
    x += taken;
  }
};

/** Made when first needed: it costs milliseconds of a cold start. */
let segmenter: Intl.Segmenter | undefined;

const graphemes = (text: string): Iterable<{ readonly segment: string }> => {
  if (/^[\u0020-\u007e]*$/.test(text)) return [...text].map((segment) => ({ segment }));
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter.segment(text);
};

/** An empty frame: something stands here that the font does not hold. */
const drawUnknown = (
  on: Bitmap,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void => {
  const top = y + Math.round(height * 0.28);
  const tall = Math.round(height * 0.5);
  const thick = Math.max(1, Math.round(height / 32));
  const [left, wide] = [x + thick, width - 3 * thick];
  fillBox(on, { x: left, y: top, width: wide, height: thick });
  fillBox(on, { x: left, y: top + tall - thick, width: wide, height: thick });
  fillBox(on, { x: left, y: top, width: thick, height: tall });
  fillBox(on, { x: left + wide - thick, y: top, width: thick, height: tall });
};
