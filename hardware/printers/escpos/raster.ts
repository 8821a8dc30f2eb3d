import { rowsOf, strideOf, type Bitmap } from '../picture/bitmap.ts';
import type { Profile } from '../profile.ts';
import { commands } from './commands.ts';
import { dle, realTime } from './real-time.ts';

type Limits = Pick<Profile, 'mostRasterRows'>;

/** White rows from which on feeding is cheaper than sending them, and seen as a gap between bands. */
const gapRows = 6;
const mostFeed = 255;

/** A picture in bands: white rows are fed, white to the right is not sent. */
export const rasterBytes = (picture: Bitmap, { mostRasterRows }: Limits): Uint8Array => {
  const parts: Uint8Array[] = [];
  let row = 0;
  while (row < picture.height) {
    const white = whiteRowsFrom(picture, row);
    if (white >= gapRows || row + white === picture.height) {
      parts.push(feed(white));
      row += white;
      continue;
    }
    const end = endOfInk(picture, row, mostRasterRows);
    parts.push(bandBytes(rowsOf(picture, row, end)));
    row = end;
  }
  return Buffer.concat(parts);
};

const feed = (rows: number): Uint8Array => {
  const bytes: number[] = [];
  for (let left = rows; left > 0; left -= mostFeed) {
    bytes.push(...commands.feedDots(Math.min(left, mostFeed)));
  }
  return Uint8Array.from(bytes);
};

const isWhite = ({ width, bytes }: Bitmap, row: number): boolean => {
  const stride = strideOf(width);
  for (let at = row * stride; at < (row + 1) * stride; at += 1) if (bytes[at] !== 0) return false;
  return true;
};

const whiteRowsFrom = (picture: Bitmap, row: number): number => {
  let end = row;
  while (end < picture.height && isWhite(picture, end)) end += 1;
  return end - row;
};

/** A band ends at the next gap, or where the printer can take no more. */
const endOfInk = (picture: Bitmap, from: number, most: number): number => {
  let end = from;
  while (end < picture.height && end - from < most) {
    const white = whiteRowsFrom(picture, end);
    if (white >= gapRows || end + white === picture.height) break;
    end += Math.max(1, white);
  }
  return Math.min(end, from + most);
};

const bandBytes = (band: Bitmap): Uint8Array => {
  const stride = strideOf(band.width);
  const across = bytesAcross(band);
  const head = commands.raster(across, band.height);
  const bytes = new Uint8Array(head.length + across * band.height);
  bytes.set(head);
  for (let row = 0; row < band.height; row += 1) {
    const line = band.bytes.subarray(row * stride, row * stride + across);
    bytes.set(line, head.length + row * across);
  }
  makeHarmless(bytes.subarray(head.length));
  return bytes;
};

/** Up to the last byte of any row that is not white. */
const bytesAcross = ({ width, bytes }: Bitmap): number => {
  const stride = strideOf(width);
  let across = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) across = Math.max(across, (at % stride) + 1);
  }
  return across;
};

/**
 * A printer looks for `DLE EOT`, `DLE ENQ` and `DLE DC4` in everything it receives, pictures included: `DLE DC4` could
 * open the drawer or switch it off. One dot more, beside the one that made the DLE, and there is no such sequence.
 */
const makeHarmless = (bytes: Uint8Array): void => {
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === dle && realTime.has(bytes[at + 1]!)) bytes[at] = dle | 0x08;
  }
};
