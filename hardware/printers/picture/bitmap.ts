/** Black and white dots, as a print head burns them: rows of packed bytes, the leftmost dot in the highest bit. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** `strideOf(width)` bytes a row. */
  readonly bytes: Uint8Array;
}

export const strideOf = (width: number): number => Math.ceil(width / 8);

export const blankBitmap = (width: number, height: number): Bitmap => ({
  width,
  height,
  bytes: new Uint8Array(strideOf(width) * height),
});

export const isBlack = ({ width, height, bytes }: Bitmap, x: number, y: number): boolean =>
  x >= 0 &&
  x < width &&
  y >= 0 &&
  y < height &&
  (bytes[y * strideOf(width) + (x >> 3)]! & (0x80 >> (x & 7))) !== 0;

/** What lies outside is cut off. */
const blacken = ({ width, height, bytes }: Bitmap, x: number, y: number): void => {
  if (x < 0 || x >= width || y < 0 || y >= height) return;
  bytes[y * strideOf(width) + (x >> 3)]! |= 0x80 >> (x & 7);
};

export const fillBox = (
  bitmap: Bitmap,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void => {
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) blacken(bitmap, x, y);
  }
};

/** Adds the black dots of `stamp`, with its corner at `x`, `y`; what lies outside is cut off. Byte by byte: paper is large. */
export const stampOn = (bitmap: Bitmap, stamp: Bitmap, x: number, y: number): void => {
  const stride = strideOf(bitmap.width);
  const stampStride = strideOf(stamp.width);
  const shift = x & 7;
  const firstRow = Math.max(0, -y);
  const lastRow = Math.min(stamp.height, bitmap.height - y);
  for (let row = firstRow; row < lastRow; row += 1) {
    for (let at = 0; at < stampStride; at += 1) {
      const byte = stamp.bytes[row * stampStride + at]!;
      if (byte === 0) continue;
      const to = (x >> 3) + at;
      const line = (y + row) * stride;
      if (to >= 0 && to < stride) bitmap.bytes[line + to]! |= byte >> shift;
      if (shift > 0 && to + 1 >= 0 && to + 1 < stride) {
        bitmap.bytes[line + to + 1]! |= (byte << (8 - shift)) & 0xff;
      }
    }
  }
};

/** Black becomes white and white black, in this part of it. */
export const invertColumns = ({ width, height, bytes }: Bitmap, from: number, to: number): void => {
  for (let y = 0; y < height; y += 1) {
    for (let x = Math.max(0, from); x < Math.min(width, to); x += 1) {
      bytes[y * strideOf(width) + (x >> 3)]! ^= 0x80 >> (x & 7);
    }
  }
};

export const under = (width: number, parts: readonly Bitmap[]): Bitmap => {
  const whole = blankBitmap(
    width,
    parts.reduce((height, part) => height + part.height, 0),
  );
  let y = 0;
  for (const part of parts) {
    if (part.width === width) whole.bytes.set(part.bytes, y * strideOf(width));
    else stampOn(whole, part, 0, y);
    y += part.height;
  }
  return whole;
};

/** The first rows of it, and what is below them. */
export const rowsOf = ({ width, bytes }: Bitmap, from: number, to: number): Bitmap => ({
  width,
  height: to - from,
  bytes: bytes.subarray(from * strideOf(width), to * strideOf(width)),
});
