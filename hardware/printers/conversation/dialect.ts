import type { DrawerPin, Trouble } from '../printer.ts';

/** What a printer says of itself. `status` answers a question, `done` says that everything before it has come out. */
export type PrinterWord =
  | { readonly kind: 'status'; readonly bytes: readonly number[] }
  | { readonly kind: 'done'; readonly id: string | null };

export interface WordReader {
  /** Cuts what has come in into words, in whatever pieces it comes. */
  readonly push: (chunk: Uint8Array) => PrinterWord[];
}

type Bytes = readonly number[];

/** How one family of printers is talked to, besides the documents it is sent. */
export interface Dialect {
  readonly reader: () => WordReader;
  /** Asked one after the other; each is answered by one `status`. */
  readonly questions: readonly Bytes[];
  /** What the answers mean; a question that nobody answered has none. */
  readonly troubleIn: (answers: readonly (Bytes | undefined)[]) => Trouble | null;
  /** What follows a job, so that a word proves that all of it has come out. */
  readonly ending: (how: 'process-id' | 'in-order', id: string) => Ending;
  readonly kickDrawer: (pin: DrawerPin) => Bytes;
  /** The same past whatever waits, also when paper is out; `null` where nothing overtakes a job. */
  readonly kickDrawerNow: ((pin: DrawerPin) => Bytes) | null;
}

export interface Ending {
  /** Said ahead of the job, for printers that must be told to speak up. */
  readonly before: Bytes;
  readonly after: Bytes;
  readonly isProof: (word: PrinterWord) => boolean;
}
