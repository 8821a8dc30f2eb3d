import { kernelPrinters, type Folders } from '../../lines/kernel-printers.ts';
import type { UsbIdentity } from '../../lines/usb-line.ts';
import type { FoundPlace } from './place.ts';

/** By the name that stays with it where it has one; cheap ones have no number, and are where they are plugged. */
export const findUsbPrinters = async (folders?: Folders): Promise<FoundPlace[]> =>
  (await kernelPrinters(folders)).map(({ path, identity, deviceId }) => ({
    place: { by: 'usb', path: identity?.serialNumber ? nameOf(identity) : path },
    label: labelIn(deviceId),
  }));

const nameOf = ({ vendorId, productId, serialNumber = '' }: UsbIdentity): string =>
  [vendorId, productId].map((id) => id.toString(16).padStart(4, '0')).join(':') +
  `:${serialNumber}`;

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
