import type { Make, PrintOutcome, Printer, PrinterState } from '../printer.ts';

/** A printer to which this machine has no way: it says so, and what is queued for it waits. */
export class UnreachablePrinter<Made extends Make> implements Printer<Made> {
  readonly name: string;
  readonly profile: Made;

  constructor({ name, profile }: { readonly name: string; readonly profile: Made }) {
    this.name = name;
    this.profile = profile;
  }

  print(): Promise<PrintOutcome> {
    return Promise.resolve({ state: 'not-sent', reason: 'no-driver' });
  }

  kickDrawer(): Promise<PrintOutcome> {
    return this.print();
  }

  look(): Promise<PrinterState> {
    return Promise.resolve('no-driver');
  }

  onState(): void {}

  close(): void {}
}
