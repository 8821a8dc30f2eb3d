import { serialLine } from '../../lines/serial-line.ts';
import { tcpLine } from '../../lines/tcp-line.ts';
import { usblpLine } from '../../lines/usblp-line.ts';
import { TalkingPrinter } from '../conversation/talking-printer.ts';
import type { Printer } from '../printer.ts';
import type { Profile } from '../profile.ts';
import { cupsSpooler } from '../spooler/cups.ts';
import { SpooledPrinter } from '../spooler/spooled-printer.ts';
import { windowsSpooler } from '../spooler/windows-spooler.ts';
import type { PrinterPlace } from './place.ts';

interface Wanted {
  readonly name: string;
  readonly place: PrinterPlace;
  readonly profile: Profile;
}

export const openPrinter = ({ place, ...parts }: Wanted): Printer => {
  switch (place.by) {
    case 'network':
      return new TalkingPrinter({ ...parts, line: tcpLine(place) });
    case 'serial':
      return new TalkingPrinter({
        ...parts,
        line: serialLine({ path: place.path, baudRate: place.baud }),
      });
    case 'usb':
      return new TalkingPrinter({ ...parts, line: usblpLine(place.path) });
    case 'queue': {
      const isWindows = process.platform === 'win32';
      const spooler = isWindows ? windowsSpooler(place.queue) : cupsSpooler(place);
      return new SpooledPrinter({ ...parts, spooler });
    }
  }
};
