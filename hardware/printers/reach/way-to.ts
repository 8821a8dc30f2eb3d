import type { Line } from '../../lines/line.ts';
import { serialLine } from '../../lines/serial-line.ts';
import { tcpLine } from '../../lines/tcp-line.ts';
import { usblpLine } from '../../lines/usblp-line.ts';
import { cupsSpooler } from '../spooler/cups.ts';
import type { Spooler } from '../spooler/spooler.ts';
import { windowsSpooler } from '../spooler/windows-spooler.ts';
import type { PrinterPlace } from './place.ts';

/** Bytes in both directions, or a queue of the system's that takes them and says nothing. */
export type Way = { readonly line: Line } | { readonly spooler: Spooler };

export const wayTo = (place: PrinterPlace): Way => {
  switch (place.by) {
    case 'network':
      return { line: tcpLine(place) };
    case 'serial':
      return { line: serialLine({ path: place.path, baudRate: place.baud }) };
    case 'usb':
      return { line: usblpLine(place.path) };
    case 'queue': {
      const isWindows = process.platform === 'win32';
      return { spooler: isWindows ? windowsSpooler(place.queue) : cupsSpooler(place) };
    }
  }
};
