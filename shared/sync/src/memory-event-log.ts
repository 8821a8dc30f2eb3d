import { acceptChain, beforeFirst } from './accept-chain.ts';
import { byCanonicalOrder } from './canonical-order.ts';
import { originKey, type ChainHead, type Origin, type Sealed } from './envelope.ts';
import type {
  Branch,
  Cursor,
  Delivered,
  DeviceLog,
  KnownHead,
  Level,
  LogHead,
  OriginMark,
  OriginResult,
} from './event-log.ts';

/** What a memory log holds, so that a test may keep, copy and bring back a disk. Its parts are never changed in place. */
export interface MemoryDisk {
  logId: string;
  floor: number;
  lam: number;
  /** In delivery order; the first stands at `floor + 1`. */
  events: readonly Sealed[];
  heads: ReadonlyMap<string, ChainHead>;
  /** The events still here by origin, in its order. */
  chains: ReadonlyMap<string, readonly Sealed[]>;
  cursors: ReadonlyMap<string, number>;
  marks: ReadonlyMap<Level, readonly OriginMark[]>;
  parked: readonly Sealed[];
}

export const emptyDisk = (logId: string): MemoryDisk => ({
  logId,
  floor: 0,
  lam: 0,
  events: [],
  heads: new Map(),
  chains: new Map(),
  cursors: new Map(),
  marks: new Map(),
  parked: [],
});

/** The reference: the port's meaning in its plainest form. It lives as long as its process. */
export class MemoryEventLog implements DeviceLog {
  readonly #disk: MemoryDisk;
  readonly #accept: typeof acceptChain;

  constructor(disk: MemoryDisk, accept = acceptChain) {
    this.#disk = disk;
    this.#accept = accept;
  }

  append(
    events: readonly Sealed[],
    { cursor }: { readonly cursor?: Cursor } = {},
  ): readonly OriginResult[] {
    const { fresh, results } = this.#accept(events, {
      headOf: (origin) => this.#disk.heads.get(originKey(origin)),
      hashAt: (origin, seq) => this.#chain(origin).find(isAt(seq))?.hash,
    });
    this.#store(fresh, results);
    if (cursor && results.every(({ state }) => state !== 'gap'))
      this.#disk.cursors = new Map(this.#disk.cursors).set(cursorKey(cursor), cursor.pos);
    return results;
  }

  readAfter(pos: number, limit: number, but?: OriginMark): readonly Delivered[] {
    const { events, floor } = this.#disk;
    const skipped = Math.max(0, pos - floor);
    return events
      .slice(skipped)
      .map((event, index) => ({ event, pos: floor + skipped + index + 1 }))
      .filter(({ event }) => !but || !isIn(but, event))
      .slice(0, limit)
      .map((found) => delivered(found.event, found.pos));
  }

  readOrigin(origin: Origin, seq: number, limit: number): readonly Delivered[] {
    const chain = this.#chain(origin);
    const skipped = Math.max(0, seq + 1 - (chain[0]?.envelope.seq ?? 1));
    return chain.slice(skipped, skipped + limit).map((event) => this.#delivered(event));
  }

  readStream(stream: string): readonly Delivered[] {
    return this.#disk.events
      .filter(({ envelope }) => envelope.stream === stream)
      .sort((left, right) => byCanonicalOrder(left.envelope, right.envelope))
      .map((event) => this.#delivered(event));
  }

  readCommand(command: string): readonly Delivered[] {
    return this.#disk.events
      .filter(({ envelope }) => envelope.command === command)
      .map((event) => this.#delivered(event));
  }

  head(): LogHead {
    const { logId, floor, events, lam } = this.#disk;
    return { logId, pos: floor + events.length, floor, lam };
  }

  origins(): readonly ChainHead[] {
    return [...this.#disk.heads.values()];
  }

  headOf(origin: Origin): ChainHead {
    return this.#disk.heads.get(originKey(origin)) ?? beforeFirst(origin);
  }

  cursorOf(peer: string, logId: string): number | null {
    return this.#disk.cursors.get(cursorKey({ peer, logId })) ?? null;
  }

  mark(level: Level, marks: readonly OriginMark[]): void {
    const told = new Set(marks.map(originKey));
    const others = this.marksOf(level).filter((mark) => !told.has(originKey(mark)));
    this.#disk.marks = new Map(this.#disk.marks).set(
      level,
      [...others, ...marks].filter(({ seq }) => seq > 0),
    );
  }

  marksOf(level: Level): readonly OriginMark[] {
    return this.#disk.marks.get(level) ?? [];
  }

  takeBranch({ origin, from, events, logId }: Branch): OriginResult {
    const key = originKey(origin);
    const chain = this.#chain(origin);
    const kept = chain.filter(({ envelope }) => envelope.seq < from);
    const last = kept.at(-1);
    const head = last ? headAt(last) : beforeFirst(origin);
    const { fresh, results } = this.#accept(events, {
      headOf: () => head,
      hashAt: (_, seq) => kept.find(isAt(seq))?.hash,
    });
    const result = results[0] ?? { ...head, state: 'ok' as const };
    if (result.state !== 'ok') return result;
    const out = new Set(chain.filter(({ envelope }) => envelope.seq >= from));
    const disk = this.#disk;
    disk.parked = [...disk.parked, ...out];
    disk.events = disk.events.filter((event) => !out.has(event));
    disk.chains = new Map(disk.chains).set(key, kept);
    const heads = new Map(disk.heads);
    heads.delete(key);
    disk.heads = last ? heads.set(key, head) : heads;
    for (const [level, marks] of disk.marks)
      this.mark(
        level,
        marks.filter((mark) => originKey(mark) === key && mark.seq >= from).map(lowered(from - 1)),
      );
    disk.cursors = new Map();
    disk.logId = logId;
    this.#store(fresh, [result]);
    return result;
  }

  parked(): readonly Sealed[] {
    return this.#disk.parked;
  }

  /** As a newcomer's journal does: where a snapshot ends, its chains go on from heads whose events never come here. */
  startFrom(heads: readonly KnownHead[], cursor: Cursor): boolean {
    if (this.#disk.heads.size > 0) return false;
    this.#disk.heads = new Map(heads.map(({ lam: _, ...head }) => [originKey(head), head]));
    this.#disk.lam = heads.reduce((highest, { lam }) => Math.max(highest, lam), 0);
    this.#disk.cursors = new Map([[cursorKey(cursor), cursor.pos]]);
    return true;
  }

  prune(pos: number): void {
    const { events, floor, chains } = this.#disk;
    const dropped = new Set(events.slice(0, Math.max(0, pos - floor)));
    this.#disk.floor = floor + dropped.size;
    this.#disk.events = events.slice(dropped.size);
    this.#disk.chains = new Map(
      [...chains].map(([key, chain]) => [key, chain.filter((event) => !dropped.has(event))]),
    );
  }

  #chain(origin: Origin): readonly Sealed[] {
    return this.#disk.chains.get(originKey(origin)) ?? [];
  }

  #store(fresh: readonly Sealed[], results: readonly OriginResult[]): void {
    const disk = this.#disk;
    disk.events = [...disk.events, ...fresh];
    const chains = new Map(disk.chains);
    for (const event of fresh) {
      const key = originKey(event.envelope);
      chains.set(key, [...(chains.get(key) ?? []), event]);
      disk.lam = Math.max(disk.lam, event.envelope.lam);
    }
    disk.chains = chains;
    const heads = new Map(disk.heads);
    for (const { device, epoch, seq, hash } of results) {
      if (seq > 0) heads.set(originKey({ device, epoch }), { device, epoch, seq, hash });
    }
    disk.heads = heads;
  }

  #delivered(event: Sealed): Delivered {
    return delivered(event, this.#disk.floor + this.#disk.events.indexOf(event) + 1);
  }
}

const delivered = ({ raw, hash, sig }: Sealed, pos: number): Delivered => ({ pos, raw, hash, sig });

const isAt =
  (seq: number) =>
  ({ envelope }: Sealed): boolean =>
    envelope.seq === seq;

const isIn = ({ device, epoch, seq }: OriginMark, { envelope }: Sealed): boolean =>
  envelope.device === device && envelope.epoch === epoch && envelope.seq <= seq;

const cursorKey = ({ peer, logId }: Pick<Cursor, 'peer' | 'logId'>): string => `${peer} ${logId}`;

const headAt = ({ envelope: { device, epoch, seq }, hash }: Sealed): ChainHead => ({
  device,
  epoch,
  seq,
  hash,
});

const lowered =
  (seq: number) =>
  ({ device, epoch }: OriginMark): OriginMark => ({ device, epoch, seq });
