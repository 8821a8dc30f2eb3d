import { originKey, type LogHead, type Sealed } from '@pos/sync';
import type { Sql, Tx } from '../../platform/postgres.ts';

export interface HeadRow {
  readonly log_id: string;
  readonly head: number;
  readonly lam: number;
}

/** Events as the database's `append_events` and `push_events` take them. Those of one origin follow each other. */
export const eventsIn = (sql: Sql | Tx, events: readonly Sealed[]) => {
  const chains = Map.groupBy(events, ({ envelope }) => originKey(envelope));
  const lam = Math.max(...events.map((event) => event.envelope.lam));
  return sql`
    ${JSON.stringify([...chains.values()].map(headOf))}::text::json, ${lam},
    ${JSON.stringify(events.map(rowOf))}::text::json, ${events.map(({ raw }) => raw).join(separator)}`;
};

/** No JSON text holds it outside of an escape: texts with it between them travel as they are, not quoted once more. */
const separator = '\u001E';

/** From where to where the chain of an origin goes. */
const headOf = (chain: readonly Sealed[]) => {
  const { device, epoch, seq, prev } = chain[0]!.envelope;
  const { envelope, hash } = chain.at(-1)!;
  return {
    device,
    epoch,
    after_seq: seq - 1,
    after_hash: prev,
    to_seq: envelope.seq,
    to_hash: hash,
  };
};

const rowOf = ({ envelope, hash, sig }: Sealed) => ({
  device: envelope.device,
  epoch: envelope.epoch,
  seq: envelope.seq,
  lam: envelope.lam,
  stream: envelope.stream,
  type: envelope.type,
  command: envelope.command,
  hash,
  sig,
});

export const logHeadFrom = ({ log_id, head, lam }: HeadRow): LogHead => ({
  logId: log_id,
  pos: head,
  floor: 0,
  lam,
});
