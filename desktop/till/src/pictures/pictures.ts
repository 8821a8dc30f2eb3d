import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolderDurably, writeDurably } from '../folder/write-durably.ts';
import { pictureKind, type PictureKind } from './picture-kind.ts';

/** Screens make a picture small before they send it. */
export const mostPictureBytes = 50_000;

export interface Picture {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The pictures of products, beside the journal: the journal names a picture by its hash and never holds it. A file is
 * called what it contains, so it is written once, never changed, and may be kept by whoever was shown it for ever.
 */
export const keepPicture = (folder: string, bytes: Uint8Array): string => {
  const name = pictureName(bytes);
  const file = fileOf(folder, name);
  if (existsSync(file)) return name;
  makeFolderDurably(join(folder, 'pictures'));
  writeDurably(file, bytes);
  return name;
};

export const pictureName = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

export const isPictureName = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** `null`: another till was given it, or a disk damaged it. Screens then show the product's colour. */
export const readPicture = (folder: string, name: string): Picture | null => {
  if (!isPictureName(name)) return null;
  const file = fileOf(folder, name);
  if (!existsSync(file)) return null;
  const bytes = new Uint8Array(readFileSync(file));
  const kind = pictureName(bytes) === name ? pictureKind(bytes) : null;
  return kind && { kind, bytes };
};

const fileOf = (folder: string, name: string): string => join(folder, 'pictures', name);

export { pictureKind } from './picture-kind.ts';
