import type { StreamName } from '@pos/domain';
import type { CommandId, DeviceId, StaffId, StoreId, TenantId } from '@pos/kernel';

/** An origin is one life of one device: its journal is gap-free from 1 and nobody else writes it. */
export interface Origin {
  readonly device: DeviceId;
  readonly epoch: number;
}

/** The place of an event in its origin, and of the origin's chain so far. */
export interface ChainHead extends Origin {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What travels and is kept for ever. `raw`, the exact text that was hashed, is its only serialised form: it is
 * written once, by `seal`, and never written again. Its order of fields is that of this interface.
 */
export interface Envelope {
  readonly v: 1;
  readonly tenant: TenantId;
  readonly store: StoreId;
  readonly device: DeviceId;
  readonly epoch: number;
  readonly seq: number;
  /** 1 + the highest `lam` seen: with device, epoch and seq it orders events without any clock. */
  readonly lam: number;
  /** Hash of the previous `raw` of this origin; 64 zeros for the first. */
  readonly prev: string;
  /** The device's wall clock with the store's offset. It is data; nothing is ordered by it. */
  readonly at: string;
  /** Milliseconds to add to `at` to get the server's time as last known, and how many seconds ago that was. */
  readonly off: number | null;
  readonly offAge: number | null;
  readonly stream: StreamName;
  readonly type: string;
  readonly tv: number;
  /** 1: whoever does not understand this event must not act on its stream. */
  readonly critical: 0 | 1;
  readonly command: CommandId;
  /** The event's index among those of its command. */
  readonly cidx: number;
  readonly by: StaffId | null;
  readonly approvedBy: StaffId | null;
  /** The command that led to this one, when no person asked for it. */
  readonly cause: string | null;
  readonly training: 0 | 1;
  readonly data: object;
  /** Whose event this is, when it lost its place to another history of its origin and was written again. */
  readonly adopted?: ChainHead;
}

/** An event with its identity proven: the text, its hash, and the signature when it ends a batch. */
export interface Sealed {
  readonly envelope: Envelope;
  readonly raw: string;
  readonly hash: string;
  readonly sig: string | null;
}

/** How an event crosses a wire or lies in a file. */
export interface Wire {
  readonly raw: string;
  readonly sig: string | null;
}

export const firstPrev = '0'.repeat(64);

export const originKey = ({ device, epoch }: Origin): string => `${device}/${epoch}`;
