import type { EventType, ShopEvent } from '@pos/domain';
import type { Envelope } from '@pos/sync';

/** An event as a read model sees it: what happened, with the circumstances its envelope tells. */
export interface Recorded {
  readonly pos: number;
  readonly envelope: Envelope;
  readonly event: ShopEvent;
}

/** A read model: a pure consequence of the journal, kept in tables so that opening a till replays nothing. */
export interface Projection {
  /** Bumped when its meaning changes: the next start folds it again from the journal. */
  readonly version: number;
  readonly tables: readonly string[];
  readonly types: readonly EventType[];
  /** Changes what is staged; never throws for an event's sake. */
  readonly apply: (recorded: Recorded) => void;
  /** Writes the staged rows, inside the journal's transaction; tells each table's growth. */
  readonly flush: () => ReadonlyMap<string, number>;
  readonly settle: () => void;
  readonly discard: () => void;
  /** Empties the tables, to be folded again. */
  readonly clear: () => void;
}

/** The event in an envelope that this device's own rules have let into the journal. */
export const eventIn = ({ type, data }: Envelope): ShopEvent => ({ ...data, type }) as ShopEvent;
