import { native } from './native.ts';
import { unreachable, type Line, type LineTrouble, type Opened } from './line.ts';

/** What both ends must agree on. Where they do not, it looks as if nothing came at all. */
export interface SerialSettings {
  /** `COM3`, `/dev/ttyUSB0`. */
  readonly path: string;
  readonly baudRate: number;
  readonly dataBits?: 7 | 8;
  readonly parity?: 'none' | 'even' | 'odd';
  readonly stopBits?: 1 | 2;
  /** Who is full holds the other one up: by wire, by a byte, or not at all. */
  readonly flow?: 'hardware' | 'software' | 'none';
}

export const serialLine = (settings: SerialSettings): Line => ({
  bytesPerSecond: settings.baudRate / 10,
  open: async () => {
    const library = await native(() => import('serialport'));
    if (!library) return unreachable('no-driver');
    const { path, baudRate, dataBits, parity, stopBits, flow } = settings;
    const port = new library.SerialPort({
      path,
      baudRate,
      dataBits: dataBits ?? 8,
      parity: parity ?? 'none',
      stopBits: stopBits ?? 1,
      rtscts: flow === 'hardware',
      xon: flow === 'software',
      xoff: flow === 'software',
      autoOpen: false,
    });
    port.on('error', () => undefined);
    // Many scales send nothing until a modem line says that somebody listens. A line without them refuses.
    port.once('open', () => port.set({ dtr: true, rts: true }, () => undefined));
    // A goodbye waits for what was written: bytes still in the machine are lost by closing.
    port.once('finish', () => port.drain(() => port.close(() => undefined)));
    // What is thrown away stays open in the library, and would be in use for ever.
    port.once('close', () => {
      if (port.isOpen) port.close(() => undefined);
    });
    return new Promise<Opened>((resolve) => {
      port.open((error) => {
        resolve(error ? unreachable(troubleIn(error.message)) : { ok: true, stream: port });
      });
    });
  },
});

/** The library gives words and no codes; on Windows "access denied" means that another program has it open. */
const troubleIn = (words: string): LineTrouble => {
  if (/lock|busy|access denied/i.test(words)) return 'in-use';
  if (/permission/i.test(words)) return 'no-permission';
  return 'not-found';
};
