import { readHidReport } from './hid-report.ts';
import {
  nodeHid,
  scannerPage,
  type HidIdentity,
  type HidLibrary,
  type HidOpen,
} from './node-hid.ts';
import { ScanDesk } from './scan-desk.ts';
import type { Scanner } from './scanner.ts';

interface Parts {
  readonly name: string;
  readonly identity: HidIdentity;
  readonly library?: () => Promise<HidLibrary | null>;
  readonly pauses?: readonly number[];
}

const usualPauses = [500, 1000, 2000, 5000] as const;
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
