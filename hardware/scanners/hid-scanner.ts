import { native } from '../lines/native.ts';
import { readHidReport } from './hid-report.ts';
import { ScanDesk } from './scan-desk.ts';
import type { Scanner } from './scanner.ts';

/** By what it calls itself; its path changes with every plug. */
export interface HidIdentity {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string;
}

/** What we need of `node-hid`, so that a test can be one. */
export interface HidLibrary {
  readonly list: () => Promise<readonly HidListed[]>;
  readonly open: (path: string) => Promise<HidOpen>;
}

export interface HidListed extends HidIdentity {
  readonly path?: string | undefined;
  readonly usagePage?: number | undefined;
}

export interface HidOpen {
  readonly onReport: (listener: (report: Uint8Array) => void) => void;
  /** Without a reason: on some systems there is none. */
  readonly onGone: (listener: () => void) => void;
  readonly sendFeatureReport: (bytes: readonly number[]) => Promise<void>;
  readonly close: () => void;
}

interface Parts {
  readonly name: string;
  readonly identity: HidIdentity;
  readonly library?: () => Promise<HidLibrary | null>;
  readonly pauses?: readonly number[];
}

const usualPauses = [500, 1000, 2000, 5000] as const;
/** "Bar code scanner" among the usages of HID. Its keyboard, where it has one, is another and cannot be opened. */
const scannerPage = 0x8c;
/** Honeywell, and one more: silent until they are told to speak. */
const quietMakers: ReadonlySet<number> = new Set([0x0c2e, 0x23d0]);

/** A scanner that says what it is: no focus, no layout, no timing to guess. */
export const hidScanner = ({ name, identity, library = nodeHid, pauses }: Parts): Scanner => {
  const desk = new ScanDesk();
  let device: HidOpen | null = null;
  let part = '';
  let bytes: Uint8Array[] = [];
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const take = (report: Uint8Array): void => {
    const read = readHidReport(report);
    if (!read) return;
    if (bytes.length === 0) part = read.aim;
    bytes.push(read.text);
    if (read.continues) return;
    desk.read(part + Buffer.concat(bytes).toString('utf8'));
    bytes = [];
  };

  const lost = (): void => {
    device?.close();
    device = null;
    bytes = [];
    if (isClosed) return;
    desk.became('offline');
    const every = pauses ?? usualPauses;
    const pause = every[Math.min(failures, every.length - 1)] ?? 0;
    failures += 1;
    timer = setTimeout(() => void open(), pause).unref();
  };

  const open = async (): Promise<void> => {
    const found = await find(library, identity).catch(() => null);
    if (!found) return lost();
    if (isClosed) return found.close();
    device = found;
    failures = 0;
    found.onReport(take);
    found.onGone(lost);
    if (quietMakers.has(identity.vendorId)) await found.sendFeatureReport([0xfe, 0x01]);
    desk.became('ready');
  };

  void open();
  return {
    name,
    get state() {
      return desk.state;
    },
    onScan: (listener) => desk.onScan(listener),
    onState: (listener) => desk.onState(listener),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      desk.close();
      device?.close();
    },
  };
};

const find = async (
  library: () => Promise<HidLibrary | null>,
  wanted: HidIdentity,
): Promise<HidOpen | null> => {
  const hid = await library();
  const listed = (await hid?.list()) ?? [];
  const scanner = listed.find(
    ({ vendorId, productId, serialNumber, usagePage }) =>
      usagePage === scannerPage &&
      vendorId === wanted.vendorId &&
      productId === wanted.productId &&
      (wanted.serialNumber === undefined || serialNumber === wanted.serialNumber),
  );
  return hid && scanner?.path !== undefined ? hid.open(scanner.path) : null;
};

const nodeHid = async (): Promise<HidLibrary | null> => {
  const library = await native(() => import('node-hid'));
  return (
    library && {
      list: () => library.devicesAsync(),
      open: async (path) => {
        const device = await library.HIDAsync.open(path);
        return {
          onReport: (listener) => device.on('data', listener),
          onGone: (listener) => device.on('error', listener),
          sendFeatureReport: async (bytes) => {
            await device.sendFeatureReport([...bytes]);
          },
          // Closing what is gone already fails, and is done.
          close: () => void device.close().catch(() => undefined),
        };
      },
    }
  );
};
