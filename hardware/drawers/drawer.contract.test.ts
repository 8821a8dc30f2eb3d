import { describe } from 'vitest';
import { serialLine } from '../lines/serial-line.ts';
import { onNetwork } from '../printers/testing/benches.ts';
import { openPty } from '../lines/pty.ts';
import { hasPty } from '../testing/has-pty.ts';
import { describeDrawer } from './describe-drawer.ts';
import { lineDrawer } from './line-drawer.ts';
import { printerDrawer } from './printer-drawer.ts';

describeDrawer('a drawer on a printer', async () => {
  const bench = await onNetwork('clone-80');
  let opened = 0;
  bench.virtual.onEvent(({ kind }) => {
    if (kind === 'drawer-kicked') opened += 1;
  });
  return {
    drawer: printerDrawer(bench.printer),
    opened: () => opened,
    takeAway: () => bench.virtual.flip({ offline: true }),
    [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose](),
  };
});

describe.skipIf(!hasPty)('where the machine has pseudo terminals', () => {
  describeDrawer('a drawer on a serial port', async () => {
    const pty = await openPty();
    if (!pty) throw new Error('no pseudo terminal');
    let opened = 0;
    pty.device.on('data', (bytes: Buffer) => {
      opened += bytes.filter((byte) => byte === 0x07).length;
    });
    const line = serialLine({ path: pty.path, baudRate: 9600 });
    return {
      drawer: lineDrawer({ name: 'drawer', line }),
      opened: () => opened,
      takeAway: pty.unplug,
      [Symbol.asyncDispose]: async () => pty.unplug(),
    };
  });
});
