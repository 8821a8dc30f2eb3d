import type { Line } from '@pos/documents';
import { blankBitmap, fillBox, type Bitmap } from '../picture/bitmap.ts';
import { drawLine } from '../picture/draw-line.ts';
import type { Profile, TextMode } from '../profile.ts';
import { commands } from './commands.ts';
import { rasterBytes } from './raster.ts';
import { textBytes } from './text-mode.ts';

/** Where makers have put Vietnamese. The same number means different letters on different printers. */
export const textCandidates: readonly TextMode[] = [
  { page: 30, encoding: 'tcvn3' },
  { page: 27, encoding: 'tcvn3' },
  { page: 52, encoding: 'windows1258' },
  { page: 27, encoding: 'windows1258' },
  { page: 94, encoding: 'windows1258' },
  { page: 32, encoding: 'windows1258' },
  { page: 35, encoding: 'windows1258' },
];

export const widthCandidates: readonly number[] = [384, 512, 576];

export interface SlipWords {
  readonly title: string;
  readonly widths: string;
  readonly letters: string;
  readonly cut: string;
}

const sample = 'Phở bò đặc biệt, lẩu ếch';

/**
 * Asks one printer three things that no manual tells reliably: how wide it is, on which page its own Vietnamese
 * stands, whether it cuts. Whoever holds the slip answers with the numbers printed on it.
 */
export const calibrationSlip = (profile: Profile, words: SlipWords): Uint8Array => {
  const narrow: Profile = { ...profile, dots: widthCandidates[0]!, columns: 32 };
  const say = (text: string, bold = false): Uint8Array =>
    rasterBytes(drawLine(line(text, bold), narrow.dots, narrow.columns), narrow);
  return Buffer.concat([
    Uint8Array.from(commands.initialise),
    say(words.title, true),
    say(words.widths),
    ...widthCandidates.flatMap((dots, place) => [
      say(`W${place + 1}  ${dots}`),
      rasterBytes(ruler(dots), profile),
    ]),
    say(words.letters),
    ...textCandidates.flatMap((mode, place) => [
      say(`T${place + 1}`, true),
      Uint8Array.from(textBytes(line(sample), mode) ?? []),
    ]),
    say(words.cut),
    Uint8Array.from(commands.feedAndCut),
  ]);
};

const line = (text: string, bold = false): Line => ({
  kind: 'line',
  text,
  align: 'left',
  style: { size: 'normal', bold, inverse: false },
});

/** A bar with a thick end: where the end is missing, the paper is narrower than the picture. */
const ruler = (dots: number): Bitmap => {
  const picture = blankBitmap(dots, 20);
  fillBox(picture, { x: 0, y: 9, width: dots, height: 2 });
  fillBox(picture, { x: 0, y: 0, width: 4, height: 20 });
  fillBox(picture, { x: dots - 12, y: 0, width: 12, height: 20 });
  return picture;
};
