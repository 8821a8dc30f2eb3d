import type { Admission } from '../check-run.ts';
import type { Signer } from '../crypto.ts';
import type { Origin } from '../envelope.ts';
import type { Awaitable, EventLog } from '../event-log.ts';
import type { Kept } from '../wire/calls.ts';
import type { Leases } from './lease.ts';

/** The latest session of each device may push; an older one of the same device is another machine with its name. */
export interface Fences {
  /** A new token for a device; every older one is void. */
  readonly renew: (device: string) => Awaitable<string>;
  readonly holds: (device: string, fence: string) => Awaitable<boolean>;
}

/** What writes again what a fork would lose. */
export interface Pen {
  readonly origin: () => Origin;
  readonly signer: Signer;
}

/** A hub or the cloud, as it answers. The same code for both: neither is an authority over facts. */
export interface ServingPeer {
  readonly log: EventLog;
  readonly level: 'hub' | 'cloud';
  readonly admission: Admission;
  readonly fences: Fences;
  readonly leases: Leases;
  /** The time as this peer believes it, with its offset. */
  readonly time: () => string;
  readonly kept: () => Awaitable<Kept>;
  /** Somebody knows more of our events than we do: our positions may be used twice, so the log takes a new name. */
  readonly renewLog: () => Awaitable<void>;
  /** The cloud adopts; a hub has none. */
  readonly pen: Pen | null;
}
