import type { PrinterCondition } from '@pos/api';
import type { Printer } from '@pos/hardware/printers';
import { PrintWorker, type WorkerParts } from './print-worker.ts';

export interface PrinterSeen {
  readonly name: string;
  readonly label: string;
  readonly state: PrinterCondition;
  readonly isPrinting: boolean;
}

/** Every printer of this till, each with a worker of its own. */
export class PrintRoom {
  readonly #workers: readonly PrintWorker[];

  /** Until stations and roles are given out, the first printer takes everything. */
  constructor(
    printers: readonly Printer[],
    parts: Pick<WorkerParts, 'queue' | 'now' | 'nowText' | 'onChange' | 'onDefect'> & {
      readonly bytesFor: (printer: Printer) => WorkerParts['bytesOf'];
    },
  ) {
    this.#workers = printers
      .slice(0, 1)
      .map((printer) => new PrintWorker({ ...parts, printer, bytesOf: parts.bytesFor(printer) }));
  }

  wake(): void {
    for (const worker of this.#workers) worker.wake();
  }

  seen(): PrinterSeen[] {
    return this.#workers.map(({ printer, state, isPrinting }) => ({
      name: printer.name,
      label: printer.profile.label,
      state,
      isPrinting,
    }));
  }

  stop(): void {
    for (const worker of this.#workers) worker.stop();
  }
}
