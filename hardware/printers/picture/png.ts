import { crc32, deflateSync } from 'node:zlib';
import { strideOf, type Bitmap } from './bitmap.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** One bit a dot, with the size in millimetres told, so that a viewer can show it as large as it is. */
export const pngOf = ({ width, height, bytes }: Bitmap, dotsPerInch: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const size = Buffer.alloc(9);
  const perMetre = Math.round(dotsPerInch / 0.0254);
  size.writeUInt32BE(perMetre, 0);
  size.writeUInt32BE(perMetre, 4);
  size[8] = 1;
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('pHYs', size),
    chunk('IDAT', deflateSync(scanlines(width, height, bytes))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A filter byte, then the row; in a PNG a set bit is white. */
const scanlines = (width: number, height: number, bytes: Uint8Array): Buffer => {
  const stride = strideOf(width);
  const lines = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let at = 0; at < stride; at += 1) {
      lines[row * (stride + 1) + 1 + at] = ~bytes[row * stride + at]! & 0xff;
    }
  }
  return lines;
};

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
};
