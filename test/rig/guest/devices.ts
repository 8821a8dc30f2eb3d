import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, writeSync } from 'node:fs';
import type { Duplex } from 'node:stream';
import { profiles } from '@pos/hardware/printers';
import {
  hidReports,
  serialLine,
  usblpLine,
  VirtualPrinter,
  virtualScale,
  type VirtualScale,
} from '@pos/hardware/testing';
import { makeGadget } from './gadget.ts';
import { until } from './proof.ts';

/** A device with its cable, as it stands on a counter. */
export interface Device {
  readonly plug: () => Promise<void>;
  readonly unplug: () => Promise<void>;
}

type Line = ReturnType<typeof serialLine>;

/** What the device itself holds of its cable; the computer has the other end. */
const innerEnd = (path: string, line: Line, onPlug: (cable: Duplex) => void) => {
  let cable: Duplex | null = null;
  return {
    open: async (): Promise<void> => {
      cable = await until(`${path} inside the device`, async () => {
        const opened = await line.open(1000);
        return opened.ok ? opened.stream : null;
      });
      onPlug(cable);
    },
    say: (text: string): void => {
      cable?.write(text);
    },
    close: async (): Promise<void> => {
      if (!cable || cable.closed) return;
      const closed = once(cable, 'close');
      cable.destroy();
      await closed;
    },
  };
};

export const printerIdentity = { vendorId: 0x04b8, productId: 0x0e15, serialNumber: 'SN0001' };
/** As it is found, and as a shop's documents name it. */
export const printerPlace = { by: 'usb', path: '04b8:0e15:SN0001' } as const;

/** The kernel's name for it, which may be another after each plug: `lp0`, `lp1`. */
export const kernelHasPrinter = (): boolean => {
  const names = existsSync('/dev/usb') ? readdirSync('/dev/usb') : [];
  return names.some((name) => name.startsWith('lp'));
};

export interface UsbPrinter extends Device {
  /** What has come out of it. */
  readonly virtual: VirtualPrinter;
}

const usbPrinter = (): UsbPrinter => {
  const virtual = new VirtualPrinter({ profile: profiles['epson-80'] });
  const gadget = makeGadget({
    port: 0,
    ...printerIdentity,
    maker: 'EPSON',
    product: 'TM-T20II',
    kind: 'printer.0',
    settings: { pnp_string: 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;CLS:PRINTER;', q_len: '10' },
  });
  const path = '/dev/g_printer0';
  const inner = innerEnd(path, usblpLine(path), (cable) => virtual.plug(cable));
  return {
    virtual,
    plug: async () => {
      gadget.plug();
      await inner.open();
      await until('a printer at the computer', kernelHasPrinter);
    },
    unplug: async () => {
      await inner.close();
      gadget.unplug();
      await until('no printer at the computer', () => !kernelHasPrinter());
    },
  };
};

export const scannerIdentity = { vendorId: 0x1fbb, productId: 0x3681, serialNumber: 'SC0042' };

/** Usage page 0x8C, usage 2: "bar code scanner", reports of 63 bytes under number 2. */
const scannerReport = Buffer.from('058c0902a1018502150026ff007508953f09fe8102c0', 'hex');

interface UsbScanner extends Device {
  readonly scan: (code: string) => void;
}

/** A scanner that says what it is. */
const usbScanner = (): UsbScanner => {
  const gadget = makeGadget({
    port: 1,
    ...scannerIdentity,
    maker: 'Scan Maker',
    product: 'Hand Scanner',
    kind: 'hid.0',
    settings: { protocol: '0', subclass: '0', report_length: '64', report_desc: scannerReport },
  });
  return {
    plug: async () => gadget.plug(),
    unplug: async () => gadget.unplug(),
    scan: (code) => {
      const handle = openSync('/dev/hidg0', 'w');
      for (const report of hidReports(code, 'E0')) writeSync(handle, report);
      closeSync(handle);
    },
  };
};

export const serialPath = '/dev/ttyACM0';

interface SerialDevice extends UsbScanner {
  readonly scale: VirtualScale;
}

/** A cable that calls itself a serial port; a scale hangs on it, and now and then a scanner sends by it too. */
const serialDevice = (): SerialDevice => {
  const scale = virtualScale('toledo-8217');
  const gadget = makeGadget({
    port: 2,
    vendorId: 0x0eb8,
    productId: 0x2303,
    serialNumber: 'AC0007',
    maker: 'Serial Maker',
    product: 'Scale and Scanner',
    kind: 'acm.0',
  });
  const path = '/dev/ttyGS0';
  const inner = innerEnd(path, serialLine({ path, baudRate: 9600 }), (cable) => scale.plug(cable));
  return {
    scale,
    scan: (code) => inner.say(`${code}\r`),
    plug: async () => {
      gadget.plug();
      await until(`${serialPath} of the computer`, () => existsSync(serialPath));
      await inner.open();
    },
    unplug: async () => {
      await inner.close();
      gadget.unplug();
      await until(`${serialPath} is gone`, () => !existsSync(serialPath));
    },
  };
};

/** What stands on the counter: one of each. */
export interface Counter {
  readonly printer: UsbPrinter;
  readonly hid: UsbScanner;
  readonly serial: SerialDevice;
}

export const setUpCounter = (): Counter => ({
  printer: usbPrinter(),
  hid: usbScanner(),
  serial: serialDevice(),
});
