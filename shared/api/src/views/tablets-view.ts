import type { DeviceId } from '@pos/kernel';
import type { PeerView } from './sync-views.ts';

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

/** Another till of the shop. */
export interface NeighbourTill extends PeerView {
  readonly address: string;
  /** `null`: nobody has answered there since this till started, or the shop does not know them yet. */
  readonly name: string | null;
  /** A person said that it is there, and may take that back; the others were found, or given at the start. */
  readonly isTyped: boolean;
}

export interface NeighboursView {
  readonly neighbours: readonly NeighbourTill[];
}

/** For whoever lets tablets in. */
export interface TabletsView {
  readonly offer: PairingOffer | null;
  /** Where tablets find this till, the likeliest first; `null`: it listens to its own machine only. */
  readonly addresses: readonly string[] | null;
  readonly tablets: readonly TabletHere[];
}
