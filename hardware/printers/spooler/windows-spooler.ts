import { native } from '../../lines/native.ts';
import type { PrinterState } from '../printer.ts';
import { powershellWinspool } from './powershell-winspool.ts';
import type { Spooler } from './spooler.ts';
import { koffiWinspool } from './koffi-winspool.ts';
import type { Winspool } from './winspool.ts';

/** A printer as Windows knows it: no driver is changed for us, and no other program notices. */
export const windowsSpooler = (printer: string, reach = reachWinspool): Spooler => ({
  look: async () => {
    const status = await (await reach()).statusOf(printer);
    return status === null ? 'offline' : stateIn(status);
  },
  send: async (bytes, title) => {
    const taken = await (await reach()).writeRaw(printer, title, bytes);
    return taken === bytes.length;
  },
});

/** By calling it; where that library does not load, by asking PowerShell to. */
const reachWinspool = (): Promise<Winspool> => {
  reached ??= native(koffiWinspool).then((called) => called ?? powershellWinspool);
  return reached;
};

let reached: Promise<Winspool> | undefined;

/** From `winspool.h`, the worst first. Drivers that report nothing leave all of them out. */
const bits: readonly (readonly [mask: number, state: PrinterState])[] = [
  [0x0040_0000, 'cover-open'],
  [0x0000_0010, 'paper-out'],
  [0x0000_0008, 'error'],
  [0x0000_0080 | 0x0000_1000, 'offline'],
  [0x0000_0002, 'error'],
];

const stateIn = (status: number): PrinterState =>
  bits.find(([mask]) => (status & mask) !== 0)?.[1] ?? 'silent';
