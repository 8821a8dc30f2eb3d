/** What a scale says. Grams are whole: only a `stable` weight may be sold, and every other state says why not. */
export type Reading =
  | { readonly state: 'stable'; readonly grams: number }
  | { readonly state: 'empty' }
  | { readonly state: 'moving' }
  /** Lifted or tared below zero. */
  | { readonly state: 'under-zero' }
  | { readonly state: 'overload' }
  /** A scale that wants to be emptied between two weighings. */
  | { readonly state: 'not-moved' }
  /** Its line is open, and nothing that could be read comes back: off, or set up differently. */
  | { readonly state: 'silent' }
  | { readonly state: 'offline' };

export interface Scale {
  readonly name: string;
  /** The last word, not older than a second: an older one is `silent` or `offline`. */
  readonly reading: Reading;
  readonly onReading: (listener: (reading: Reading) => void) => void;
  readonly close: () => void;
}
