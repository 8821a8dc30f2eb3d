import { layout, type Document, type LaidOut, type Line } from '@pos/documents';
import { blankBitmap, fillBox, stampOn, under, type Bitmap } from '../picture/bitmap.ts';
import { drawLine } from '../picture/draw-line.ts';
import type { Profile } from '../profile.ts';
import { code128Data, drawQr, isPlain, sizedQr } from './codes.ts';
import { commands } from './commands.ts';
import { rasterBytes } from './raster.ts';
import { holdsRealTime } from './real-time.ts';
import { textBytes } from './text-mode.ts';

/** Pictures that documents name, such as the shop's logo. */
export type Pictures = ReadonlyMap<string, Bitmap>;

const lineDots = 32;

/**
 * The bytes by which this printer puts the document on paper. Pure: the same document gives the same bytes. Letters
 * are drawn here unless the profile says that its printer's own are known to read right; nothing in a document, however
 * it is named, is ever a command.
 */
export const encode = (
  document: Document,
  profile: Profile,
  pictures: Pictures = new Map(),
): Uint8Array => {
  const said: Uint8Array[] = [];
  const say = (bytes: Bytes): void => {
    said.push(Uint8Array.from(bytes));
  };
  say(commands.initialise);
  if (profile.motionUnits) say(commands.motionUnits(profile.dotsPerInch));
  if (profile.realTimeSwitch) say(commands.realTime(false));
  // What is drawn is collected until something else is to be said, so that gaps and bands are found across lines.
  let sheet: Bitmap[] = [];
  const flush = (): void => {
    if (sheet.length > 0) say(rasterBytes(under(profile.dots, sheet), profile));
    sheet = [];
  };
  for (const part of layout(document, profile.columns)) {
    const put = putPart(part, profile, pictures);
    if (put.kind === 'drawn') {
      sheet.push(put.picture);
      continue;
    }
    flush();
    say(put.bytes);
  }
  flush();
  if (profile.realTimeSwitch) say(commands.realTime(true));
  return Buffer.concat(said);
};

type Bytes = Uint8Array | readonly number[];

type Put =
  | { readonly kind: 'drawn'; readonly picture: Bitmap }
  | { readonly kind: 'told'; readonly bytes: Bytes };

const drawn = (picture: Bitmap): Put => ({ kind: 'drawn', picture });
const told = (bytes: Bytes): Put => ({ kind: 'told', bytes });

const putPart = (part: LaidOut, profile: Profile, pictures: Pictures): Put => {
  const { dots, columns } = profile;
  switch (part.kind) {
    case 'line': {
      const asText = profile.text === 'raster' ? null : textBytes(part, profile.text);
      return asText ? told(asText) : drawn(drawLine(part, dots, columns));
    }
    case 'rule':
      return drawn(drawRule(dots));
    case 'qr':
      return putQr(part.data, profile);
    case 'barcode':
      return putBarcode(part.data, profile);
    case 'image': {
      const picture = pictures.get(part.image);
      return drawn(picture ? centred(picture, dots) : blankBitmap(dots, 0));
    }
    case 'feed':
      return drawn(blankBitmap(dots, part.lines * lineDots));
    case 'cut':
      return profile.cutter === 'none' ? drawn(tearLine(dots)) : told(commands.feedAndCut);
  }
};

/** Thin and the whole width: it parts without shouting. */
const drawRule = (dots: number): Bitmap => {
  const picture = blankBitmap(dots, 16);
  fillBox(picture, { x: 0, y: 7, width: dots, height: 2 });
  return picture;
};

/** Where to tear, and then enough paper to get hold of it above the edge. */
const tearLine = (dots: number): Bitmap => {
  const picture = blankBitmap(dots, 4 * lineDots);
  for (let x = 0; x < dots; x += 12) fillBox(picture, { x, y: 8, width: 6, height: 1 });
  return picture;
};

const centred = (picture: Bitmap, dots: number): Bitmap => {
  const sheet = blankBitmap(dots, picture.height + 8);
  stampOn(sheet, picture, Math.max(0, Math.floor((dots - picture.width) / 2)), 0);
  return sheet;
};

const putQr = (data: string, profile: Profile): Put => {
  const sized = sizedQr(data, profile.dots);
  if (!sized) return drawn(blankBitmap(profile.dots, 0));
  const bytes = [
    ...commands.align('center'),
    ...commands.qr(Buffer.from(data, 'utf8'), sized.moduleDots),
    ...commands.align('left'),
  ];
  const isSafe = isPlain(data) && !holdsRealTime(bytes);
  return profile.qr === 'native' && isSafe ? told(bytes) : drawn(drawQr(sized, profile.dots));
};

const barcode = { moduleDots: 2, height: 64 };

/** With its data in letters below it; the letters alone where no code fits. */
const putBarcode = (data: string, profile: Profile): Put => {
  const letters = rasterBytes(drawLine(caption(data), profile.dots, profile.columns), profile);
  const code =
    profile.barcode === 'none' ? null : code128Data(data, barcode.moduleDots, profile.dots);
  if (!code) return told(letters);
  return told([
    ...commands.feedDots(8),
    ...commands.align('center'),
    ...commands.code128(code, barcode),
    ...commands.align('left'),
    ...letters,
  ]);
};

const caption = (text: string): Line => ({
  kind: 'line',
  text,
  align: 'center',
  style: { size: 'normal', bold: false, inverse: false },
});
