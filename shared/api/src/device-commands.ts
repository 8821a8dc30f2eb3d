import { z } from 'zod';
import { zShortText, zSlug, zUuid } from './command-parts.ts';
import { officeFields } from './office-fields.ts';

/** As screens and jobs call a printer: its document, or the address by which the till was started with it. */
const zPrinterName = z.string().min(1).max(120);

/** What stands on the counter. */
export const deviceCommands = {
  PutPrinter: z.object({ printer: zSlug, fields: officeFields.printer.partial() }),
  WithdrawPrinter: z.object({ printer: zSlug }),
  /** What became of it stands in the view `printers`. */
  TryPrinter: z.object({ printer: zPrinterName, slip: z.enum(['test', 'calibration']) }),
  PutPeripheral: z.object({ peripheral: zSlug, fields: officeFields.peripheral.partial() }),
  WithdrawPeripheral: z.object({ peripheral: zSlug }),
  /** Looks around once; the view `peripherals` tells what is found. Nothing is written down. */
  LookForPeripherals: z.object({}),
  /** What the guest sees: the order at hand, and whether it is being paid. Nothing is written down. */
  ShowOrder: z.object({
    order: zUuid<'OrderId'>().optional().describe('left out: none'),
    isPaying: z.boolean().default(false),
  }),
  /** Shelf labels, as the product is called and priced when they are printed. */
  PrintLabels: z.object({ product: zUuid<'ProductId'>(), copies: z.int().min(1).max(200) }),
  /** A paper of which no byte has left yet. */
  MovePaper: z.object({ job: zShortText, printer: zPrinterName }),
  /** Looks around once; the view `printers` tells what is found. Nothing is written down. */
  LookForPrinters: z.object({}),
  PutTablet: z.object({ device: zUuid<'DeviceId'>(), fields: z.object({ name: zShortText }) }),
  /** It reads no more from now on; what was ordered at it before still arrives. */
  WithdrawTablet: z.object({ device: zUuid<'DeviceId'>() }),
};
