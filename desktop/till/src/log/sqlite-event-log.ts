import {
  acceptChain,
  beforeFirst,
  originKey,
  type ChainHead,
  type Delivered,
  type EventLog,
  type LogHead,
  type Origin,
  type OriginResult,
  type Sealed,
} from '@pos/sync';
import type { Db } from './database.ts';

/** The events that an append stored, with their positions: what the work alongside may build on. */
export interface Stored {
  readonly event: Sealed;
  readonly pos: number;
}

interface EventRow {
  readonly pos: number;
  readonly raw: string;
  readonly hash: Buffer;
  readonly sig: string | null;
}

/** The log of a till and of a hub: one file, one writer. */
export class SqliteEventLog implements EventLog {
  readonly #db: Db;
  readonly #logId: string;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #heads = new Map<string, ChainHead>();
  #pos: number;

  constructor(db: Db, logId: string) {
    this.#db = db;
    this.#logId = logId;
    this.#statements = prepare(db);
    this.#pos = this.#statements.lastPos.get()?.pos ?? 0;
    for (const head of this.#readHeads()) this.#heads.set(originKey(head), head);
  }

  /** `alongside` runs on the same connection inside the same transaction: all of it is kept, or nothing. */
  append(
    events: readonly Sealed[],
    alongside?: (stored: readonly Stored[]) => void,
  ): readonly OriginResult[] {
    const { fresh, results } = acceptChain(events, {
      headOf: (origin) => this.#heads.get(originKey(origin)),
      hashAt: (origin, seq) => this.#hashAt(origin, seq),
    });
    if (fresh.length === 0) return results;
    const stored = fresh.map((event, index): Stored => ({ event, pos: this.#pos + index + 1 }));
    this.#statements.begin.run();
    try {
      for (const { event, pos } of stored) this.#insert(event, pos);
      for (const { device, epoch, seq, hash } of results) {
        if (seq > 0) this.#statements.putOrigin.run(device, epoch, seq, Buffer.from(hash, 'hex'));
      }
      alongside?.(stored);
      this.#statements.commit.run();
    } catch (error) {
      if (this.#db.inTransaction) this.#statements.rollback.run();
      throw error;
    }
    this.#pos += stored.length;
    for (const { device, epoch, seq, hash } of results) {
      this.#heads.set(originKey({ device, epoch }), { device, epoch, seq, hash });
    }
    return results;
  }

  readAfter(pos: number, limit: number): readonly Delivered[] {
    return this.#statements.readAfter.all(pos, limit).map(delivered);
  }

  readStream(stream: string): readonly Delivered[] {
    return this.#statements.readStream.all(stream).map(delivered);
  }

  /** The events one command of this device made: the stored answer to the same command again. */
  readCommand(command: string): readonly Delivered[] {
    return this.#statements.readCommand.all(command).map(delivered);
  }

  lastOf(stream: string, type: string): Delivered | null {
    const row = this.#statements.lastOf.get(stream, type);
    return row ? delivered(row) : null;
  }

  /** How many events of this device the cloud has not confirmed. */
  unsent(device: string): number {
    return this.#statements.unsent.get(device)!.events;
  }

  head(): LogHead {
    return { logId: this.#logId, pos: this.#pos };
  }

  origins(): readonly ChainHead[] {
    return [...this.#heads.values()];
  }

  headOf(origin: Origin): ChainHead {
    return this.#heads.get(originKey(origin)) ?? beforeFirst(origin);
  }

  #insert({ envelope, hash, sig, raw }: Sealed, pos: number): void {
    const { device, epoch, seq, lam, stream, type, tv, command } = envelope;
    this.#statements.insert.run(
      pos,
      device,
      epoch,
      seq,
      lam,
      stream,
      type,
      tv,
      command,
      Buffer.from(hash, 'hex'),
      sig,
      raw,
    );
  }

  #hashAt({ device, epoch }: Origin, seq: number): string | undefined {
    return this.#statements.hashAt.get(device, epoch, seq)?.hash.toString('hex');
  }

  #readHeads(): ChainHead[] {
    return this.#statements.origins.all().map(({ head_hash, head_seq, ...origin }) => ({
      ...origin,
      seq: head_seq,
      hash: head_hash.toString('hex'),
    }));
  }
}

const delivered = ({ pos, raw, hash, sig }: EventRow): Delivered => ({
  pos,
  raw,
  hash: hash.toString('hex'),
  sig,
});

// QUIRK(sqlite): beside ORDER BY, a bare `= ?` is compiled again for each value (+30 µs a command); `= +?` is not.
const prepare = (db: Db) => ({
  begin: db.prepare('BEGIN IMMEDIATE'),
  commit: db.prepare('COMMIT'),
  rollback: db.prepare('ROLLBACK'),
  lastPos: db.prepare<[], { pos: number }>('SELECT pos FROM event ORDER BY pos DESC LIMIT 1'),
  insert: db.prepare(
    'INSERT INTO event (pos, device, epoch, seq, lam, stream, type, tv, command, hash, sig, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ),
  putOrigin: db.prepare(
    `INSERT INTO origin (device, epoch, head_seq, head_hash) VALUES (?, ?, ?, ?)
     ON CONFLICT (device, epoch) DO UPDATE SET head_seq = excluded.head_seq, head_hash = excluded.head_hash`,
  ),
  hashAt: db.prepare<[string, number, number], { hash: Buffer }>(
    'SELECT hash FROM event WHERE device = ? AND epoch = ? AND seq = ?',
  ),
  origins: db.prepare<[], Origin & { head_seq: number; head_hash: Buffer }>(
    'SELECT device, epoch, head_seq, head_hash FROM origin ORDER BY device, epoch',
  ),
  unsent: db.prepare<[string], { events: number }>(
    'SELECT coalesce(sum(head_seq - cloud_seq), 0) AS events FROM origin WHERE device = ?',
  ),
  readAfter: db.prepare<[number, number], EventRow>(
    'SELECT pos, raw, hash, sig FROM event WHERE pos > ? ORDER BY pos LIMIT ?',
  ),
  readStream: db.prepare<[string], EventRow>(
    'SELECT pos, raw, hash, sig FROM event WHERE stream = +? ORDER BY lam, device, epoch, seq',
  ),
  lastOf: db.prepare<[string, string], EventRow>(
    'SELECT pos, raw, hash, sig FROM event WHERE stream = ? AND type = ? ORDER BY lam DESC, device DESC, epoch DESC, seq DESC LIMIT 1',
  ),
  readCommand: db.prepare<[string], EventRow>(
    'SELECT pos, raw, hash, sig FROM event WHERE command = +? ORDER BY pos',
  ),
});
