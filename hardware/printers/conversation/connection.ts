import type { Duplex } from 'node:stream';
import type { PrinterWord, WordReader } from './dialect.ts';

/** One job's connection to a printer: bytes out, words back. Never used for a second job. */
export class Connection {
  readonly #stream: Duplex;
  readonly #listeners = new Set<(word: PrinterWord) => void>();
  /** Resolves when the other side is gone, for whatever reason. */
  readonly lost: Promise<void>;
  #isLost = false;
  #isClosing = false;

  constructor(stream: Duplex, reader: WordReader) {
    this.#stream = stream;
    // Without a listener an error would end the process; `close` follows it.
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => {
      for (const word of reader.push(chunk)) {
        for (const listener of this.#listeners) listener(word);
      }
    });
    this.lost = new Promise((resolve) => {
      stream.once('close', () => {
        this.#isLost = true;
        resolve();
      });
    });
  }

  get isOpen(): boolean {
    return !this.#isLost && !this.#isClosing;
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Resolves when all of it has been handed over, which proves nothing about paper. */
  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.#stream.write(bytes, () => resolve());
    });
  }

  /** The next word that `isAnswer` takes, or `null` when none comes in time; without a time, as long as it lasts. */
  next<Word extends PrinterWord>(
    isAnswer: (word: PrinterWord) => word is Word,
    patience?: number,
  ): Promise<Word | null> {
    return new Promise((resolve) => {
      const end = (word: Word | null): void => {
        clearTimeout(late);
        this.#listeners.delete(listen);
        resolve(word);
      };
      const listen = (word: PrinterWord): void => {
        if (isAnswer(word)) end(word);
      };
      const late = patience === undefined ? undefined : setTimeout(() => end(null), patience);
      this.#listeners.add(listen);
      void this.lost.then(() => end(null));
    });
  }

  /** Says goodbye and waits for the other side's: many printers hold the port for half a minute after anything else. */
  async close(patience: number): Promise<void> {
    this.#isClosing = true;
    this.#stream.end();
    const late = setTimeout(() => this.#stream.destroy(), patience);
    await this.lost;
    clearTimeout(late);
  }

  drop(): void {
    this.#stream.destroy();
  }
}
