import type { Line } from '../../lines/line.ts';
import { serialLine } from '../../lines/serial-line.ts';
import { tcpLine } from '../../lines/tcp-line.ts';
import type { UsbIdentity } from '../../lines/usb-line.ts';
import { usbPrinterLine } from '../../lines/usb-printer-line.ts';
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
    case 'usb': {
      const identity = identityIn(place.path);
      return { line: identity ? usbPrinterLine(identity) : usblpLine(place.path) };
    }
    case 'queue': {
      const isWindows = process.platform === 'win32';
      return { spooler: isWindows ? windowsSpooler(place.queue) : cupsSpooler(place) };
    }
  }
};

/** `04b8:0e15`, with its serial number behind another colon where it has one. */
const identityIn = (path: string): UsbIdentity | null => {
  const [, vendor, product, serialNumber] =
    /^([0-9a-f]{4}):([0-9a-f]{4})(?::(.+))?$/i.exec(path) ?? [];
  if (vendor === undefined || product === undefined) return null;
  const identity = { vendorId: parseInt(vendor, 16), productId: parseInt(product, 16) };
  return serialNumber === undefined ? identity : { ...identity, serialNumber };
};
