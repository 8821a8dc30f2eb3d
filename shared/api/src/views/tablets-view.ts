import type { DeviceId } from '@pos/kernel';

/** A code that lets one tablet into the shop. */
export interface PairingOffer {
  readonly code: string;
  readonly secondsLeft: number;
  /** The tablet that used it. */
  readonly usedBy: DeviceId | null;
}

export interface TabletHere {
  readonly device: DeviceId;
  readonly name: string;
  /** When this till last heard of it. */
  readonly lastSeen: string | null;
  /** Heard within the last minute. */
  readonly isInTouch: boolean;
}

/** For whoever lets tablets in. */
export interface TabletsView {
  readonly offer: PairingOffer | null;
  /** Where tablets find this till, the likeliest first; `null`: it listens to its own machine only. */
  readonly addresses: readonly string[] | null;
  readonly tablets: readonly TabletHere[];
}
