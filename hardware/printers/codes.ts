import { encode as qrModules } from 'uqr';
import { holdsRealTime } from './escpos/real-time.ts';
import type { BarcodeLook } from './pen.ts';
import { blankBitmap, fillBox, stampOn, type Bitmap } from './picture/bitmap.ts';
import { code128Bars } from './picture/code128-bars.ts';

/** A QR code of these data and how large its modules may be: at least 4 dots where there is room, half a millimetre. */
export interface SizedQr {
  readonly modules: readonly (readonly boolean[])[];
  readonly moduleDots: number;
}

/** `null` when the data are too long for any code, or the code too large for the paper. */
export const sizedQr = (data: string, dots: number): SizedQr | null => {
  const modules = modulesOf(data);
  if (!modules) return null;
  // Four white modules on each side belong to the code.
  const moduleDots = Math.min(mostModuleDots, Math.floor(dots / (modules.length + 8)));
  return moduleDots < 2 ? null : { modules, moduleDots };
};

const mostModuleDots = 6;
/** What a printer's version 40 holds with medium correction. */
const mostQrBytes = 2331;

const modulesOf = (data: string): readonly (readonly boolean[])[] | null => {
  const bytes = Buffer.from(data, 'utf8');
  if (bytes.length === 0 || bytes.length > mostQrBytes) return null;
  return qrModules([...bytes], { ecc: 'M', border: 0 }).data;
};

/** In the middle of paper that is `width` dots wide. */
export const drawQr = ({ modules, moduleDots }: SizedQr, width: number): Bitmap => {
  const code = drawModules(modules, moduleDots);
  const quiet = 2 * moduleDots;
  const drawn = blankBitmap(width, code.height + 2 * quiet);
  stampOn(drawn, code, Math.floor((width - code.width) / 2), quiet);
  return drawn;
};

export const drawModules = (
  modules: readonly (readonly boolean[])[],
  moduleDots: number,
): Bitmap => {
  const drawn = blankBitmap(modules.length * moduleDots, modules.length * moduleDots);
  modules.forEach((row, y) => {
    row.forEach((isDark, x) => {
      const box = { x: x * moduleDots, y: y * moduleDots, width: moduleDots, height: moduleDots };
      if (isDark) fillBox(drawn, box);
    });
  });
  return drawn;
};

/** Control characters could be taken for commands on their way: then the code is drawn by us. */
export const isPlain = (data: string): boolean => /^[\x20-\x7e]*$/.test(data);

/**
 * The bytes after `GS k 73`: code set B, and C for an even run of digits at the end, which halves it. `null` when it
 * does not fit: a printer that refuses a symbol prints nothing, or its data as text.
 */
export const code128Data = (data: string, moduleDots: number, dots: number): number[] | null => {
  if (!isPlain(data) || data === '') return null;
  const digits = /(?:\d\d)*$/.exec(data)?.[0] ?? '';
  const tail = digits.length >= 4 && !holdsRealTime(pairsOf(digits)) ? digits : '';
  const letters = data.slice(0, data.length - tail.length);
  const pairs = pairsOf(tail);
  const symbols = symbolCount(letters.length, pairs.length);
  const modules = 11 * symbols + 13 + 2 * quietModules;
  if (modules * moduleDots > dots) return null;
  return [
    ...(letters === '' ? [] : [brace, codeB, ...Buffer.from(letters.replaceAll('{', '{{'))]),
    ...(pairs.length === 0 ? [] : [brace, codeC, ...pairs]),
  ];
};

export const drawCode128 = (
  code128: readonly number[],
  { moduleDots, height }: BarcodeLook,
): Bitmap => {
  const bars = code128Bars(Uint8Array.from(code128))?.bars ?? [];
  return drawBars(bars, { moduleDots, height });
};

export const drawBars = (bars: readonly boolean[], { moduleDots, height }: BarcodeLook): Bitmap => {
  const drawn = blankBitmap(bars.length * moduleDots, height);
  bars.forEach((isBar, at) => {
    if (isBar) fillBox(drawn, { x: at * moduleDots, y: 0, width: moduleDots, height });
  });
  return drawn;
};

const pairsOf = (digits: string): number[] => (digits.match(/\d\d/g) ?? []).map(Number);

/** Start, data, a switch between two sets, check. */
const symbolCount = (letters: number, pairs: number): number =>
  1 + letters + pairs + (letters > 0 && pairs > 0 ? 1 : 0) + 1;

const quietModules = 10;
const [brace, codeB, codeC] = [0x7b, 0x42, 0x43];
