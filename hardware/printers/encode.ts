import { layout, type Document, type LaidOut, type Line } from '@pos/documents';
import { code128Data, drawCode128, drawQr, sizedQr } from './codes.ts';
import { languages } from './languages.ts';
import type { Bytes, Pen } from './pen.ts';
import { blankBitmap, fillBox, stampOn, under, type Bitmap } from './picture/bitmap.ts';
import { drawLine } from './picture/draw-line.ts';
import type { Profile } from './profile.ts';

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
  const pen = languages[profile.language].pen(profile);
  const said: Uint8Array[] = [];
  const say = (bytes: Bytes): void => {
    said.push(Uint8Array.from(bytes));
  };
  say(pen.begin);
  // What is drawn is collected until something else is to be said, so that gaps and bands are found across lines.
  let sheet: Bitmap[] = [];
  const flush = (): void => {
    if (sheet.length > 0) say(pen.draw(under(profile.dots, sheet)));
    sheet = [];
  };
  for (const part of layout(document, profile.columns)) {
    for (const put of partsOf(part, { pen, profile, pictures })) {
      if (put.kind === 'drawn') {
        sheet.push(put.picture);
        continue;
      }
      flush();
      say(put.bytes);
    }
  }
  flush();
  say(pen.end);
  return Buffer.concat(said);
};

type Put =
  | { readonly kind: 'drawn'; readonly picture: Bitmap }
  | { readonly kind: 'told'; readonly bytes: Bytes };

const drawn = (picture: Bitmap): Put[] => [{ kind: 'drawn', picture }];
const told = (bytes: Bytes): Put[] => [{ kind: 'told', bytes }];

interface Desk {
  readonly pen: Pen;
  readonly profile: Profile;
  readonly pictures: Pictures;
}

const partsOf = (part: LaidOut, desk: Desk): Put[] => {
  const { pen, profile, pictures } = desk;
  const { dots } = profile;
  switch (part.kind) {
    case 'line':
      return putLine(part, desk);
    case 'rule':
      return drawn(drawRule(dots));
    case 'qr':
      return putQr(part.data, desk);
    case 'barcode':
      return putBarcode(part.data, desk);
    case 'image': {
      const picture = pictures.get(part.image);
      return picture ? drawn(centred(picture, dots)) : [];
    }
    case 'feed':
      return drawn(blankBitmap(dots, part.lines * lineDots));
    case 'cut':
      return profile.cutter === 'none' ? drawn(tearLine(dots)) : told(pen.cut);
  }
};

const putLine = (line: Line, { pen, profile: { dots, columns } }: Desk): Put[] => {
  const letters = pen.write(line);
  return letters ? told(letters) : drawn(drawLine(line, dots, columns));
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

/** As letters where the printer's dots are too coarse for any code: somebody can still type it. */
const putQr = (data: string, desk: Desk): Put[] => {
  const { pen, profile } = desk;
  if (profile.qr === 'text') return putLetters(data, desk);
  const sized = sizedQr(data, profile.dots);
  if (!sized) return [];
  const native = profile.qr === 'native' ? pen.qr(data, sized.moduleDots) : null;
  return native ? told(native) : drawn(drawQr(sized, profile.dots));
};

const barcode = { moduleDots: 2, height: 64 };

/** With its data in letters below it; the letters alone where no code fits. */
const putBarcode = (data: string, desk: Desk): Put[] => {
  const { pen, profile } = desk;
  const code =
    profile.barcode === 'text' ? null : code128Data(data, barcode.moduleDots, profile.dots);
  if (!code) return putLetters(data, desk);
  const native = profile.barcode === 'native' ? pen.barcode(code, barcode) : null;
  const bars = native ? told(native) : drawn(centred(drawCode128(code, barcode), profile.dots));
  return [...drawn(blankBitmap(profile.dots, 8)), ...bars, ...putLetters(data, desk)];
};

const putLetters = (text: string, desk: Desk): Put[] => {
  const inPieces = new RegExp(`.{1,${desk.profile.columns}}`, 'gu');
  return (text.match(inPieces) ?? []).flatMap((piece) => putLine(caption(piece), desk));
};

const caption = (text: string): Line => ({
  kind: 'line',
  text,
  align: 'center',
  style: { size: 'normal', bold: false, inverse: false },
});
