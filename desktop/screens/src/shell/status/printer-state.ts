import type { DevicesView } from '@pos/api';
import type { DeviceWords } from './device-words.ts';

type PrinterOf = DevicesView['printers'][number];
export type PrinterState = keyof DeviceWords['printers'];

/** In these it prints what it is given, or nobody knows better. */
export const works: ReadonlySet<PrinterState> = new Set<PrinterState>([
  'none',
  'unknown',
  'ready',
  'printing',
  'silent',
]);

export const stateOf = ({ state, isPrinting }: PrinterOf): PrinterState =>
  isPrinting && works.has(state) ? 'printing' : state;

interface OfPaper {
  readonly queued: string;
  /** There is no printer. */
  readonly recorded: string;
}

/** What is true of a paper that was just asked for: it waits its turn, and why it has to where its printer does not work. */
export const paperSaid = (
  devices: DevicesView | undefined,
  { queued, recorded }: OfPaper,
  words: DeviceWords,
): string => {
  if (devices?.printers.length === 0) return recorded;
  const printer = devices?.printers.find(({ hasPapers }) => hasPapers);
  return printer === undefined || works.has(stateOf(printer))
    ? queued
    : `${queued} ${words.printers[stateOf(printer)].full}`;
};
