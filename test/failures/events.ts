import { readEvent, type ShopEvent } from '@pos/domain';
import type { Envelope } from '@pos/sync';
import type { TestTill } from '@pos/till/testing';
import { everyEvent } from '../chaos/check.ts';

interface Happened {
  readonly envelope: Envelope;
  readonly event: ShopEvent;
}

/** All that is in a till's journal, in the order it was written. */
export const eventsIn = (till: TestTill): readonly Happened[] =>
  everyEvent(till).map(({ raw }) => {
    const envelope = JSON.parse(raw) as Envelope;
    const read = readEvent(envelope.type, envelope.data);
    if (!read.known) throw new Error(read.problem);
    return { envelope, event: read.event };
  });
