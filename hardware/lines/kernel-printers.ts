import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UsbIdentity } from './usb-line.ts';

export interface Folders {
  readonly devices: string;
  readonly about: string;
}

const linux: Folders = { devices: '/dev/usb', about: '/sys/class/usbmisc' };

export interface KernelPrinter {
  /** Such as `/dev/usb/lp0`, and another one after the next plug. */
  readonly path: string;
  readonly identity: UsbIdentity | null;
  /** `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;` */
  readonly deviceId: string;
}

/** What Linux's own driver for USB printers has at hand. Other systems have none. */
export const kernelPrinters = async ({ devices, about }: Folders = linux): Promise<
  KernelPrinter[]
> => {
  const names = await readdir(devices).catch(() => []);
  const printers = names.filter((name) => /^lp\d+$/.test(name)).sort();
  return Promise.all(
    printers.map(async (name) => {
      // Not joined: `device` is a link, and what lies above it is the printer.
      const read = (file: string): Promise<string> =>
        readFile(`${about}/${name}/device/${file}`, 'utf8').then(
          (text) => text.trim(),
          () => '',
        );
      const [vendor, product] = [await read('../idVendor'), await read('../idProduct')];
      const serialNumber = await read('../serial');
      return {
        path: join(devices, name),
        identity: vendor
          ? {
              vendorId: parseInt(vendor, 16),
              productId: parseInt(product, 16),
              ...(serialNumber && { serialNumber }),
            }
          : null,
        deviceId: await read('ieee1284_id'),
      };
    }),
  );
};
