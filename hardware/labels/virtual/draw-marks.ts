import { encode as qrModules } from 'uqr';
import { drawBars, drawModules } from '../../printers/codes.ts';
import { blankBitmap, stampOn, type Bitmap } from '../../printers/picture/bitmap.ts';
import { code128Bars } from '../../printers/picture/code128-bars.ts';
import { eanBars } from '../../printers/picture/ean-bars.ts';

/** What a label printer has understood, with its own codes drawn. */
export type Drawn =
  | { readonly kind: 'picture'; readonly x: number; readonly y: number; readonly picture: Bitmap }
  | {
      readonly kind: 'bars' | 'qr';
      readonly x: number;
      readonly y: number;
      readonly data: string;
      readonly moduleDots: number;
      readonly height: number;
    };

/** One label as it comes out. */
export const drawMarks = (width: number, height: number, drawn: readonly Drawn[]): Bitmap => {
  const label = blankBitmap(width, height);
  for (const each of drawn) stampOn(label, pictureOf(each), each.x, each.y);
  return label;
};

const pictureOf = (drawn: Drawn): Bitmap => {
  if (drawn.kind === 'picture') return drawn.picture;
  const { data, moduleDots, height } = drawn;
  if (drawn.kind === 'qr') {
    const modules = qrModules([...Buffer.from(data, 'utf8')], { ecc: 'M', border: 0 }).data;
    return drawModules(modules, moduleDots);
  }
  const isEan = /^(\d{13}|\d{8})$/.test(data);
  const bars = isEan ? eanBars(data) : code128Bars(Buffer.from(`{B${data}`, 'latin1'))?.bars;
  return drawBars(bars ?? [], { moduleDots, height });
};
