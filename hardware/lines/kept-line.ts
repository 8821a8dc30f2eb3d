import type { Duplex } from 'node:stream';
import type { Line, LineTrouble } from './line.ts';

export type LineState =
  | { readonly isOpen: true }
  | { readonly isOpen: false; readonly trouble: LineTrouble };

interface Parts {
  readonly line: Line;
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onState: (state: LineState) => void;
  /** Between tries to open it again; the last one repeats. */
  readonly pauses?: readonly number[];
}

const usualPauses = [500, 1000, 2000, 5000] as const;
const patience = 3000;

/** A line held open for as long as a device is in use, and opened again whenever it comes back. */
export class KeptLine {
  readonly #parts: Parts;
  #stream: Duplex | null = null;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    void this.#open();
  }

  get isOpen(): boolean {
    return this.#stream !== null;
  }

  /** Whether somebody was there to take it. */
  write(bytes: Uint8Array): boolean {
    this.#stream?.write(bytes);
    return this.isOpen;
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#stream?.destroy();
    this.#stream = null;
  }

  async #open(): Promise<void> {
    const opened = await this.#parts.line.open(patience);
    if (!opened.ok) return this.#lost(opened.trouble);
    const { stream } = opened;
    if (this.#isClosed) {
      stream.destroy();
      return;
    }
    this.#stream = stream;
    this.#failures = 0;
    stream.on('error', () => undefined);
    stream.on('data', (bytes: Buffer) => this.#parts.onBytes(bytes));
    stream.once('close', () => this.#lost('not-found'));
    this.#parts.onState({ isOpen: true });
  }

  #lost(trouble: LineTrouble): void {
    this.#stream = null;
    if (this.#isClosed) return;
    const { pauses = usualPauses, onState } = this.#parts;
    const pause = pauses[Math.min(this.#failures, pauses.length - 1)] ?? 0;
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#open(), pause).unref();
    onState({ isOpen: false, trouble });
  }
}
