import { inflateSync } from 'node:zlib';
import type { Bitmap } from '../picture/bitmap.ts';
import font from './receipt-font.json' with { type: 'json' };

/** How large and how heavy a letter is drawn. The larger ones are drawn as such, not doubled dot by dot. */
export type Strike = keyof typeof font.strikes;

/** What one column of the layout takes at normal size: 48 of them fill the 576 dots of 80 mm paper. */
export const columnDots = font.strikes.normal.width;

interface Glyphs {
  readonly width: number;
  readonly height: number;
  readonly byCharacter: ReadonlyMap<string, Bitmap>;
}

const known = new Map<Strike, Glyphs>();

/** Unpacked when first needed. */
export const glyphsOf = (strike: Strike): Glyphs => {
  const unpacked = known.get(strike) ?? unpack(strike);
  known.set(strike, unpacked);
  return unpacked;
};

/** In the file a glyph's rows follow each other bit by bit; in memory each row begins at a byte. */
const unpack = (strike: Strike): Glyphs => {
  const { width, height, dots } = font.strikes[strike];
  const packed = inflateSync(Buffer.from(dots, 'base64'));
  const packedBytes = Math.ceil((width * height) / 8);
  const stride = Math.ceil(width / 8);
  const byCharacter = new Map<string, Bitmap>();
  [...font.characters].forEach((character, index) => {
    const bytes = new Uint8Array(stride * height);
    for (let dot = 0; dot < width * height; dot += 1) {
      const isSet = packed[index * packedBytes + (dot >> 3)]! & (0x80 >> (dot & 7));
      if (isSet === 0) continue;
      const x = dot % width;
      bytes[Math.floor(dot / width) * stride + (x >> 3)]! |= 0x80 >> (x & 7);
    }
    byCharacter.set(character, { width, height, bytes });
  });
  return { width, height, byCharacter };
};
