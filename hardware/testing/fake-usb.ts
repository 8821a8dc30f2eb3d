/// <reference types="w3c-web-usb" />
import { once } from 'node:events';
import { duplexPair, type Duplex } from 'node:stream';
import type { UsbPrinterDevice } from '../lines/usb-line.ts';

export interface FakeUsb {
  readonly usb: UsbPrinterDevice;
  /** What a virtual printer is plugged into, each time the port is opened. */
  readonly onOpen: (plug: (cable: Duplex) => void) => void;
  readonly unplug: () => void;
  readonly isPlugged: () => boolean;
  /** Whether the kernel's own driver has it, as before we came. */
  readonly isKernels: () => boolean;
}

/** A USB printer in the shape of WebUSB, held by the kernel until it is asked for it. The real one stands in the rig. */
export const fakeUsb = (identity: { vendorId: number; productId: number }): FakeUsb => {
  let plug: (cable: Duplex) => void = () => undefined;
  let host: Duplex | null = null;
  let [isPlugged, isKernels] = [true, true];
  const usb: UsbPrinterDevice = {
    ...identity,
    serialNumber: 'SN0001',
    configuration: {
      configurationValue: 1,
      configurationName: '',
      interfaces: [
        { interfaceNumber: 0, alternate: printer, alternates: [printer], claimed: false },
      ],
    },
    open: async () => undefined,
    close: async () => {
      host?.destroy();
      host = null;
    },
    claimInterface: async () => {
      if (isKernels) throw new Error('interface is busy (errno 16)');
      const [ours, theirs] = duplexPair();
      ours
        .setMaxListeners(0)
        .on('error', () => undefined)
        .once('close', () => theirs.destroy());
      theirs.on('error', () => undefined);
      host = ours;
      plug(theirs);
    },
    releaseInterface: async () => undefined,
    detachKernelDriver: async () => {
      isKernels = false;
    },
    attachKernelDriver: async () => {
      isKernels = true;
    },
    transferIn: async (_, length) => {
      const port = host;
      if (!port) throw new Error('the device was unplugged');
      for (;;) {
        const bytes: Buffer | null = port.read(length) ?? port.read();
        if (bytes) return { data: new DataView(Uint8Array.from(bytes).buffer), status: 'ok' };
        if (port.destroyed || port.readableEnded) throw new Error('the device was unplugged');
        await Promise.race([once(port, 'readable'), once(port, 'close')]);
      }
    },
    transferOut: async (_, data) => {
      const port = host;
      if (!port || port.destroyed) throw new Error('the device was unplugged');
      const bytes = ArrayBuffer.isView(data)
        ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
        : new Uint8Array(data);
      await new Promise<void>((resolve) => port.write(Uint8Array.from(bytes), () => resolve()));
      return { bytesWritten: bytes.length, status: 'ok' };
    },
  };
  return {
    usb,
    onOpen: (wanted) => {
      plug = wanted;
    },
    unplug: () => {
      isPlugged = false;
      host?.destroy();
    },
    isPlugged: () => isPlugged,
    isKernels: () => isKernels,
  };
};

const end = (direction: USBDirection): USBEndpoint => ({
  direction,
  endpointNumber: 1,
  type: 'bulk',
  packetSize: 64,
});

const printer: USBAlternateInterface = {
  alternateSetting: 0,
  interfaceName: '',
  interfaceClass: 7,
  interfaceSubclass: 1,
  interfaceProtocol: 2,
  endpoints: [end('in'), end('out')],
};
