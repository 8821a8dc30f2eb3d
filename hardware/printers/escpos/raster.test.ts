import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankBitmap, type Bitmap } from '../picture/bitmap.ts';
import { printBytes } from '../virtual/print-bytes.ts';
import { commands } from './commands.ts';
import { rasterBytes } from './raster.ts';
import { holdsRealTime } from './real-time.ts';

const anyPicture = (): fc.Arbitrary<Bitmap> =>
  fc
    .record({
      height: fc.integer({ min: 1, max: 700 }),
      ink: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 0.999, noNaN: true }),
          // Rows of the bytes that would be real-time commands, among others.
          bytes: fc.uint8Array({ min: 0, max: 0x20, minLength: 1, maxLength: 12 }),
        }),
        { maxLength: 40 },
      ),
    })
    .map(({ height, ink }) => {
      const picture = blankBitmap(384, height);
      for (const { at, bytes } of ink) {
        const offset = Math.floor(at * picture.bytes.length);
        picture.bytes.set(bytes.subarray(0, picture.bytes.length - offset), offset);
      }
      return picture;
    });

test('what comes out is what went in, but for a dot beside what would be a command', () => {
  fc.assert(
    fc.property(anyPicture(), fc.constantFrom(24, 255), (picture, mostRasterRows) => {
      const bytes = Uint8Array.from([
        ...rasterBytes(picture, { mostRasterRows }),
        ...commands.feedAndCut,
      ]);
      expect(holdsRealTime(bytes)).toBe(false);
      const { slips, unknown, realTime } = printBytes(bytes, 384);
      expect({ unknown, realTime }).toEqual({ unknown: [], realTime: [] });
      const shown = slips[0]!.picture.bytes.subarray(0, picture.bytes.length);
      const differing = [...picture.bytes].filter((byte, at) => byte !== shown[at]);
      expect(differing.every((byte) => byte === 0x10)).toBe(true);
      expect(differing.length > 0).toBe(holdsRealTimeWithin(picture));
    }),
  );
});

/** Along the bytes as they are sent: a row's end meets the next row's beginning unless white was left out between. */
const holdsRealTimeWithin = ({ bytes }: Bitmap): boolean => {
  for (let row = 0; row < bytes.length; row += 48) {
    if (holdsRealTime(bytes.subarray(row, row + 48))) return true;
  }
  return false;
};

test('a band is never higher than the printer can count', () => {
  const black = blankBitmap(384, 1000);
  black.bytes.fill(0xff);
  const bytes = rasterBytes(black, { mostRasterRows: 255 });
  const heights: number[] = [];
  for (let at = 0; at < bytes.length;) {
    heights.push(bytes[at + 6]! + bytes[at + 7]! * 256);
    at += 8 + (bytes[at + 4]! + bytes[at + 5]! * 256) * heights.at(-1)!;
  }
  expect(heights).toEqual([255, 255, 255, 235]);
});
