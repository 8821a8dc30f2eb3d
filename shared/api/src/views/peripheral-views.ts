import type { PeripheralConnection, PeripheralFields } from '@pos/domain';

/** What a scale says: only a `stable` weight may be sold, and every other state says why not. */
export type WeightReading =
  | { readonly state: 'stable'; readonly grams: number }
  | {
      readonly state:
        | 'empty'
        | 'moving'
        | 'under-zero'
        | 'overload'
        | 'not-moved'
        | 'silent'
        | 'offline';
    };

/** `null`: no scale stands at this till. */
export interface WeightView {
  readonly reading: WeightReading | null;
}

/** Card terminals that stand at this till. */
export interface TerminalsView {
  readonly terminals: readonly { readonly terminal: string; readonly name: string }[];
}

/** What scanners that do not type have read, oldest first; numbered, so that a screen takes each once. */
export interface ScansView {
  readonly scans: readonly {
    readonly number: number;
    readonly code: string;
    /** The kind of symbol as AIM names it: `E0` for EAN-13. */
    readonly symbology: string | null;
  }[];
}

interface GuestRow {
  readonly label: string;
  readonly amount: string;
}

/** What a guest is shown, as it is to be read. */
export interface GuestView {
  /** That of the shop's papers, whatever the cashier reads. */
  readonly language: 'vi' | 'en';
  readonly title: string;
  readonly lines: readonly GuestRow[];
  readonly total: GuestRow | null;
  /** To pay by scanning. */
  readonly qr: string | null;
}

/** `elsewhere`: it stands at another till. `not-known`: this version does not know such devices. */
export type PeripheralState = 'ready' | 'offline' | 'silent' | 'elsewhere' | 'not-known';

export interface PeripheralsView {
  readonly peripherals: readonly {
    readonly peripheral: string;
    readonly fields: PeripheralFields;
    readonly state: PeripheralState;
  }[];
  /** What each kind may speak. */
  readonly languages: { readonly [Kind in PeripheralFields['kind']]: readonly string[] };
  /** `null`: nobody has looked since the till was started. */
  readonly nearby: {
    readonly isLooking: boolean;
    readonly found: readonly {
      readonly connection: PeripheralConnection;
      readonly label: string | null;
    }[];
  } | null;
}
