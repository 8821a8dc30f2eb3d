import { serialLine, type SerialSettings } from '../lines/serial-line.ts';
import { tcpLine, type Address } from '../lines/tcp-line.ts';
import { usbLine, type UsbIdentity } from '../lines/usb-line.ts';
import { usblpLine } from '../lines/usblp-line.ts';
import { TalkingPrinter, type Patience } from './conversation/talking-printer.ts';
import type { DrawerPin, Printer } from './printer.ts';
import type { Profile } from './profile.ts';
import { cupsSpooler } from './spooler/cups.ts';
import { SpooledPrinter } from './spooler/spooled-printer.ts';
import { windowsSpooler } from './spooler/windows-spooler.ts';

/** Where a printer is, as a shop sets it up. Data, so that it can be kept. */
export type PrinterPlace =
  | ({ readonly kind: 'network' } & Address)
  | ({ readonly kind: 'serial' } & SerialSettings)
  /** Linux: `/dev/usb/lp0`. */
  | { readonly kind: 'usb-file'; readonly path: string }
  /** Linux without `usblp`. */
  | ({ readonly kind: 'usb' } & UsbIdentity)
  /** By the name under which Windows lists it. */
  | { readonly kind: 'windows'; readonly printer: string }
  /** A raw queue, on macOS and Linux. */
  | { readonly kind: 'cups'; readonly queue: string };

interface Parts {
  readonly name: string;
  readonly profile: Profile;
  readonly place: PrinterPlace;
  readonly drawerPin?: DrawerPin;
  readonly patience?: Partial<Patience>;
}

export const printerAt = ({ place, ...parts }: Parts): Printer => {
  switch (place.kind) {
    case 'network':
      return new TalkingPrinter({ ...parts, line: tcpLine(place) });
    case 'serial':
      return new TalkingPrinter({ ...parts, line: serialLine(place) });
    case 'usb-file':
      return new TalkingPrinter({ ...parts, line: usblpLine(place.path) });
    case 'usb':
      return new TalkingPrinter({ ...parts, line: usbLine(place) });
    case 'windows':
      return new SpooledPrinter({ ...parts, spooler: windowsSpooler(place.printer) });
    case 'cups':
      return new SpooledPrinter({ ...parts, spooler: cupsSpooler({ queue: place.queue }) });
  }
};
