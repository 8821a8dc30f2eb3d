import type { Dots } from '@pos/domain';
import { dither } from './dither.ts';

/** Fits the narrowest paper, and leaves room for the rest. */
const most = { width: 384, height: 240 } as const;

/** A picture file as a printer's dots; `null` when it is no picture that this browser can read. */
export const readLogo = async (file: Blob): Promise<Dots | null> => {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, most.width / picture.width, most.height / picture.height);
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.drawImage(picture, 0, 0, width, height);
    return dither(pen.getImageData(0, 0, width, height));
  } catch {
    return null;
  }
};
