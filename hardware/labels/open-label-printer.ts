import type { Printer } from '../printers/printer.ts';
import type { PrinterPlace } from '../printers/reach/place.ts';
import { wayTo } from '../printers/reach/way-to.ts';
import { SpooledPrinter } from '../printers/spooler/spooled-printer.ts';
import type { LabelModel } from './label-model.ts';
import { labelPrinter } from './label-printer.ts';

interface Wanted {
  readonly name: string;
  readonly place: PrinterPlace;
  readonly model: LabelModel;
}

export const openLabelPrinter = ({ name, place, model }: Wanted): Printer<LabelModel> => {
  const way = wayTo(place);
  return 'line' in way
    ? labelPrinter({ name, model, line: way.line })
    : new SpooledPrinter({ name, profile: model, spooler: way.spooler, kick: null });
};
