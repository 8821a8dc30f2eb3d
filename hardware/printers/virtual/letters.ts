import { encodeTcvn3, encodeWindows1258 } from '@pos/kernel';
import { glyphsOf } from '../font/receipt-font.ts';
import { blankBitmap, fillBox, isBlack, type Bitmap } from '../picture/bitmap.ts';

/** Font A of a receipt printer. */
const cell = { width: 12, height: 24 } as const;

/** How far down the receipt font's cell the printer's shorter one begins. */
const cutOff = 4;

const vietnamese = [
  ...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ',
  ...'ĂÂÊÔƠƯĐÀÁÃÈÉÌÍÒÓÕÙÚÝ',
];

/** Bytes above ASCII by page, turned around from how they are written. */
const pageFrom = (encode: (text: string) => Uint8Array | null): ReadonlyMap<number, string> =>
  new Map(
    vietnamese.flatMap((letter) => {
      const bytes = encode(letter);
      return bytes?.length === 1 ? [[bytes[0]!, letter] as const] : [];
    }),
  );

const pages: Readonly<Record<number, ReadonlyMap<number, string>>> = {
  30: pageFrom(encodeTcvn3),
  52: pageFrom(encodeWindows1258),
};

export const letterOn = (page: number, byte: number): string =>
  byte < 0x80 ? String.fromCharCode(byte) : (pages[page]?.get(byte) ?? '?');

export interface Look {
  readonly across: number;
  readonly down: number;
  readonly bold: boolean;
  readonly inverse: boolean;
  readonly underline: boolean;
}

/** Larger letters by repeating dots, bold ones by printing twice: as the mechanism does it. */
export const drawLetter = (letter: string, look: Look): Bitmap => {
  const { across, down } = look;
  const drawn = blankBitmap(cell.width * across, cell.height * down);
  const glyph = glyphsOf('normal').byCharacter.get(letter);
  for (let y = 0; y < cell.height; y += 1) {
    for (let x = 0; x < cell.width; x += 1) {
      const isInk = glyph !== undefined && isBlack(glyph, x, y + cutOff);
      const isOver = look.bold && glyph !== undefined && isBlack(glyph, x - 1, y + cutOff);
      const isLine = look.underline && y >= cell.height - 2;
      if ((isInk || isOver || isLine) === look.inverse) continue;
      fillBox(drawn, { x: x * across, y: y * down, width: across, height: down });
    }
  }
  return drawn;
};
