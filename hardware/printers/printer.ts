import type { LineTrouble } from '../lines/line.ts';
import type { Profile } from './profile.ts';

/** Why a printer does not print. */
export type Trouble = 'paper-out' | 'cover-open' | 'cutter' | 'error';

/** Of the plug under the printer that the drawer hangs on: 2 nearly always, 5 for a second drawer. */
export type DrawerPin = 2 | 5;

/**
 * How a printer is, as far as it can be known. `silent`: it can be reached and tells nothing about itself; `busy`: it
 * could, and does not, because it talks with somebody else; `no-driver`: this machine has no way to it.
 */
export type PrinterState = 'ready' | 'silent' | 'offline' | 'busy' | 'no-driver' | Trouble;

/**
 * What became of a job. "Printed" is a claim that needs evidence: `confirmed` is the printer's own word, `accepted`
 * that it took all bytes. `unknown`: some bytes left and no word came back, so only a person can say.
 */
export type PrintOutcome =
  | { readonly state: 'confirmed' | 'accepted' }
  | { readonly state: 'unknown'; readonly reason: 'connection-lost' | 'no-answer' }
  | {
      readonly state: 'not-sent';
      readonly reason: 'offline' | 'busy' | 'no-driver' | Trouble;
      /** Why it could not be reached, where the machine can tell. */
      readonly cause?: LineTrouble;
    };

export interface PrintJob {
  readonly bytes: Uint8Array;
  /** Called once, right before the first byte leaves: from then on the job must never be sent again by itself. */
  readonly beforeFirstByte: () => void;
}

/** What it is called, and what a person reads on its case. */
export type Make = Pick<Profile, 'name' | 'label'>;

/** One physical printer with the drawer on its plug. One job at a time; the caller waits for its end. */
export interface Printer<Made extends Make = Profile> {
  readonly name: string;
  readonly profile: Made;
  readonly print: (job: PrintJob) => Promise<PrintOutcome>;
  /** Opens the drawer, also while a job waits for paper. */
  readonly kickDrawer: (beforeFirstByte: () => void) => Promise<PrintOutcome>;
  /** Looks how it is. */
  readonly look: () => Promise<PrinterState>;
  /** Calls back when a job finds that something has changed. */
  readonly onState: (listener: (state: PrinterState) => void) => void;
  /** Lets go of it: a job at hand ends as unknown. */
  readonly close: () => void;
}
