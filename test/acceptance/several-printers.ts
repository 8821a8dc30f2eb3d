import { NetworkPrinter, noHardware, profiles, type PrinterHardware } from '@pos/hardware/printers';
import { VirtualPrinter } from '@pos/hardware/testing';
import type { TestTill } from '@pos/till/testing';

/** Real sockets, and less patience than a till has in a shop. */
export const impatient: PrinterHardware = {
  ...noHardware,
  open: ({ name, place, profile }) => {
    if (place.by !== 'network') throw new Error('these printers stand on the network');
    const patience = { connect: 500, answer: 500, acknowledge: 1000, goodbye: 300 };
    return new NetworkPrinter({ name, address: place, profile, patience });
  },
};

export const aVirtualPrinter = async (): Promise<VirtualPrinter & AsyncDisposable> => {
  const printer = new VirtualPrinter({ profile: profiles['epson-80'] });
  await printer.listen(0);
  return Object.assign(printer, { [Symbol.asyncDispose]: () => printer.close() });
};

type Fields = NonNullable<
  Extract<Parameters<TestTill['do']>[0], { readonly type: 'PutPrinter' }>['fields']
>;

/** Sets it up in the till's shop, as the owner would. */
export const setUp = (
  till: TestTill,
  printer: string,
  at: VirtualPrinter,
  more: Fields = {},
): void => {
  till.do({
    type: 'PutPrinter',
    printer,
    fields: {
      name: printer,
      model: 'epson-80',
      connection: { by: 'network', host: '127.0.0.1', port: at.port },
      till: null,
      tasks: [],
      categories: [],
      hasDrawer: false,
      fallback: null,
      ...more,
    },
  });
};

/** The numbers of the receipts that lie on its counter, in the order in which they came out. */
export const numbersOn = ({ roll }: VirtualPrinter): string[] =>
  roll.slips.flatMap(({ codes }) => codes.map(({ data }) => data));

export const stateOf = ({ till }: TestTill, printer: string): string | undefined =>
  till.printers.find(({ name }) => name === printer)?.state;
