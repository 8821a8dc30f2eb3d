/** One code as a scanner read it. What it means for a shop says `readScannedCode` of the domain. */
export interface Scan {
  readonly text: string;
  /** The kind of symbol as AIM names it, such as `E0` for EAN-13 and `Q3` for a GS1 QR; `null` where it says nothing. */
  readonly symbology: string | null;
}

export type ScannerState = 'ready' | 'offline';

/** A scanner that needs no keyboard, no focus and no layout. Those that type are read in the screens. */
export interface Scanner {
  readonly name: string;
  readonly state: ScannerState;
  readonly onScan: (listener: (scan: Scan) => void) => void;
  readonly onState: (listener: (state: ScannerState) => void) => void;
  readonly close: () => void;
}
