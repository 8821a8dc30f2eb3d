import { id } from '@pos/kernel';
import {
  acceptChain,
  beforeFirst,
  firstPrev,
  originKey,
  type ChainHead,
  type Delivered,
  type EventLog,
  type LogHead,
  type Origin,
  type OriginMark,
  type OriginResult,
  type Sealed,
} from '@pos/sync';
import type { Scope, Tx } from '../../platform/postgres.ts';
import { eventsIn, logHeadFrom, type HeadRow } from './append-events.ts';

interface EventRow {
  readonly pos: number;
  readonly raw: string;
  readonly hash: Buffer;
  readonly sig: string | null;
}

interface OriginRow {
  readonly device: string;
  readonly epoch: number;
  readonly head_seq: number;
  readonly head_hash: Buffer;
}

/** Does work in a transaction of this store: one of its own, or the one that a request is in. */
export type InTransaction = <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>;

/** The log of one store in the cloud. Any number of processes append to it; its rows decide who goes first. */
export class PostgresEventLog implements EventLog {
  readonly #do: InTransaction;
  readonly #scope: Scope;

  constructor(inTransaction: InTransaction, scope: Scope) {
    this.#do = inTransaction;
    this.#scope = scope;
  }

  append(events: readonly Sealed[]): Promise<readonly OriginResult[]> {
    return this.#do((tx) => appendIn(tx, this.#scope, events));
  }

  readAfter(pos: number, limit: number, but?: OriginMark): Promise<readonly Delivered[]> {
    return this.#do(async (tx) =>
      delivered(
        await tx<EventRow[]>`
          SELECT pos, raw, hash, sig FROM event WHERE store = ${this.#scope.store} AND pos > ${pos}
            ${but ? tx`AND NOT (device = ${but.device} AND epoch = ${but.epoch} AND seq <= ${but.seq})` : tx``}
          ORDER BY pos LIMIT ${limit}`,
      ),
    );
  }

  readOrigin({ device, epoch }: Origin, seq: number, limit: number): Promise<readonly Delivered[]> {
    return this.#do(async (tx) =>
      delivered(
        await tx<EventRow[]>`
          SELECT pos, raw, hash, sig FROM event
          WHERE store = ${this.#scope.store} AND device = ${device} AND epoch = ${epoch} AND seq > ${seq}
          ORDER BY seq LIMIT ${limit}`,
      ),
    );
  }

  readStream(stream: string): Promise<readonly Delivered[]> {
    return this.#do(async (tx) =>
      delivered(
        await tx<EventRow[]>`
          SELECT pos, raw, hash, sig FROM event WHERE store = ${this.#scope.store} AND stream = ${stream}
          ORDER BY lam, device, epoch, seq`,
      ),
    );
  }

  readCommand(command: string): Promise<readonly Delivered[]> {
    return this.#do(async (tx) =>
      delivered(
        await tx<EventRow[]>`
          SELECT pos, raw, hash, sig FROM event WHERE store = ${this.#scope.store} AND command = ${command}
          ORDER BY pos`,
      ),
    );
  }

  head(): Promise<LogHead> {
    return this.#do((tx) => headIn(tx, this.#scope));
  }

  origins(): Promise<readonly ChainHead[]> {
    return this.#do((tx) => originsIn(tx, this.#scope));
  }

  headOf(origin: Origin): Promise<ChainHead> {
    return this.#do(async (tx) => {
      const [row] = await tx<OriginRow[]>`
        SELECT device, epoch, head_seq, head_hash FROM origin
        WHERE store = ${this.#scope.store} AND device = ${origin.device} AND epoch = ${origin.epoch}`;
      return row ? headFrom(row) : beforeFirst(origin);
    });
  }
}

/**
 * Takes what continues an origin's chain. Rows are locked in one order, origins by their name and the store's counter
 * last, so that nobody waits in a circle and positions become visible in their order.
 */
const appendIn = async (
  tx: Tx,
  scope: Scope,
  events: readonly Sealed[],
): Promise<readonly OriginResult[]> => {
  if (events.length === 0) return [];
  const heads = await lockOrigins(tx, scope, events);
  const hashes = await knownHashes(tx, scope, events, heads);
  const { fresh, results } = acceptChain(events, {
    headOf: (origin) => heads.get(originKey(origin)),
    hashAt: (origin, seq) => hashes.get(`${originKey(origin)}#${seq}`),
  });
  if (fresh.length > 0) await store(tx, scope, fresh);
  return results;
};

const lockOrigins = async (
  tx: Tx,
  { tenant, store }: Scope,
  events: readonly Sealed[],
): Promise<Map<string, ChainHead>> => {
  const wanted = new Map(events.map(({ envelope }) => [originKey(envelope), envelope]));
  const keys = [...wanted.keys()].sort();
  const devices = keys.map((key) => wanted.get(key)!.device);
  const epochs = keys.map((key) => wanted.get(key)!.epoch);
  const lock = () => tx<OriginRow[]>`
    SELECT device, epoch, head_seq, head_hash FROM origin
    WHERE tenant = ${tenant} AND store = ${store}
      AND (device, epoch) IN (SELECT * FROM unnest(${devices}::uuid[], ${epochs}::integer[]))
    ORDER BY device, epoch FOR UPDATE`;
  const known = await lock();
  if (known.length === keys.length) return headsFrom(known);
  await tx`
    INSERT INTO origin (tenant, store, device, epoch, head_hash)
    SELECT ${tenant}, ${store}, device, epoch, ${Buffer.from(firstPrev, 'hex')}
    FROM unnest(${devices}::uuid[], ${epochs}::integer[]) AS wanted (device, epoch)
    ORDER BY device, epoch ON CONFLICT DO NOTHING`;
  return headsFrom(await lock());
};

const headsFrom = (rows: readonly OriginRow[]): Map<string, ChainHead> =>
  new Map(rows.map(headFrom).map((head) => [originKey(head), head]));

/** The hashes of what we have already in the places of these events. Mostly there is nothing to ask. */
const knownHashes = async (
  tx: Tx,
  { tenant, store }: Scope,
  events: readonly Sealed[],
  heads: ReadonlyMap<string, ChainHead>,
): Promise<Map<string, string>> => {
  const known = events
    .map(({ envelope }) => envelope)
    .filter((envelope) => envelope.seq <= (heads.get(originKey(envelope))?.seq ?? 0));
  if (known.length === 0) return new Map();
  const rows = await tx<{ device: string; epoch: number; seq: number; hash: Buffer }[]>`
    SELECT device, epoch, seq, hash FROM event
    WHERE tenant = ${tenant} AND store = ${store} AND (device, epoch, seq) IN (
      SELECT * FROM unnest(
        ${known.map(({ device }) => device)}::uuid[],
        ${known.map(({ epoch }) => epoch)}::integer[],
        ${known.map(({ seq }) => seq)}::bigint[]))`;
  return new Map(
    rows.map(({ device, epoch, seq, hash }) => [`${device}/${epoch}#${seq}`, hash.toString('hex')]),
  );
};

const store = async (tx: Tx, { store }: Scope, fresh: readonly Sealed[]): Promise<void> => {
  const [log] = await tx<HeadRow[]>`SELECT * FROM append_events(${eventsIn(tx, fresh)})`;
  if (!log) throw new Error(`a chain of store ${store} was not locked`);
  headsKnown.set(tx, logHeadFrom(log));
};

/**
 * A log's name says in which life of which database its positions were given out: a server that was restored or
 * failed over has another, and cursors into the old one are not believed.
 */
export const headIn = async (tx: Tx, { tenant, store }: Scope): Promise<LogHead> => {
  const known = headsKnown.get(tx);
  if (known) return known;
  const [row] = await tx<HeadRow[]>`
    SELECT head, lam, incarnation || '.' || this_database() AS log_id FROM store_log
    WHERE tenant = ${tenant} AND store = ${store}`;
  if (!row) throw new Error(`store ${store} has no log`);
  return logHeadFrom(row);
};

/** What an append has learned: its store's row is locked, so that nobody changes it before the transaction ends. */
const headsKnown = new WeakMap<Tx, LogHead>();

/** Another name for the log: positions of the old one are believed no more. */
export const renewIn = async (tx: Tx, { tenant, store }: Scope): Promise<void> => {
  headsKnown.delete(tx);
  await tx`
    UPDATE store_log SET incarnation = gen_random_uuid() WHERE tenant = ${tenant} AND store = ${store}`;
};

const originsIn = async (tx: Tx, { tenant, store }: Scope): Promise<readonly ChainHead[]> => {
  const rows = await tx<OriginRow[]>`
    SELECT device, epoch, head_seq, head_hash FROM origin
    WHERE tenant = ${tenant} AND store = ${store} AND head_seq > 0 ORDER BY device, epoch`;
  return rows.map(headFrom);
};

const headFrom = ({ device, epoch, head_seq, head_hash }: OriginRow): ChainHead => ({
  device: id<'DeviceId'>(device),
  epoch,
  seq: head_seq,
  hash: head_hash.toString('hex'),
});

const delivered = (rows: readonly EventRow[]): Delivered[] =>
  rows.map(({ pos, raw, hash, sig }) => ({ pos, raw, hash: hash.toString('hex'), sig }));
