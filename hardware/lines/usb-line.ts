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
> & {
  /** `usb` gives up after one second where it is not told otherwise. */
  readonly transferOut: (
    endpoint: number,
    bytes: Uint8Array<ArrayBuffer>,
    milliseconds: number,
  ) => Promise<USBOutTransferResult>;
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

export const isSame = (device: UsbIdentity | UsbPrinterDevice, wanted: UsbIdentity): boolean =>
  device.vendorId === wanted.vendorId &&
  device.productId === wanted.productId &&
  (wanted.serialNumber === undefined || device.serialNumber === wanted.serialNumber);

const printerClass = 7;
/** Of a full-speed device's packets; a larger read would be refused by some. */
const packetBytes = 64;
/** A printer that has run out of paper takes nothing until somebody comes; for longer, it is held by nobody. */
const mostWait = 60_000;
const pieceBytes = 16 * 1024;

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
    read: () => device.transferIn(into, packetBytes).then(bytesIn, nothingYet),
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        const piece = Uint8Array.from(bytes.subarray(at, at + pieceBytes));
        const { bytesWritten } = await device.transferOut(out, piece, mostWait);
        if (bytesWritten !== piece.length) throw new Error('not all bytes were taken');
      }
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

/** A printer that says nothing for a second is in order; `usb` calls it a transfer that was cancelled. */
const nothingYet = (error: Error): Uint8Array => {
  if (/cancelled/i.test(error.message)) return new Uint8Array();
  throw error;
};

const bytesIn = ({ data }: USBInTransferResult): Uint8Array =>
  data ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array();
