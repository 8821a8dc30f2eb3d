import type { PrinterState } from '../printer.ts';

/** The queue that an operating system keeps for a printer it will let nobody else touch. */
export interface Spooler {
  /** As far as the system knows: many say that all is well of a printer that is switched off. */
  readonly look: () => Promise<PrinterState>;
  /** Hands all of it over as it is. `false`: not all of it was taken, which is not to say that nothing was. */
  readonly send: (bytes: Uint8Array, title: string) => Promise<boolean>;
}
