import type { Refusal } from '@pos/api';
import type { ShopEvent, StreamName } from '@pos/domain';
import type { Decision } from '@pos/kernel';
import type { StreamEvents } from '@pos/sync';

/** What a command comes to: events for one or more streams, written together, or a refusal. */
export type Outcome =
  | { readonly ok: true; readonly streams: readonly StreamEvents[]; readonly training: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

export const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal });

export const outcomeOf = (
  stream: StreamName,
  decision: Decision<ShopEvent, Refusal>,
  training = false,
): Outcome =>
  decision.accepted
    ? { ok: true, streams: [{ stream, events: decision.events }], training }
    : refused(decision.refusal);
