import { streamOf, type LinesSent } from '@pos/domain';
import type { OrderId } from '@pos/kernel';
import type { Envelope } from '@pos/sync';
import { factsOf } from '../projections/projection.ts';
import type { SqliteEventLog } from '../log/sqlite-event-log.ts';

export interface Telling {
  readonly sent: LinesSent;
  readonly envelope: Envelope;
}

/** What was told of an order, from the first time on. */
export const tellingsOf = (log: SqliteEventLog, order: OrderId): readonly Telling[] =>
  factsOf(log.readStream(streamOf('order', order))).flatMap(({ envelope, event }) =>
    event.type === 'LinesSent' ? [{ sent: event, envelope }] : [],
  );

/** What was told before; nothing, if it was the first time. */
export const before = (
  tellings: readonly Telling[],
  { round }: Pick<LinesSent, 'round'>,
): readonly LinesSent[] => tellings.map(({ sent }) => sent).filter((sent) => sent.round < round);
