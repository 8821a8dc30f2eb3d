import type { PrinterWord, WordReader } from '../conversation/dialect.ts';

const blockStarts: ReadonlySet<number> = new Set([0x35, 0x37, 0x3b, 0x3d, 0x5f]);

/** Cuts what comes back into words. Blocks first: their bytes would pass for answers of one byte. */
export class AnswerReader implements WordReader {
  #block: number[] = [];
  /** Bytes left of a report that another program has asked the printer for. */
  #report = 0;

  push(chunk: Uint8Array): PrinterWord[] {
    const words: PrinterWord[] = [];
    for (const byte of chunk) {
      if (this.#report > 0) this.#report -= 1;
      else if (this.#block.length > 0 || blockStarts.has(byte)) {
        this.#block.push(byte);
        if (byte === 0) words.push(...this.#endBlock());
        else if (this.#block.length > longestBlock) this.#block = [];
      } else if ((byte & 0x93) === 0x10) this.#report = reportBytes - 1;
      else if (isStatusByte(byte)) words.push({ kind: 'status', bytes: [byte] });
      else if ((byte & 0x90) === 0) words.push({ kind: 'done', id: null });
    }
    return words;
  }

  /** `37 22 d1 d2 d3 d4 00`: the job with this mark has come out. */
  #endBlock(): PrinterWord[] {
    const [first, second, ...rest] = this.#block;
    this.#block = [];
    if (first !== 0x37 || second !== 0x22) return [];
    return [{ kind: 'done', id: Buffer.from(rest.slice(0, -1)).toString('latin1') }];
  }
}

const longestBlock = 96;
/** Automatic status: its first byte is known by its fixed bits, the others would pass for answers. */
const reportBytes = 4;

/** The answer to `DLE EOT`: one byte with fixed bits, so that line noise is not taken for it. */
const isStatusByte = (byte: number): boolean => (byte & 0x93) === 0x12;
