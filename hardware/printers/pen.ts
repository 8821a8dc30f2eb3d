import type { Line } from '@pos/documents';
import type { Bitmap } from './picture/bitmap.ts';
import type { Profile } from './profile.ts';

export type Bytes = Uint8Array | readonly number[];

/** What a family of printers is told so that something stands on its paper; `null` where it must be drawn instead. */
export interface Pen {
  readonly begin: Bytes;
  readonly end: Bytes;
  readonly draw: (picture: Bitmap) => Bytes;
  readonly write: (line: Line) => Bytes | null;
  readonly qr: (data: string, moduleDots: number) => Bytes | null;
  /** Data in the printer's own Code 128, `{B…{C…`, without letters below. */
  readonly barcode: (code128: readonly number[], look: BarcodeLook) => Bytes | null;
  readonly cut: Bytes;
}

export interface BarcodeLook {
  readonly moduleDots: number;
  readonly height: number;
}

export type MakePen = (profile: Profile) => Pen;
