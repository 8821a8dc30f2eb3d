import {
  acceptChain,
  beforeFirst,
  originKey,
  type Branch,
  type ChainHead,
  type Cursor,
  type Delivered,
  type DeviceLog,
  type Level,
  type LogHead,
  type Origin,
  type OriginMark,
  type OriginResult,
  type Sealed,
} from '@pos/sync';
import type { Db } from './database.ts';
import { basesOf } from './heads-in.ts';
import { delivered, eventRow, prepare, sealedIn } from './journal-statements.ts';

/** The events that an append stored, with their positions: what the work alongside may build on. */
export interface Stored {
  readonly event: Sealed;
  readonly pos: number;
}

/** Who builds on what others wrote: in the transaction that stores it, and after it. */
export interface Follower {
  readonly receive: (stored: readonly Stored[]) => void;
  /** Positions were counted anew: nothing that was built on them stands. */
  readonly startAnew: (lastPos: number) => void;
  /** After the commit. */
  readonly received: (streams: ReadonlySet<string>) => void;
  readonly discard: () => void;
}

/** The log of a till and of a hub: one file, one writer. */
export class SqliteEventLog implements DeviceLog {
  readonly #db: Db;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #heads = new Map<string, ChainHead>();
  #follower: Follower | null = null;
  #logId: string;
  #pos = 0;
  #floor = 0;
  #lam = 0;

  constructor(db: Db, logId: string) {
    this.#db = db;
    this.#logId = logId;
    this.#statements = prepare(db);
    this.#readEnds();
  }

  /** From now on events that come without work of their own are followed. */
  followWith(follower: Follower): void {
    this.#follower = follower;
  }

  /** `alongside` runs on the same connection inside the same transaction: all of it is kept, or nothing. */
  append(
    events: readonly Sealed[],
    {
      cursor,
      alongside,
    }: {
      readonly cursor?: Cursor;
      readonly alongside?: (stored: readonly Stored[]) => void;
    } = {},
  ): readonly OriginResult[] {
    const { fresh, results } = acceptChain(events, {
      headOf: (origin) => this.#heads.get(originKey(origin)),
      hashAt: (origin, seq) => this.#hashAt(origin, seq),
    });
    const last = lastOfEach(fresh);
    const passed = results.every(({ state }) => state !== 'gap') ? cursor : undefined;
    if (fresh.length === 0 && !passed) return results;
    const follower = alongside ? null : this.#follower;
    this.#inTransaction(() => {
      if (fresh.length > 0) this.#store(fresh, last, alongside ?? follower?.receive);
      if (passed) this.#statements.putCursor.run(passed.peer, passed.logId, passed.pos);
    }, follower);
    this.#grow(fresh.length, last);
    if (fresh.length > 0) follower?.received(new Set(fresh.map(({ envelope }) => envelope.stream)));
    return results;
  }

  readAfter(pos: number, limit: number, but?: OriginMark): readonly Delivered[] {
    const all = { pos: Math.max(pos, this.#floor), limit, device: null, epoch: null, seq: null };
    return this.#statements.readAfter.all({ ...all, ...but }).map(delivered);
  }

  readStream(stream: string): readonly Delivered[] {
    return this.#statements.readStream.all(stream).map(delivered);
  }

  readOrigin({ device, epoch }: Origin, seq: number, limit: number): readonly Delivered[] {
    const { readOrigin } = this.#statements;
    return readOrigin.all(device, epoch, seq, this.#floor, limit).map(delivered);
  }

  readCommand(command: string): readonly Delivered[] {
    return this.#statements.readCommand.all(command).map(delivered);
  }

  lastOf(stream: string, type: string): Delivered | null {
    const row = this.#statements.lastOf.get(stream, type);
    return row ? delivered(row) : null;
  }

  /** What a device wrote last. */
  lastBy(device: string): Delivered | null {
    const row = this.#statements.lastBy.get(device);
    return row ? delivered(row) : null;
  }

  /** Another life of this device, also after a restart. Its positions may have been seen before: the log is renamed. */
  beginEpoch(epoch: number, logId: string): void {
    this.#statements.beginEpoch.run(epoch, logId);
    this.#logId = logId;
  }

  /** Its positions may have been given out twice: whoever read by them reads by vectors again. */
  rename(logId: string): void {
    this.#statements.rename.run(logId);
    this.#logId = logId;
  }

  /** How many events of this device the cloud has not confirmed. */
  unsent(device: string): number {
    return this.#statements.unsent.get(device)!.events;
  }

  /** How far the event at a position has come: on this disk only, confirmed by a hub or the cloud; others' are theirs too. */
  reachOf(pos: number): 'here' | 'shop' | 'cloud' {
    return this.#statements.reachOf.get(pos)?.reach ?? 'cloud';
  }

  head(): LogHead {
    return { logId: this.#logId, pos: this.#pos, floor: this.#floor, lam: this.#lam };
  }

  origins(): readonly ChainHead[] {
    return [...this.#heads.values()];
  }

  /** Where chains begin whose first events are not here. */
  bases(): readonly ChainHead[] {
    return basesOf(this.#db);
  }

  headOf(origin: Origin): ChainHead {
    return this.#heads.get(originKey(origin)) ?? beforeFirst(origin);
  }

  cursorOf(peer: string, logId: string): number | null {
    return this.#statements.cursorOf.get(peer, logId)?.pos ?? null;
  }

  mark(level: Level, marks: readonly OriginMark[]): void {
    const put = this.#statements.putMark[level];
    this.#inTransaction(() => {
      for (const { device, epoch, seq } of marks) put.run(seq, device, epoch);
    });
  }

  /** What a level is now known to have besides what it was seen to have before. */
  raiseMarks(level: Level, marks: readonly OriginMark[]): void {
    if (marks.length === 0) return;
    const raise = this.#statements.raiseMark[level];
    this.#inTransaction(() => {
      for (const { device, epoch, seq } of marks) raise.run(seq, device, epoch);
    });
  }

  marksOf(level: Level): readonly OriginMark[] {
    return this.#statements.marksOf[level].all();
  }

  takeBranch({ origin, from, events, logId }: Branch): OriginResult {
    const { device, epoch } = origin;
    const last = this.#statements.readOrigin.get(device, epoch, from - 2, this.#floor, 1);
    const head =
      from > 1 && last
        ? { device, epoch, seq: from - 1, hash: last.hash.toString('hex') }
        : beforeFirst(origin);
    const { fresh, results } = acceptChain(events, {
      headOf: () => head,
      hashAt: (_, seq) => this.#hashAt(origin, seq),
    });
    const result = results[0] ?? { ...head, state: 'ok' as const };
    if (result.state !== 'ok') return result;
    const streams = new Set(fresh.map(({ envelope }) => envelope.stream as string));
    for (const row of this.#statements.streamsFrom.all(device, epoch, from))
      streams.add(row.stream);
    this.#inTransaction(() => {
      this.#statements.park.run(device, epoch, from);
      this.#statements.removeFrom.run(device, epoch, from);
      this.#statements.lowerOrigin.run({ device, epoch, seq: from - 1 });
      this.#statements.dropEmptyOrigins.run();
      this.#statements.numberAnew.run(this.#floor);
      this.#statements.comeBack.run();
      this.#statements.forgetCursors.run();
      this.#statements.rename.run(logId);
      this.#pos = this.#lastPos();
      this.#store(fresh, lastOfEach(fresh));
      this.#follower?.startAnew(this.#pos + fresh.length);
    }, this.#follower);
    this.#logId = logId;
    this.#readEnds();
    this.#follower?.received(streams);
    return result;
  }

  parked(): readonly Sealed[] {
    return this.#statements.parked.all().map(sealedIn);
  }

  /** What lies at or below the floor is read by its stream only, until somebody takes it out (`sweepClosedOrders`). */
  prune(pos: number): void {
    const floor = Math.max(this.#floor, Math.min(pos, this.#pos));
    this.#inTransaction(() => {
      this.#statements.raiseBases.run({ floor });
      this.#statements.putFloor.run(floor);
    });
    this.#floor = floor;
  }

  #inTransaction(work: () => void, follower: Follower | null = null): void {
    this.#statements.begin.run();
    try {
      work();
      this.#statements.commit.run();
    } catch (error) {
      if (this.#db.inTransaction) this.#statements.rollback.run();
      follower?.discard();
      throw error;
    }
  }

  #store(
    fresh: readonly Sealed[],
    last: readonly Sealed[],
    alongside?: (stored: readonly Stored[]) => void,
  ): void {
    const stored = fresh.map((event, index): Stored => ({ event, pos: this.#pos + index + 1 }));
    for (const { event, pos } of stored) this.#statements.insert.run(...eventRow(event, pos));
    for (const { envelope, hash } of last) {
      const { device, epoch, seq, lam } = envelope;
      this.#statements.putOrigin.run(device, epoch, seq, Buffer.from(hash, 'hex'), lam);
    }
    alongside?.(stored);
  }

  #grow(by: number, last: readonly Sealed[]): void {
    this.#pos += by;
    for (const { envelope, hash } of last) {
      const { device, epoch, seq, lam } = envelope;
      this.#heads.set(originKey(envelope), { device, epoch, seq, hash });
      this.#lam = Math.max(this.#lam, lam);
    }
  }

  #hashAt({ device, epoch }: Origin, seq: number): string | undefined {
    return this.#statements.hashAt.get(device, epoch, seq)?.hash.toString('hex');
  }

  /** Every event above the floor is here; those below may have gone. */
  #lastPos(): number {
    return Math.max(this.#floor, this.#statements.lastPos.get()?.pos ?? 0);
  }

  #readEnds(): void {
    this.#floor = this.#statements.floor.get()?.floor ?? this.#floor;
    this.#pos = this.#lastPos();
    this.#heads.clear();
    for (const { head_hash, head_seq, head_lam, ...origin } of this.#statements.origins.all()) {
      const head = { ...origin, seq: head_seq, hash: head_hash.toString('hex') };
      this.#heads.set(originKey(head), head);
      this.#lam = Math.max(this.#lam, head_lam);
    }
  }
}

/** An origin's `lam` grows with its `seq`, so its last event tells both. */
const lastOfEach = (events: readonly Sealed[]): readonly Sealed[] => [
  ...new Map(events.map((event) => [originKey(event.envelope), event])).values(),
];
