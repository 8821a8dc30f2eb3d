import { kernelPrinters, type Folders } from './kernel-printers.ts';
import type { Line } from './line.ts';
import { isSame, usbLine, type UsbIdentity } from './usb-line.ts';
import { usblpLine } from './usblp-line.ts';

/** A USB printer by what it calls itself: through Linux's own driver, under the name that has today, or without. */
export const usbPrinterLine = (identity: UsbIdentity, folders?: Folders): Line => ({
  open: async (patience) => {
    const printers = await kernelPrinters(folders);
    const ours = printers.find((each) => each.identity && isSame(each.identity, identity));
    return (ours ? usblpLine(ours.path) : usbLine(identity)).open(patience);
  },
});
