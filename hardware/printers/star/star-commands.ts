import type { Align } from '@pos/documents';
import type { DrawerPin } from '../printer.ts';

const [esc, gs, rs] = [0x1b, 0x1d, 0x1e];

const lowHigh = (value: number): [number, number] => [value & 0xff, value >> 8];

/** StarPRNT, and the raster of the TSP100 which understands nothing else. Looked up in receiptline and Star's manuals. */
export const starCommands = {
  initialise: [esc, 0x40],
  lineFeed: [0x0a],
  align: (align: Align) => [esc, gs, 0x61, { left: 0, center: 1, right: 2 }[align]],
  bold: (on: boolean) => [esc, on ? 0x45 : 0x46],
  inverse: (on: boolean) => [esc, on ? 0x34 : 0x35],
  /** `down` and `across` times the normal size. */
  size: (across: 1 | 2, down: 1 | 2) => [esc, 0x69, down - 1, across - 1],
  /** In quarters of a millimetre, of which a dot is half a one. */
  feedQuarters: (quarters: number) => [esc, 0x4a, quarters],
  /** Up to the knife, then all but a bit. */
  feedAndCut: [esc, 0x64, 3],
  /** 200 ms on, 200 ms off, then the kick itself. */
  kickDrawer: (pin: DrawerPin) => [esc, 0x07, 0x14, 0x14, pin === 2 ? 0x07 : 0x1a],
  raster: (bytesAcross: number, rows: number) => [
    esc,
    gs,
    0x53,
    1,
    ...lowHigh(bytesAcross),
    ...lowHigh(rows),
    0,
  ],
  qr: (data: Uint8Array, moduleDots: number) =>
    [
      qrStep(0x53, 0x30, 2),
      qrStep(0x53, 0x31, mediumCorrection),
      qrStep(0x53, 0x32, moduleDots),
      qrStep(0x44, 0x31, 0, ...lowHigh(data.length), ...data),
      qrStep(0x50),
    ].flat(),
  /** Answered at once, wherever it stands. */
  askNow: [esc, 0x06, 0x01],
  tellOfChanges: [esc, rs, 0x61, 1],
  /** Counts one up when everything before it has come out, and tells. */
  endOfJob: [0x17],
  graphic: {
    begin: [esc, 0x2a, 0x72, 0x41, esc, 0x2a, 0x72, 0x50, 0x30, 0],
    row: (bytes: Uint8Array) => [0x62, ...lowHigh(bytes.length), ...bytes],
    feed: (rows: number) => [esc, 0x2a, 0x72, 0x59, ...Buffer.from(String(rows)), 0],
    cut: [esc, 0x0c, 0],
    end: [esc, 0x2a, 0x72, 0x42],
  },
} as const;

const mediumCorrection = 1;

/** `ESC GS y` of a QR code: model, correction, size, data, print. */
function qrStep(...values: readonly number[]): number[] {
  return [esc, gs, 0x79, ...values];
}
