import { expect, test } from 'vitest';
import { profiles } from '../profile.ts';
import { describePrinter } from '../testing/describe-printer.ts';
import { onWindows } from '../testing/windows-bench.ts';
import { SpooledPrinter } from './spooled-printer.ts';
import { windowsSpooler } from './windows-spooler.ts';

describePrinter('a printer of the Windows spooler, whose calls we answer', {
  open: onWindows,
  isHeard: false,
});

test('fewer bytes than were handed over: nobody knows what came out', async () => {
  const winspool = { statusOf: async () => 0, writeRaw: async () => 10 };
  const spooler = windowsSpooler('bar', async () => winspool);
  const printer = new SpooledPrinter({
    name: 'bar',
    profile: profiles['clone-80'],
    spooler,
    kick: null,
  });
  const job = { bytes: new Uint8Array(100), beforeFirstByte: () => undefined };
  expect(await printer.print(job)).toEqual({ state: 'unknown', reason: 'connection-lost' });
});

test.each([
  ['ready to try', 0x0000_0000, 'silent'],
  ['printing', 0x0000_0400, 'silent'],
  ['out of paper', 0x0000_0010, 'paper-out'],
  ['its door open', 0x0040_0010, 'cover-open'],
  ['offline', 0x0000_0080, 'offline'],
  ['in trouble', 0x0000_0002, 'error'],
])('%s', async (_, status, state) => {
  const winspool = { statusOf: async () => status, writeRaw: async () => 0 };
  expect(await windowsSpooler('bar', async () => winspool).look()).toBe(state);
});

test.skipIf(process.platform === 'win32')(
  'where there is no such library, nor PowerShell, it is offline and nothing breaks',
  async () => {
    const spooler = windowsSpooler('bar');
    expect(await spooler.look()).toBe('offline');
    expect(await spooler.send(new Uint8Array(1), 'bar')).toBe(false);
  },
);
