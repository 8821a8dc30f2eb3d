import { native } from '../lines/native.ts';

/** By what it calls itself; its path changes with every plug. */
export interface HidIdentity {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
}

/** What we need of `node-hid`, so that a test can be one. */
export interface HidLibrary {
  readonly list: () => Promise<readonly HidListed[]>;
  readonly open: (path: string) => Promise<HidOpen>;
}

export interface HidListed extends HidIdentity {
  readonly path?: string | undefined;
  readonly usagePage?: number | undefined;
  readonly product?: string | undefined;
}

export interface HidOpen {
  readonly onReport: (listener: (report: Uint8Array) => void) => void;
  /** Without a reason: on some systems there is none. */
  readonly onGone: (listener: () => void) => void;
  readonly sendFeatureReport: (bytes: readonly number[]) => Promise<void>;
  readonly close: () => void;
}

/** "Bar code scanner" among the usages of HID. Its keyboard, where it has one, is another and cannot be opened. */
export const scannerPage = 0x8c;

export const nodeHid = async (): Promise<HidLibrary | null> => {
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
