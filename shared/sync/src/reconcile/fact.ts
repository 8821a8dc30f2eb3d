import { readEvent, type ShopEvent } from '@pos/domain';
import { effectiveEvents } from '../canonical-order.ts';
import type { Envelope } from '../envelope.ts';

/** What happened, with the circumstances. */
export interface Fact {
  readonly envelope: Envelope;
  readonly event: ShopEvent;
}

/** What a set of events says, in canonical order, each deed once. What this version does not understand is left out. */
export const factsIn = (envelopes: Iterable<Envelope>): readonly Fact[] =>
  effectiveEvents(envelopes).flatMap((envelope) => {
    const read = readEvent(envelope.type, envelope.data);
    return read.known ? [{ envelope, event: read.event }] : [];
  });

export const byStream = (facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> =>
  Map.groupBy(facts, ({ envelope }) => envelope.stream);
