import type { PeripheralConnection } from '@pos/domain';
import { native } from '../lines/native.ts';
import { nodeHid, scannerPage } from '../scanners/node-hid.ts';

export interface FoundPeripheral {
  readonly connection: PeripheralConnection;
  /** What it calls itself; `null` where it says nothing. */
  readonly label: string | null;
}

const usualBaud = 9600;

/** The serial ports and the scanners of this machine. A port may be anything: only a person knows what hangs on it. */
export const findPeripherals = async (): Promise<readonly FoundPeripheral[]> =>
  (await Promise.all([findScanners(), findPorts()])).flat();

const findPorts = async (): Promise<FoundPeripheral[]> => {
  const library = await native(() => import('serialport'));
  const ports = library ? await library.SerialPort.list().catch(() => []) : [];
  return ports
    .filter(({ path }) => !/^\/dev\/ttyS\d+$/.test(path))
    .map(({ path, manufacturer }) => ({
      connection: { by: 'serial', path, baud: usualBaud },
      label: manufacturer ?? null,
    }));
};

const findScanners = async (): Promise<FoundPeripheral[]> => {
  const library = await nodeHid();
  const listed = library ? await library.list().catch(() => []) : [];
  return listed
    .filter(({ usagePage }) => usagePage === scannerPage)
    .map(({ vendorId, productId, serialNumber, product }) => ({
      connection: {
        by: 'hid',
        vendorId,
        productId,
        ...(serialNumber ? { serialNumber } : {}),
      },
      label: product ?? null,
    }));
};
