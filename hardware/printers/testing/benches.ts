import type { Line } from '../../lines/line.ts';
import { openPty } from '../../lines/pty.ts';
import { TalkingPrinter } from '../conversation/talking-printer.ts';
import { NetworkPrinter } from '../network/network-printer.ts';
import { profiles, type ProfileName } from '../profile.ts';
import { VirtualPrinter } from '../virtual/virtual-printer.ts';
import { patience, type PrinterBench } from './describe-printer.ts';

export const onNetwork = async (name: ProfileName): Promise<PrinterBench> => {
  const profile = profiles[name];
  const virtual = new VirtualPrinter({ profile });
  await virtual.listen(0);
  const address = { host: '127.0.0.1', port: virtual.port };
  const printer = new NetworkPrinter({ name, address, profile, patience });
  return {
    printer,
    virtual,
    takeAway: () => virtual.flip({ offline: true }),
    [Symbol.asyncDispose]: async () => {
      printer.close();
      await virtual.close();
    },
  };
};

/** At the end of a cable that the operating system shows as a file. */
export const onCable = async (
  name: ProfileName,
  lineAt: (path: string) => Line,
): Promise<PrinterBench> => {
  const pty = await openPty();
  if (!pty) throw new Error('this machine has no pseudo terminals');
  const profile = profiles[name];
  const virtual = new VirtualPrinter({ profile });
  virtual.plug(pty.device);
  const printer = new TalkingPrinter({ name, line: lineAt(pty.path), profile, patience });
  return {
    printer,
    virtual,
    takeAway: () => pty.unplug(),
    [Symbol.asyncDispose]: async () => {
      printer.close();
      pty.unplug();
    },
  };
};
