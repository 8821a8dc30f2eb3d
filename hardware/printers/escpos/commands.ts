import type { Align } from '@pos/documents';
import type { BarcodeLook } from '../pen.ts';
import type { DrawerPin } from '../printer.ts';

const [esc, gs, dle, fs] = [0x1b, 0x1d, 0x10, 0x1c];

/** The commands we send, by what they do. `5-hardware` of the design says where each was looked up. */
export const commands = {
  /** All settings as after power-on, and out of the double-byte mode in which clones from China start. */
  initialise: [esc, 0x40, fs, 0x2e],
  lineFeed: [0x0a],
  align: (align: Align) => [esc, 0x61, { left: 0, center: 1, right: 2 }[align]],
  bold: (on: boolean) => [esc, 0x45, Number(on)],
  inverse: (on: boolean) => [gs, 0x42, Number(on)],
  /** `across` and `down` times the normal size. */
  size: (across: 1 | 2, down: 1 | 2) => [gs, 0x21, ((across - 1) << 4) | (down - 1)],
  codePage: (page: number) => [esc, 0x74, page],
  /** One vertical motion unit is one dot from here on. */
  motionUnits: (dotsPerInch: number) => [gs, 0x50, dotsPerInch, dotsPerInch],
  lineSpacing: (dots: number) => [esc, 0x33, dots],
  feedDots: (dots: number) => [esc, 0x4a, dots],
  feedLines: (lines: number) => [esc, 0x64, lines],
  /** Up to the knife, then through; not `GS V 1`, which cuts through what was printed last. */
  feedAndCut: [gs, 0x56, 0x42, 0],
  /** 50 ms on, 500 ms off. Both bytes are needed: without them every second kick is lost. */
  kickDrawer: (pin: DrawerPin) => [esc, 0x70, pin === 2 ? 0 : 1, 0x19, 0xfa],
  /** The same at once, past whatever waits, also when paper is out. */
  kickDrawerNow: (pin: DrawerPin) => [dle, 0x14, 1, pin === 2 ? 0 : 1, 1],
  raster: (bytesAcross: number, rows: number) => [
    gs,
    0x76,
    0x30,
    0,
    ...lowHigh(bytesAcross),
    ...lowHigh(rows),
  ],
  /** Eight needles high, the upper one in the highest bit, as dense as an impact printer can. */
  columnImage: (columns: Uint8Array) => [esc, 0x2a, 1, ...lowHigh(columns.length), ...columns],
  /** Of an impact printer's letters, all at once. */
  impactLook: (look: { isWide: boolean; isTall: boolean; isBold: boolean }) => [
    esc,
    0x21,
    (look.isWide ? 0x20 : 0) | (look.isTall ? 0x10 : 0) | (look.isBold ? 0x08 : 0),
  ],
  /** The other half of a two-coloured ribbon. */
  red: (on: boolean) => [esc, 0x72, Number(on)],
  /** Whether what looks like a real-time command inside a picture is one. */
  realTime: (on: boolean) => [gs, 0x28, 0x44, 5, 0, 0x14, 1, Number(on), 2, Number(on)],
  qr: (data: Uint8Array, moduleDots: number) =>
    [
      qrFunction(0x41, 0x32, 0),
      qrFunction(0x43, moduleDots),
      qrFunction(0x45, mediumCorrection),
      qrFunction(0x50, 0x30, ...data),
      qrFunction(0x51, 0x30),
    ].flat(),
  /** Code 128 without letters below it: those we draw ourselves. */
  code128: (data: readonly number[], { moduleDots, height }: BarcodeLook) =>
    [
      [gs, 0x68, height],
      [gs, 0x77, moduleDots],
      [gs, 0x48, 0],
      [gs, 0x6b, 0x49, data.length, ...data],
    ].flat(),
  /** Four characters that come back once everything before them has come out. */
  processId: (id: string) => [gs, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(id, 'latin1')],
  /** Asks for the paper sensor, in order: its answer means that everything before it was done. */
  askInOrder: [gs, 0x72, 1],
  /** 1 printer, 2 offline cause, 3 error, 4 paper: answered at once. */
  askNow: (what: 1 | 2 | 3 | 4) => [dle, 0x04, what],
} as const;

const mediumCorrection = 0x31;

/** `GS ( k` of a QR code: model, size, correction, data, print. */
function qrFunction(name: number, ...values: readonly number[]): number[] {
  return [gs, 0x28, 0x6b, ...lowHigh(values.length + 2), 0x31, name, ...values];
}

function lowHigh(value: number): [number, number] {
  return [value & 0xff, value >> 8];
}
