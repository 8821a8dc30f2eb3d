import type { PrinterWord, WordReader } from '../conversation/dialect.ts';

/** Cuts Star's status out of what comes in: its first byte is known by its bits and says how long it is. */
export class StarStatusReader implements WordReader {
  #frame: number[] = [];
  /** How often a printer has passed the mark at the end of a job, as it counted when last it spoke. */
  #counted: number | null = null;

  push(chunk: Uint8Array): PrinterWord[] {
    return [...chunk].flatMap((byte) => {
      if (this.#frame.length === 0 && (byte & 0x91) !== 0x01) return [];
      this.#frame.push(byte);
      return this.#frame.length < lengthOf(this.#frame) ? [] : this.#endFrame();
    });
  }

  #endFrame(): PrinterWord[] {
    const bytes = this.#frame;
    this.#frame = [];
    const count = (bytes[counterAt] ?? 0) & counterBits;
    const hasPassed = this.#counted !== null && this.#counted !== count;
    this.#counted = count;
    const status = { kind: 'status', bytes } as const;
    return hasPassed ? [status, { kind: 'done', id: null }] : [status];
  }
}

const counterAt = 7;
const counterBits = 0x6e;
/** Shorter ones tell less than whether paper is there. */
const shortest = 7;

const lengthOf = ([first = 0, second]: readonly number[]): number => {
  if (second === undefined) return shortest;
  const low = ((first >> 2) & 0x08) | ((first >> 1) & 0x07);
  return Math.max(shortest, low + ((second >> 6) & 0x02));
};
