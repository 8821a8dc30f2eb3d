import type { LabelModel } from '../../labels/label-model.ts';
import { openLabelPrinter } from '../../labels/open-label-printer.ts';
import type { Printer } from '../printer.ts';
import { findNetworkPrinters } from './find-network-printers.ts';
import { findUsbPrinters } from './find-usb-printers.ts';
import { neighbours } from './neighbours.ts';
import { openPrinter, type PrinterWanted } from './open-printer.ts';
import type { FoundPlace, PrinterPlace } from './place.ts';
import { UnreachablePrinter } from './unreachable-printer.ts';

/** The ways that a machine has to printers. */
export interface PrinterHardware {
  readonly open: (wanted: PrinterWanted) => Printer;
  readonly openLabels: (wanted: {
    readonly name: string;
    readonly place: PrinterPlace;
    readonly model: LabelModel;
  }) => Printer<LabelModel>;
  /** Looks around once, without printing anything; tells of each as it is found. */
  readonly find: (found: (place: FoundPlace) => void) => Promise<void>;
}

/** A print server may run here, and the virtual counter does. */
const thisMachine = '127.0.0.1';

export const printerHardware: PrinterHardware = {
  open: openPrinter,
  openLabels: openLabelPrinter,
  find: async (found) => {
    const byCable = findUsbPrinters().then((places) => places.forEach(found));
    const hosts = [thisMachine, ...neighbours()];
    await Promise.all([byCable, findNetworkPrinters({ hosts, found })]);
  },
};

/** For a till that shall touch no device. */
export const noHardware: PrinterHardware = {
  open: (wanted) => new UnreachablePrinter(wanted),
  openLabels: ({ name, model }) => new UnreachablePrinter({ name, profile: model }),
  find: () => Promise.resolve(),
};
