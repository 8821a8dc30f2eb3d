import { describe } from 'vitest';
import { serialLine } from '../../lines/serial-line.ts';
import { usblpLine } from '../../lines/usblp-line.ts';
import { hasPty } from '../../testing/has-pty.ts';
import { onCable } from '../testing/benches.ts';
import { describePrinter } from '../testing/describe-printer.ts';

describe.skipIf(!hasPty)('where the machine has pseudo terminals', () => {
  describePrinter('a serial printer', {
    open: () => onCable('clone-80', (path) => serialLine({ path, baudRate: 115_200 })),
    isHeard: true,
  });

  // The same calls of the system reach `/dev/usb/lp0` and a terminal; the real one stands in `npm run rig`.
  describePrinter('a USB printer as Linux shows it', {
    open: () => onCable('epson-80', usblpLine),
    isHeard: true,
  });
});
