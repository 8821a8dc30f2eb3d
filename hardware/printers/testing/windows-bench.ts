import { connect } from 'node:net';
import { drawerKick } from '../languages.ts';
import { profiles } from '../profile.ts';
import { SpooledPrinter } from '../spooler/spooled-printer.ts';
import { windowsSpooler } from '../spooler/windows-spooler.ts';
import type { Winspool } from '../spooler/winspool.ts';
import { VirtualPrinter } from '../virtual/virtual-printer.ts';
import type { PrinterBench } from './describe-printer.ts';

/** The spooler's calls answered by us; what is written comes out of a virtual printer. */
export const onWindows = async (): Promise<PrinterBench> => {
  const profile = profiles['epson-80'];
  const virtual = new VirtualPrinter({ profile });
  await virtual.listen(0);
  let isInstalled = true;
  const winspool: Winspool = {
    statusOf: async () => (isInstalled ? 0 : null),
    writeRaw: (_printer, _title, bytes) =>
      new Promise((resolve) => {
        const socket = connect(virtual.port, '127.0.0.1');
        socket.on('close', () => resolve(bytes.length));
        socket.end(bytes);
        socket.resume();
      }),
  };
  const spooler = windowsSpooler('Quầy', async () => winspool);
  const printer = new SpooledPrinter({
    name: 'Quầy',
    profile,
    spooler,
    kick: drawerKick(profile, 2),
  });
  return {
    printer,
    virtual,
    takeAway: () => {
      isInstalled = false;
    },
    [Symbol.asyncDispose]: async () => {
      printer.close();
      await virtual.close();
    },
  };
};
