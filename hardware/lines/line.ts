import type { Duplex } from 'node:stream';

/** Why a device could not be reached, as far as the machine can tell: each asks something else of a person. */
export type LineTrouble =
  /** Nothing of this name or address is there. */
  | 'not-found'
  /** Somebody is there and does not want to talk: busy, or another port. */
  | 'refused'
  | 'no-answer'
  /** Another program of this machine holds it. */
  | 'in-use'
  | 'no-permission'
  /** What this program needs for such devices is not on this machine. */
  | 'no-driver';

export type Opened =
  | { readonly ok: true; readonly stream: Duplex }
  | { readonly ok: false; readonly trouble: LineTrouble };

/** A way to a device, however it is plugged in. Each opening gives bytes in both directions; `end` is the goodbye. */
export interface Line {
  readonly open: (patience: number) => Promise<Opened>;
  /** Where the line is slower than the device. */
  readonly bytesPerSecond?: number;
}

export const unreachable = (trouble: LineTrouble): Opened => ({ ok: false, trouble });
