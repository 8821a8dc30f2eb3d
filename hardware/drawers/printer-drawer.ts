import type { Printer } from '../printers/printer.ts';
import type { Drawer } from './drawer.ts';

/** As nearly all are: on the plug under a receipt printer. */
export const printerDrawer = (printer: Printer): Drawer => ({
  name: printer.name,
  kick: (beforeFirstByte) => printer.kickDrawer(beforeFirstByte),
});
