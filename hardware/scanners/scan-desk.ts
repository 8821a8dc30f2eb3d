import type { Scan, ScannerState } from './scanner.ts';

/** The same code from the same device within this time is one trigger that bounced; two equal articles take longer. */
const bounceMilliseconds = 120;

/** What every scanner does with what it has read, however it came in. */
export class ScanDesk {
  readonly #scanListeners = new Set<(scan: Scan) => void>();
  readonly #stateListeners = new Set<(state: ScannerState) => void>();
  #state: ScannerState = 'offline';
  #last: string | null = null;
  #timer: NodeJS.Timeout | undefined;

  get state(): ScannerState {
    return this.#state;
  }

  onScan(listener: (scan: Scan) => void): void {
    this.#scanListeners.add(listener);
  }

  onState(listener: (state: ScannerState) => void): void {
    this.#stateListeners.add(listener);
  }

  /** As it came in: perhaps with the kind of symbol before it, and with a terminator after it. */
  read(sent: string): void {
    const scan = scanOf(sent);
    if (scan.text === '' || sent === this.#last) return;
    this.#last = sent;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#last = null;
    }, bounceMilliseconds).unref();
    for (const listener of this.#scanListeners) listener(scan);
  }

  became(state: ScannerState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#stateListeners) listener(state);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#scanListeners.clear();
    this.#stateListeners.clear();
  }
}

/** `]E08938505974194` and a line's end. The separators inside a GS1 code are kept. */
const scanOf = (sent: string): Scan => {
  const trimmed = sent.replace(/^[\s\0]+|[\r\n\t \0]+$/g, '');
  const aim = /^\]([A-Za-z][0-9A-Za-z])/.exec(trimmed);
  return aim
    ? { text: trimmed.slice(3), symbology: aim[1] ?? null }
    : { text: trimmed, symbology: null };
};
