import type { PeripheralState } from '@pos/api';
import type { PeripheralFields } from '@pos/domain';
import type {
  CardTerminal,
  CustomerDisplay,
  Face,
  FoundPeripheral,
  PeripheralHardware,
  Reading,
} from '@pos/hardware/peripherals';
import type { Documents } from '../projections/documents.ts';

interface Parts {
  readonly documents: Documents;
  readonly hardware: PeripheralHardware;
  readonly till: string;
  readonly currency: () => string;
  /** A weight, a code, or whether something can be reached is another. */
  readonly onChange: (what: 'weight' | 'scan' | 'peripheral') => void;
}

export interface NumberedScan {
  readonly number: number;
  readonly code: string;
  readonly symbology: string | null;
}

/** One device as it is held open here. */
interface Held {
  readonly made: string;
  readonly state: () => PeripheralState;
  readonly weight?: () => Reading;
  readonly display?: CustomerDisplay;
  readonly terminal?: CardTerminal;
  readonly close: () => void;
}

/** A screen that was asleep for a moment misses none. */
const scansKept = 20;

const unknown: Held = { made: '', state: () => 'not-known', close: () => undefined };

/**
 * Scales, scanners, displays and card terminals of this till, held open for as long as they are set up. Each comes and goes as it likes;
 * nobody waits for any of them.
 */
export class Peripherals {
  readonly #parts: Parts;
  readonly #held = new Map<string, Held>();
  #scans: readonly NumberedScan[] = [];
  #face: Face | null = null;
  #nearby: { isLooking: boolean; found: readonly FoundPeripheral[] } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.setUp();
  }

  /** Reads again what there is. What has not changed is left alone. */
  setUp(): void {
    const { documents, till } = this.#parts;
    const wanted = documents.all('peripheral').filter(({ fields }) => fields.till === till);
    const names = new Set(wanted.map(({ id }) => id));
    for (const [name, held] of this.#held)
      if (!names.has(name)) {
        held.close();
        this.#held.delete(name);
      }
    for (const { id, fields } of wanted) {
      const made = JSON.stringify(fields);
      const held = this.#held.get(id);
      if (held?.made === made) continue;
      held?.close();
      this.#held.set(id, { ...this.#hold(id, fields), made });
    }
  }

  stateOf(peripheral: string): PeripheralState {
    return this.#held.get(peripheral)?.state() ?? 'elsewhere';
  }

  /** Of the first scale; `null` where none stands here. */
  get weight(): Reading | null {
    for (const { weight } of this.#held.values()) if (weight) return weight();
    return null;
  }

  /** Card terminals that stand here. */
  get terminals(): readonly string[] {
    return [...this.#held].flatMap(([name, { terminal }]) => (terminal ? [name] : []));
  }

  terminal(name: string): CardTerminal | null {
    return this.#held.get(name)?.terminal ?? null;
  }

  get scans(): readonly NumberedScan[] {
    return this.#scans;
  }

  get nearby() {
    return this.#nearby;
  }

  /** Also told to a display that is set up or comes back later. */
  show(face: Face): void {
    this.#face = face;
    for (const { display } of this.#held.values()) display?.show(face);
  }

  get hasDisplay(): boolean {
    return [...this.#held.values()].some(({ display }) => display !== undefined);
  }

  /** Once at a time, and nobody waits. */
  look(): void {
    if (this.#nearby?.isLooking) return;
    this.#found(true, []);
    void this.#parts.hardware
      .find()
      .catch(() => [])
      .then((found) => this.#found(false, found));
  }

  close(): void {
    for (const held of this.#held.values()) held.close();
    this.#held.clear();
  }

  #found(isLooking: boolean, found: readonly FoundPeripheral[]): void {
    this.#nearby = { isLooking, found };
    this.#parts.onChange('peripheral');
  }

  #hold(name: string, { kind, language, connection }: PeripheralFields): Held {
    const wanted = { name, language, connection };
    switch (kind) {
      case 'scale':
        return this.#holdScale(wanted);
      case 'scanner':
        return this.#holdScanner(wanted);
      case 'display':
        return this.#holdDisplay(wanted);
      case 'terminal':
        return this.#holdTerminal(wanted);
    }
  }

  #holdScale(wanted: Parameters<PeripheralHardware['scale']>[0]): Held {
    const scale = this.#parts.hardware.scale(wanted);
    if (!scale) return unknown;
    let told = '';
    scale.onReading((reading) => {
      const now = JSON.stringify(reading);
      // A scale says the same five times a second.
      if (now === told) return;
      told = now;
      this.#parts.onChange('weight');
    });
    return {
      made: '',
      state: () => {
        const { state } = scale.reading;
        return state === 'offline' || state === 'silent' ? state : 'ready';
      },
      weight: () => scale.reading,
      close: () => scale.close(),
    };
  }

  #holdScanner(wanted: Parameters<PeripheralHardware['scanner']>[0]): Held {
    const scanner = this.#parts.hardware.scanner(wanted);
    if (!scanner) return unknown;
    scanner.onScan(({ text: code, symbology }) => {
      const number = (this.#scans.at(-1)?.number ?? 0) + 1;
      this.#scans = [...this.#scans, { number, code, symbology }].slice(-scansKept);
      this.#parts.onChange('scan');
    });
    scanner.onState(() => this.#parts.onChange('peripheral'));
    return { made: '', state: () => scanner.state, close: () => scanner.close() };
  }

  #holdDisplay(wanted: Parameters<PeripheralHardware['display']>[0]): Held {
    const display = this.#parts.hardware.display(wanted);
    if (!display) return unknown;
    if (this.#face) display.show(this.#face);
    return {
      made: '',
      state: () => (display.isReachable ? 'ready' : 'offline'),
      display,
      close: () => display.close(),
    };
  }

  /** It is not kept open, as others may use it too: whether it is there was seen when it was set up. */
  #holdTerminal(wanted: Parameters<PeripheralHardware['scale']>[0]): Held {
    const terminal = this.#parts.hardware.terminal({ ...wanted, currency: this.#parts.currency() });
    if (!terminal) return unknown;
    let state: PeripheralState = 'silent';
    void terminal.bookmark().then((bookmark) => {
      state = bookmark === null ? 'offline' : 'ready';
      this.#parts.onChange('peripheral');
    });
    return { made: '', state: () => state, terminal, close: () => terminal.abort() };
  }
}
