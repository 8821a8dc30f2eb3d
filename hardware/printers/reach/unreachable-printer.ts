import type { PrintOutcome, Printer, PrinterState } from '../printer.ts';
import type { Profile } from '../profile.ts';

/** A printer to which this machine has no way: it says so, and what is queued for it waits. */
export class UnreachablePrinter implements Printer {
  readonly name: string;
  readonly profile: Profile;

  constructor({ name, profile }: { readonly name: string; readonly profile: Profile }) {
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
