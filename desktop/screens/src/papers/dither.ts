import type { Dots } from '@pos/domain';

/** A picture as a browser decodes it: four bytes a dot. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/**
 * Black and white dots that look grey from where people stand: what a dot is too dark or too light by is handed on to
 * its neighbours (Floyd and Steinberg). What is transparent is paper.
 */
export const dither = ({ width, height, data }: Pixels): Dots => {
  const light = Float32Array.from({ length: width * height }, (_, dot) => lightOf(data, dot * 4));
  const stride = Math.ceil(width / 8);
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const isBlack = light[at]! < 128;
      if (isBlack) bytes[y * stride + (x >> 3)]! |= 0x80 >> (x & 7);
      const error = light[at]! - (isBlack ? 0 : 255);
      for (const [dx, dy, share] of neighbours) {
        if (x + dx < 0 || x + dx >= width || y + dy >= height) continue;
        light[at + dy * width + dx]! += error * share;
      }
    }
  }
  return { width, height, dots: btoa(String.fromCharCode(...bytes)) };
};

const neighbours = [
  [1, 0, 7 / 16],
  [-1, 1, 3 / 16],
  [0, 1, 5 / 16],
  [1, 1, 1 / 16],
] as const;

const lightOf = (data: ArrayLike<number>, at: number): number => {
  const [red, green, blue, alpha] = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]! / 255];
  const seen = 0.299 * red + 0.587 * green + 0.114 * blue;
  return seen * alpha + 255 * (1 - alpha);
};
