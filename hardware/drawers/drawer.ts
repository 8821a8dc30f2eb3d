import type { PrintOutcome } from '../printers/printer.ts';

/** A cash drawer. Nothing tells that it has opened: `accepted` is the most that can be known. */
export interface Drawer {
  readonly name: string;
  /** `beforeFirstByte` is called once, right before: from then on it must not be kicked again by itself. */
  readonly kick: (beforeFirstByte: () => void) => Promise<PrintOutcome>;
}
