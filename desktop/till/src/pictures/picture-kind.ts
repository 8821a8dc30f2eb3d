import { isHarmlessSvg } from './harmless-svg.ts';

export type PictureKind = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';

/** What bytes are by what stands in them, whatever anybody called them; `null` for all that is no picture of ours. */
export const pictureKind = (bytes: Uint8Array): PictureKind | null => {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins(bytes, riff) && begins(bytes.subarray(8), webp)) return 'image/webp';
  return isHarmlessSvg(bytes) ? 'image/svg+xml' : null;
};

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const riff = ascii('RIFF');
const webp = ascii('WEBP');

const begins = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);
