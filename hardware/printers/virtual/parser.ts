import { lengthIn, type Table } from './lengths.ts';

/** One thing a printer was told, with all its bytes. */
export type Told =
  | { readonly kind: 'command'; readonly bytes: Uint8Array }
  | { readonly kind: 'letter'; readonly byte: number }
  | { readonly kind: 'unknown'; readonly bytes: Uint8Array };

/** Cuts what comes in, in whatever pieces, into commands and letters. Written from the manuals, not from the encoder. */
export class Parser {
  readonly #table: Table;
  #waiting: Uint8Array = new Uint8Array();

  constructor(table: Table) {
    this.#table = table;
  }

  /** What has not been cut yet: a command whose end has not come. */
  get unfinished(): number {
    return this.#waiting.length;
  }

  push(chunk: Uint8Array): Told[] {
    const bytes = Buffer.concat([this.#waiting, chunk]);
    const told: Told[] = [];
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (!(byte in this.#table)) {
        told.push({ kind: 'letter', byte });
        at += 1;
        continue;
      }
      const length = lengthIn(this.#table, bytes, at);
      if (length === undefined) {
        told.push({ kind: 'unknown', bytes: bytes.subarray(at, at + 2) });
        at += 2;
        continue;
      }
      if (length === null || at + length > bytes.length) break;
      told.push({ kind: 'command', bytes: bytes.subarray(at, at + length) });
      at += length;
    }
    this.#waiting = bytes.subarray(at);
    return told;
  }
}
