import type { Line } from '@pos/documents';
import { textBytes } from './escpos/text-mode.ts';
import { languages } from './languages.ts';
import type { Bytes } from './pen.ts';
import { blankBitmap, fillBox, type Bitmap } from './picture/bitmap.ts';
import { drawLine } from './picture/draw-line.ts';
import type { Profile, TextMode } from './profile.ts';

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
 * stands, whether it cuts. Whoever holds the slip answers with the numbers printed on it. Star's own letters are none of
 * ours, and needles go as far as they go: there is less to ask of them.
 */
export const calibrationSlip = (profile: Profile, words: SlipWords): Uint8Array => {
  const pen = languages[profile.language].pen(profile);
  const [narrowest = profile.dots] = widthCandidates;
  const say = (text: string, bold = false): Bytes =>
    pen.draw(drawLine(line(text, bold), narrowest, narrowColumns));
  const widths = profile.language === 'impact' ? [] : widthCandidates;
  const pages = profile.language === 'escpos' ? textCandidates : [];
  const parts: readonly Bytes[] = [
    pen.begin,
    say(words.title, true),
    ...(widths.length > 0 ? [say(words.widths)] : []),
    ...widths.flatMap((dots, place) => [say(`W${place + 1}  ${dots}`), pen.draw(ruler(dots))]),
    ...(pages.length > 0 ? [say(words.letters)] : []),
    ...pages.flatMap((mode, place) => [
      say(`T${place + 1}`, true),
      textBytes(line(sample), mode) ?? [],
    ]),
    say(words.cut),
    pen.cut,
    pen.end,
  ];
  return Buffer.concat(parts.map((bytes) => Uint8Array.from(bytes)));
};

/** On 58 mm paper too. */
const narrowColumns = 32;

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
