import { NetworkPrinter, profiles, type ProfileName } from '@pos/hardware/printers';
import { VirtualPrinter, type Switches } from '@pos/hardware/testing';

const patience = { connect: 500, answer: 80, acknowledge: 300, goodbye: 300 };

/** A virtual printer on a real socket, and the till's way to it; impatient, so that tests are not slow. */
export const aPrinter = async (
  switches: Partial<Switches> = {},
  profileName: ProfileName = 'epson-80',
): Promise<PrinterAtHand> => {
  const profile = profiles[profileName];
  const virtual = new VirtualPrinter({ profile });
  await virtual.listen(0);
  virtual.flip(switches);
  const seen = { kicks: 0 };
  virtual.onEvent(({ kind }) => {
    if (kind === 'drawer-kicked') seen.kicks += 1;
  });
  const address = { host: '127.0.0.1', port: virtual.port };
  const printer = new NetworkPrinter({ name: 'counter', address, profile, patience });
  return {
    virtual,
    printer,
    kicks: () => seen.kicks,
    [Symbol.asyncDispose]: () => virtual.close(),
  };
};

export interface PrinterAtHand extends AsyncDisposable {
  readonly virtual: VirtualPrinter;
  readonly printer: NetworkPrinter;
  /** How often the drawer was opened. */
  readonly kicks: () => number;
}
