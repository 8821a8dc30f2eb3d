/// <reference types="w3c-web-usb" />
import { DeviceStream, type Device } from './device-stream.ts';
import { unreachable, type Line } from './line.ts';
import { native } from './native.ts';

/** By what it calls itself, never by the port it is in. Cheap ones have no serial number. */
export interface UsbIdentity {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string;
}

/** What we need of a WebUSB device; `usb` adds the two about the kernel's driver on Linux. */
export type UsbPrinterDevice = Pick<
  USBDevice,
  | 'vendorId'
  | 'productId'
  | 'serialNumber'
  | 'configuration'
  | 'open'
  | 'close'
  | 'claimInterface'
  | 'releaseInterface'
  | 'transferIn'
  | 'transferOut'
> & {
  readonly detachKernelDriver: (number: number) => Promise<void>;
  readonly attachKernelDriver: (number: number) => Promise<void>;
};

type Find = () => Promise<readonly UsbPrinterDevice[] | null>;

/** On machines without a USB bus the library throws where others answer with an empty list. */
const findDevices: Find = async () => {
  const library = await native(() => import('usb'));
  return library && library.usb.getDevices().catch(() => []);
};

/** A USB printer without the system's help, where Linux has no `/dev/usb/lp*`. Never on Windows: it owns its printers. */
export const usbLine = (identity: UsbIdentity, find: Find = findDevices): Line => ({
  open: async () => {
    const devices = await find();
    if (!devices) return unreachable('no-driver');
    const device = devices.find((each) => isSame(each, identity));
    if (!device) return unreachable('not-found');
    try {
      await device.open();
      return { ok: true, stream: new DeviceStream(await claim(device)) };
    } catch (error) {
      await device.close().catch(() => undefined);
      const words = error instanceof Error ? error.message : '';
      return unreachable(/busy/i.test(words) ? 'in-use' : 'no-permission');
    }
  },
});

const isSame = (device: UsbPrinterDevice, wanted: UsbIdentity): boolean =>
  device.vendorId === wanted.vendorId &&
  device.productId === wanted.productId &&
  (wanted.serialNumber === undefined || device.serialNumber === wanted.serialNumber);

const printerClass = 7;
/** Of a full-speed device's packets; a larger read would be refused by some. */
const packetBytes = 64;

const claim = async (device: UsbPrinterDevice): Promise<Device> => {
  const printer = device.configuration?.interfaces.find(({ alternate }) => isPrinter(alternate));
  const endpointOf = (direction: USBDirection): number => {
    const ends = printer?.alternate.endpoints ?? [];
    const end = ends.find((each) => each.type === 'bulk' && each.direction === direction);
    if (!end) throw new Error('no printer');
    return end.endpointNumber;
  };
  const [into, out] = [endpointOf('in'), endpointOf('out')];
  const number = printer?.interfaceNumber ?? 0;
  const wasTaken = await takeFromKernel(device, number);
  return {
    read: async () => bytesIn(await device.transferIn(into, packetBytes)),
    write: async (bytes) => {
      const { bytesWritten } = await device.transferOut(out, Uint8Array.from(bytes));
      if (bytesWritten !== bytes.length) throw new Error('not all bytes were taken');
    },
    close: async () => {
      await device.releaseInterface(number).catch(() => undefined);
      if (wasTaken) await device.attachKernelDriver(number).catch(() => undefined);
      await device.close();
    },
  };
};

const isPrinter = ({ interfaceClass }: USBAlternateInterface): boolean =>
  interfaceClass === printerClass;

/** `usblp` holds it as soon as it is plugged in. */
const takeFromKernel = async (device: UsbPrinterDevice, number: number): Promise<boolean> => {
  try {
    await device.claimInterface(number);
    return false;
  } catch {
    await device.detachKernelDriver(number);
    await device.claimInterface(number);
    return true;
  }
};

const bytesIn = ({ data }: USBInTransferResult): Uint8Array =>
  data ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array();
