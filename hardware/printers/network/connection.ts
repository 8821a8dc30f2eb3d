import { connect as connectTcp, type Socket } from 'node:net';
import { AnswerReader, type PrinterWord } from './answers.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** One job's connection to a printer: bytes out, words back. Never used for a second job. */
export class Connection {
  readonly #socket: Socket;
  readonly #reader = new AnswerReader();
  readonly #listeners = new Set<(word: PrinterWord) => void>();
  /** Resolves when the other side is gone, for whatever reason. */
  readonly lost: Promise<void>;
  #isLost = false;
  #isClosing = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 10_000);
    socket.on('data', (chunk: Buffer) => {
      for (const word of this.#reader.push(chunk)) {
        for (const listener of this.#listeners) listener(word);
      }
    });
    this.lost = new Promise((resolve) => {
      socket.once('close', () => {
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

  /** `null`: nobody is there, or nobody who has time. */
  static open({ host, port }: Address, patience: number): Promise<Connection | null> {
    return new Promise((resolve) => {
      const socket = connectTcp({ host, port });
      const late = setTimeout(() => socket.destroy(), patience);
      // Without a listener an error would end the process; `close` follows it.
      socket.on('error', () => undefined);
      socket.once('close', () => {
        clearTimeout(late);
        resolve(null);
      });
      socket.once('connect', () => {
        clearTimeout(late);
        resolve(new Connection(socket));
      });
    });
  }

  /** Resolves when all of it has been handed over, which proves nothing about paper. */
  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.write(bytes, () => resolve());
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
    this.#socket.end();
    const late = setTimeout(() => this.#socket.destroy(), patience);
    await this.lost;
    clearTimeout(late);
  }

  drop(): void {
    this.#socket.destroy();
  }
}
