import type { Line } from '@pos/documents';
import { commands } from '../escpos/commands.ts';
import { makeHarmless } from '../escpos/real-time.ts';
import type { MakePen } from '../pen.ts';
import { isBlack, rowsOf, type Bitmap } from '../picture/bitmap.ts';
import { drawLine } from '../picture/draw-line.ts';

/**
 * Nine needles and a ribbon (TM-U220): no raster, no codes, the printer's own letters where they suffice. What is drawn
 * goes eight needles high across the paper, two rows of dots a needle. White on black would wear the ribbon: it is red.
 */
export const impactPen: MakePen = ({ dots, columns }) => ({
  begin: [...commands.initialise, ...commands.lineSpacing(lineDots)],
  end: [],
  draw: columnBytes,
  write: (line) => {
    const letters = asciiBytes(line) ?? columnBytes(drawLine(upright(line), dots, columns));
    return line.style.inverse
      ? [...commands.red(true), ...letters, ...commands.red(false)]
      : letters;
  },
  qr: () => null,
  barcode: () => null,
  cut: commands.feedAndCut,
});

/** As high as a line that is drawn. */
const lineDots = 32;

const upright = (line: Line): Line => ({ ...line, style: { ...line.style, inverse: false } });

const asciiBytes = ({ text, align, style: { size, bold } }: Line): number[] | null => {
  if (!/^[\x20-\x7e]*$/.test(text)) return null;
  return [
    ...commands.align(align),
    ...commands.impactLook({ isWide: size === 'double', isTall: size !== 'normal', isBold: bold }),
    ...Buffer.from(text, 'latin1'),
    ...commands.lineFeed,
    ...commands.impactLook({ isWide: false, isTall: false, isBold: false }),
    ...commands.align('left'),
  ];
};

const needles = 8;
const rowsPerNeedle = 2;
const rowsPerPass = needles * rowsPerNeedle;

/** Pass after pass from the top, so that lines keep their distance; the white ones are fed. */
const columnBytes = (picture: Bitmap): number[] => {
  const bytes: number[] = [];
  for (let row = 0; row < picture.height; row += rowsPerPass) {
    const pass = rowsOf(picture, row, Math.min(row + rowsPerPass, picture.height));
    const isWhite = pass.bytes.every((byte) => byte === 0);
    bytes.push(...(isWhite ? commands.feedDots(pass.height) : passBytes(pass)));
  }
  return bytes;
};

/** One way of the head across the paper, up to the last column that holds ink. */
const passBytes = (band: Bitmap): number[] => {
  const struck = Uint8Array.from({ length: band.width }, (_, x) => strikesAt(band, x));
  makeHarmless(struck);
  const columns = struck.subarray(0, struck.findLastIndex((column) => column !== 0) + 1);
  return [...commands.columnImage(columns), ...commands.feedDots(rowsPerPass)];
};

const strikesAt = (band: Bitmap, x: number): number => {
  let strikes = 0;
  for (let y = 0; y < band.height; y += 1) {
    if (isBlack(band, x, y)) strikes |= 0x80 >> Math.floor(y / rowsPerNeedle);
  }
  return strikes;
};
