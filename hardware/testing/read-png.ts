import { inflateSync } from 'node:zlib';
import { strideOf, type Bitmap } from '../printers/picture/bitmap.ts';

/** Reads back what `pngOf` writes: one bit a dot, no filter. */
export const readPng = (png: Buffer): Bitmap => {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const lines = inflateSync(dataOf(png));
  const stride = strideOf(width);
  const bytes = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    for (let at = 0; at < stride; at += 1) {
      bytes[row * stride + at] = ~lines[row * (stride + 1) + 1 + at]! & 0xff;
    }
  }
  return { width, height, bytes };
};

const dataOf = (png: Buffer): Buffer => {
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      return png.subarray(at + 8, at + 8 + length);
    }
    at += length + 12;
  }
  throw new Error('no picture in it');
};
