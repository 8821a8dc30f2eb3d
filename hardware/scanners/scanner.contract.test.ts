import type { Duplex } from 'node:stream';
import { readScannedCode } from '@pos/domain';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { serialLine } from '../lines/serial-line.ts';
import { layCable } from '../testing/cable.ts';
import { hasPty } from '../testing/has-pty.ts';
import { describeScanner } from './describe-scanner.ts';
import { hidScanner } from './hid-scanner.ts';
import type { HidLibrary } from './node-hid.ts';
import { lineScanner } from './line-scanner.ts';
import { hidReports } from './virtual-hid-scanner.ts';

const pauses = [10];

const onSerial = async (ends: { readonly prefix: boolean; readonly end: string }) => {
  let device: Duplex | null = null;
  const cable = await layCable((plugged) => {
    device = plugged;
  });
  const line = serialLine({ path: cable.path, baudRate: 9600 });
  return {
    scanner: lineScanner({ name: 'serial', line, pauses }),
    hold: (code: string, aim = 'E0') => {
      device?.write(`${ends.prefix ? `]${aim}` : ''}${code}${ends.end}`);
    },
    unplug: cable.unplug,
    plug: cable.plug,
    tellsSymbology: ends.prefix,
    [Symbol.asyncDispose]: () => cable[Symbol.asyncDispose](),
  };
};

describe.skipIf(!hasPty)('where the machine has pseudo terminals', () => {
  describeScanner('a serial scanner', () => onSerial({ prefix: false, end: '\r' }));
  describeScanner('a serial scanner that names the symbol', () =>
    onSerial({ prefix: true, end: '\r\n' }),
  );

  test('half a code is no code', async () => {
    let device: Duplex | null = null;
    await using cable = await layCable((plugged) => {
      device = plugged;
    });
    const line = serialLine({ path: cable.path, baudRate: 9600 });
    const scanner = lineScanner({ name: 'serial', line, pauses });
    const texts: string[] = [];
    scanner.onScan(({ text }) => texts.push(text));
    await vi.waitFor(() => expect(scanner.state).toBe('ready'));
    const port: Duplex = device!;
    port.write('89385');
    // Longer than a scanner ever pauses within a code.
    await new Promise((resolve) => setTimeout(resolve, 250));
    port.write('12345670\r');
    await vi.waitFor(() => expect(texts).toEqual(['12345670']));
    scanner.close();
  });
});

/** `node-hid` as it behaves when a scanner comes and goes: another path each time, an error without a word. */
const onHid = async (make: 'usual' | 'shifted' | 'without AIM') => {
  let plugged = 1;
  let isPlugged = true;
  let report: (bytes: Uint8Array) => void = () => undefined;
  let gone: () => void = () => undefined;
  const identity = { vendorId: 0x0c2e, productId: 0x0b61 };
  let isAwake = false;
  const library: HidLibrary = {
    list: async () =>
      isPlugged
        ? [
            { ...identity, path: '/dev/hidraw0', usagePage: 1 },
            { ...identity, path: `/dev/hidraw${plugged}`, usagePage: 0x8c },
          ]
        : [],
    open: async (path) => {
      if (path !== `/dev/hidraw${plugged}`) throw new Error('cannot open device');
      return {
        onReport: (listener) => {
          report = listener;
        },
        onGone: (listener) => {
          gone = listener;
        },
        sendFeatureReport: async (bytes) => {
          isAwake = bytes[0] === 0xfe && bytes[1] === 0x01;
        },
        close: () => undefined,
      };
    },
  };
  return {
    scanner: hidScanner({ name: 'hid', identity, library: async () => library, pauses }),
    hold: (code: string, aim = 'E0') => {
      if (!isAwake) return;
      for (const bytes of hidReports(code, aim, make)) report(bytes);
    },
    unplug: () => {
      isPlugged = false;
      isAwake = false;
      gone();
    },
    plug: async () => {
      plugged += 1;
      isPlugged = true;
    },
    tellsSymbology: make !== 'without AIM',
    [Symbol.asyncDispose]: async () => undefined,
  };
};

describeScanner('a HID-POS scanner', () => onHid('usual'));
describeScanner('a HID-POS scanner whose reports begin one byte later', () => onHid('shifted'));
describeScanner('a HID-POS scanner that names no symbol', () => onHid('without AIM'));

test('without its driver, or without a scanner, it is offline and nothing breaks', async () => {
  const identity = { vendorId: 1, productId: 2 };
  for (const library of [undefined, async () => null]) {
    const scanner = hidScanner({ name: 'none', identity, ...(library && { library }) });
    await new Promise((resolve) => setImmediate(resolve));
    expect(scanner.state).toBe('offline');
    scanner.close();
  }
});

test('whatever the code, its reports say it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 300 }),
      fc.constantFrom('usual' as const, 'shifted' as const),
      async (code, make) => {
        fc.pre(code.trim() === code && !code.startsWith(']'));
        const bench = await onHid(make);
        const texts: string[] = [];
        bench.scanner.onScan(({ text }) => texts.push(text));
        await vi.waitFor(() => expect(bench.scanner.state).toBe('ready'));
        bench.hold(code);
        bench.scanner.close();
        expect(texts).toEqual([code]);
      },
    ),
    { numRuns: 50 },
  );
});

test.each([
  ['8938505974194', { codes: ['8938505974194', '08938505974194'] }],
  ['2112345012346', { label: { measured: { kind: 'weight', weight: 1234 } } }],
  ['2012345007505', { label: { measured: { kind: 'price', price: 750 } } }],
  ['010893850597419410LOT7\u001d3103001250', { measured: { kind: 'weight', weight: 1250 } }],
])('the shop understands %j as it comes from a scanner', (text, meaning) => {
  expect(readScannedCode(text)).toMatchObject(meaning);
});
