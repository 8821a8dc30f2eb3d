import type { Refusal } from '@pos/api';
import { storageRefusal } from '../log/storage-failure.ts';
import { pictureKind } from '../pictures/picture-kind.ts';
import { mostPictureBytes } from '../pictures/pictures.ts';
import type { Shop } from '../shop.ts';

type Kept =
  | { readonly ok: true; readonly picture: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** On disk before the journal speaks of it. One that no event comes to name is a small file nobody asks for. */
export const keepImage = (shop: Shop, image: string): Kept => {
  const bytes = Buffer.from(image, 'base64');
  if (bytes.length > mostPictureBytes)
    return { ok: false, refusal: { type: 'PictureRefused', problem: 'too-large' } };
  if (pictureKind(bytes) === null)
    return { ok: false, refusal: { type: 'PictureRefused', problem: 'not-a-picture' } };
  try {
    return { ok: true, picture: shop.keepPicture(bytes) };
  } catch (error) {
    const refusal = storageRefusal(error);
    if (refusal === null) throw error;
    return { ok: false, refusal };
  }
};
