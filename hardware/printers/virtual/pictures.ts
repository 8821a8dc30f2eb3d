import { blankBitmap, fillBox, type Bitmap } from '../picture/bitmap.ts';

/** `ESC *`: columns of eight or twenty-four dots, which stand in the line like a letter. */
export const columnImage = (bytes: Uint8Array, rowsOfEight: number): Bitmap => {
  const kind = bytes[2]!;
  const each = kind >= 32 ? 3 : 1;
  const [across, down] = [kind % 2 === 0 ? 2 : 1, each === 3 ? 1 : rowsOfEight];
  const columns = bytes.subarray(5);
  const dots = blankBitmap((columns.length / each) * across, each * 8 * down);
  columns.forEach((byte, at) => {
    const [x, top] = [Math.floor(at / each) * across, (at % each) * 8];
    for (let bit = 0; bit < 8; bit += 1) {
      if ((byte & (0x80 >> bit)) === 0) continue;
      fillBox(dots, { x, y: (top + bit) * down, width: across, height: down });
    }
  });
  return dots;
};

/** `GS 8 L` or `GS ( L` that stores a raster, from the byte that says so on; `null` for their other functions. */
export const storedRaster = (bytes: Uint8Array): Bitmap | null => {
  const [mode, what, , , , , widthLow = 0, widthHigh = 0, heightLow = 0, heightHigh = 0] = bytes;
  if (mode !== 0x30 || what !== 0x70) return null;
  return {
    width: widthLow + widthHigh * 256,
    height: heightLow + heightHigh * 256,
    bytes: bytes.subarray(10),
  };
};
