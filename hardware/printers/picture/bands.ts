import { rowsOf, strideOf, type Bitmap } from './bitmap.ts';

/** What a printer is told of a picture from the top down: paper to feed, and rows to burn. */
export type Band =
  | { readonly kind: 'white'; readonly rows: number }
  | { readonly kind: 'ink'; readonly picture: Bitmap };

interface Limits {
  /** Rows that one command may carry. */
  readonly mostRows: number;
  /** The printer feeds in steps of so many rows. */
  readonly feedStep?: number;
  /** Bytes that a band costs besides its rows: where another one saves more, short rows are parted from long ones. */
  readonly bandCost?: number;
}

/** White rows from which on feeding is cheaper than sending them, and seen as a gap between bands. */
const gapRows = 6;

export const bandsOf = (
  picture: Bitmap,
  { mostRows, feedStep = 1, bandCost = Infinity }: Limits,
): Band[] => {
  const bands: Band[] = [];
  let row = 0;
  while (row < picture.height) {
    const white = whiteRowsFrom(picture, row);
    const rows = white - (white % feedStep);
    if (rows > 0 && (white >= gapRows || row + white === picture.height)) {
      bands.push({ kind: 'white', rows });
      row += rows;
      continue;
    }
    const end = endOfInk(picture, row, mostRows);
    for (const height of cheapestHeights(rowsOf(picture, row, end), bandCost)) {
      bands.push({ kind: 'ink', picture: rowsOf(picture, row, row + height) });
      row += height;
    }
  }
  return bands;
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
    if (end > from && (white >= gapRows || end + white === picture.height)) break;
    end += Math.max(1, white);
  }
  return Math.min(end, from + most);
};

/** Into how many rows each it is parted, so that it costs least: every band is as wide as its longest row. */
const cheapestHeights = (band: Bitmap, bandCost: number): number[] => {
  if (bandCost === Infinity) return [band.height];
  const across = Array.from({ length: band.height }, (_, row) => rowAcross(band, row));
  const costs = [0];
  const heights = [0];
  for (let end = 1; end <= band.height; end += 1) {
    let widest = 0;
    let [least, best] = [Infinity, 0];
    for (let from = end - 1; from >= 0; from -= 1) {
      widest = Math.max(widest, across[from]!);
      const cost = costs[from]! + bandCost + widest * (end - from);
      if (cost < least) [least, best] = [cost, end - from];
    }
    costs.push(least);
    heights.push(best);
  }
  const parts: number[] = [];
  for (let end = band.height; end > 0; end -= heights[end]!) parts.unshift(heights[end]!);
  return parts;
};

/** Its rows beside each other, each only as long as the longest that holds ink. */
export const withoutMargin = (
  band: Bitmap,
): { readonly across: number; readonly bytes: Uint8Array } => {
  const stride = strideOf(band.width);
  const across = bytesAcross(band);
  const bytes = new Uint8Array(across * band.height);
  for (let row = 0; row < band.height; row += 1) {
    bytes.set(band.bytes.subarray(row * stride, row * stride + across), row * across);
  }
  return { across, bytes };
};

/** Up to the last byte of any row that is not white. */
const bytesAcross = (band: Bitmap): number => {
  let across = 1;
  for (let row = 0; row < band.height; row += 1) across = Math.max(across, rowAcross(band, row));
  return across;
};

const rowAcross = ({ width, bytes }: Bitmap, row: number): number => {
  const stride = strideOf(width);
  let across = stride;
  while (across > 0 && bytes[row * stride + across - 1] === 0) across -= 1;
  return across;
};

/** In steps of what one byte can count. */
export const feedBytes = (rows: number, feed: (rows: number) => readonly number[]): number[] => {
  const bytes: number[] = [];
  for (let left = rows; left > 0; left -= 255) bytes.push(...feed(Math.min(left, 255)));
  return bytes;
};
