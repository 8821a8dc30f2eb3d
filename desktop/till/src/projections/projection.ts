import type { EventType, ShopEvent } from '@pos/domain';
import { factsIn, type Envelope, type Fact } from '@pos/sync';

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

/** A read model in which every row follows from one stream: what comes late makes its stream be folded anew. */
export interface StreamProjection extends Projection {
  /** What its streams are about: `order` in `order/…`. */
  readonly kinds: readonly string[];
  /** Takes away what was folded from a stream. */
  readonly forget: (stream: string) => void;
}

/** What a stream says, whoever wrote it: in canonical order, each deed once, without what this version cannot read. */
export const factsOf = (events: readonly { readonly raw: string }[]): readonly Fact[] =>
  factsIn(events.map(({ raw }) => JSON.parse(raw) as Envelope)).map(({ envelope }) => ({
    envelope,
    event: eventIn(envelope),
  }));

/** The event in an envelope that this device's own rules have let into the journal, or that was read before. */
export const eventIn = ({ type, data }: Envelope): ShopEvent => ({ ...data, type }) as ShopEvent;
