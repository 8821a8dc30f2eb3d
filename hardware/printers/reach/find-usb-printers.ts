import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPlace } from './place.ts';

interface Folders {
  readonly devices: string;
  readonly about: string;
}

const linux: Folders = { devices: '/dev/usb', about: '/sys/class/usbmisc' };

/** What Linux's own driver for USB printers has at hand. Other systems have none, and find nothing here. */
export const findUsbPrinters = async ({ devices, about }: Folders = linux): Promise<
  FoundPlace[]
> => {
  const names = await readdir(devices).catch(() => []);
  const printers = names.filter((name) => /^lp\d+$/.test(name)).sort();
  return Promise.all(
    printers.map(async (name) => ({
      place: { by: 'usb' as const, path: join(devices, name) },
      label: labelIn(
        await readFile(join(about, name, 'device/ieee1284_id'), 'utf8').catch(() => ''),
      ),
    })),
  );
};

/** `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;` */
export const labelIn = (deviceId: string): string | null => {
  const fields = new Map(
    deviceId.split(';').map((field) => {
      const [name = '', ...value] = field.trim().split(':');
      return [name.toUpperCase(), value.join(':').trim()];
    }),
  );
  const maker = fields.get('MFG') ?? fields.get('MANUFACTURER') ?? '';
  const model = fields.get('MDL') ?? fields.get('MODEL') ?? '';
  return `${maker} ${model}`.trim() || null;
};
