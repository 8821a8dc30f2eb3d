import type { Document } from '@pos/documents';
import { encode, type Pictures } from './encode.ts';
import { pngOf } from './picture/png.ts';
import type { Profile } from './profile.ts';
import { printBytes } from './virtual/print-bytes.ts';

export interface Preview {
  readonly png: Uint8Array;
  /** In the printer's dots. */
  readonly width: number;
  readonly height: number;
}

/** What would come out of this printer, dot by dot: the document's own bytes, printed by a printer of software. */
export const preview = (
  document: Document,
  profile: Profile,
  pictures: Pictures = new Map(),
): Preview => {
  const [slip] = printBytes(
    encode(document, profile, pictures),
    profile.dots,
    profile.language,
  ).slips;
  const picture = slip?.picture ?? { width: profile.dots, height: 1, bytes: new Uint8Array(72) };
  return {
    png: pngOf(picture, profile.dotsPerInch),
    width: picture.width,
    height: picture.height,
  };
};
