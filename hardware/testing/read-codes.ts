import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { isBlack, type Bitmap } from '../printers/picture/bitmap.ts';
import { pngOf } from '../printers/picture/png.ts';

type ReadQr = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
) => { readonly data: string } | null;

const jsqr: { readonly default: ReadQr } = createRequire(import.meta.url)('jsqr');

/** What a phone reads from the picture, by a reader that others wrote. */
export const readQr = (picture: Bitmap): string | null => {
  const { width, height } = picture;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (isBlack(picture, x, y)) pixels.fill(0, at, at + 3);
    }
  }
  return jsqr.default(pixels, width, height)?.data ?? null;
};

export const hasZbar = spawnSync('zbarimg', ['--version']).status === 0;

/** Every code that `zbarimg` finds, as `CODE-128:…` and `QR-Code:…`. */
export const readWithZbar = (picture: Bitmap): string[] => {
  const { stdout } = spawnSync('zbarimg', ['-q', 'PNG:-'], { input: pngOf(picture, 203) });
  return String(stdout).trim().split('\n');
};
