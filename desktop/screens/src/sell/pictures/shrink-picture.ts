/** Twice what the widest tile shows. */
const widest = 400;
/** The till takes 50 kB. */
const most = 48_000;
const qualities = [0.85, 0.7, 0.5, 0.3];

export interface SmallPicture {
  /** Base64, as commands carry it. */
  readonly image: string;
  readonly preview: string;
}

/** A photograph of any size as the small picture a tile shows; `null` for a file that is none. */
export const shrinkPicture = async (file: Blob): Promise<SmallPicture | null> => {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, widest / bitmap.width, widest / bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of qualities) {
    // A browser that cannot write WebP writes PNG instead; the till takes either.
    const preview = canvas.toDataURL('image/webp', quality);
    const image = preview.slice(preview.indexOf(',') + 1);
    if (image.length * 0.75 <= most) return { image, preview };
  }
  return null;
};
