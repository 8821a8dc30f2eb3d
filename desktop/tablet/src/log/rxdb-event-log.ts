import {
  acceptChain,
  beforeFirst,
  byCanonicalOrder,
  originKey,
  originOf,
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
import { begunAnew, type Beginning } from './begin-anew.ts';
import { KeptState } from './kept-state.ts';
import type { RowTable } from './row-table.ts';
import {
  delivered,
  envelopeIn,
  eventIds,
  eventRow,
  eventsAbove,
  parkedRow,
  sealedIn,
  stateId,
  stateIn,
  type Row,
} from './rows.ts';
import { cursorKey, emptyState, grown, lowered, type State } from './state.ts';

/** The journal in this browser does not hold what it says: it must not be continued. */
class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
}

/** The log of a tablet: RxDB over IndexedDB. One page writes; one thing at a time. */
export class RxdbEventLog implements DeviceLog {
  readonly #rows: RowTable;
  readonly #kept: KeptState;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(rows: RowTable, state: State) {
    this.#rows = rows;
    this.#kept = new KeptState(rows, state);
  }

  /** Goes on where it was left; `newLogId` names a journal that begins. */
  static async open(rows: RowTable, newLogId: () => string): Promise<RxdbEventLog> {
    const row = await rows.get(stateId);
    const state = row ? stateIn(row) : emptyState(newLogId());
    const found = await rows.count(eventsAbove(state.floor));
    if (found !== state.pos - state.floor)
      throw new JournalDamaged(`${found} events where ${state.pos - state.floor} should be`);
    return new RxdbEventLog(rows, state);
  }

  get isFull(): boolean {
    return this.#kept.isFull;
  }

  /** Calls back after everything that was written, marks too, and when there is no more room. */
  onWritten(listener: () => void): () => void {
    return this.#kept.onWritten(listener);
  }

  append(
    events: readonly Sealed[],
    { cursor }: { readonly cursor?: Cursor } = {},
  ): Promise<readonly OriginResult[]> {
    return this.#inTurn(async () => {
      const hashes = await this.#knownHashes(events);
      const { fresh, results } = acceptChain(events, {
        headOf: (origin) => this.#state.heads[originKey(origin)],
        hashAt: (origin, seq) => hashes.get(placeOf(origin, seq)),
      });
      const passed = results.every(({ state }) => state !== 'gap') ? cursor : undefined;
      if (fresh.length === 0 && !passed) return results;
      const { pos, cursors } = this.#state;
      await this.#kept.write(
        {
          ...grown(this.#state, fresh),
          cursors: passed ? { ...cursors, [cursorKey(passed)]: passed.pos } : cursors,
        },
        { add: fresh.map((event, index) => eventRow(event, pos + index + 1)) },
      );
      return results;
    });
  }

  async readAfter(pos: number, limit: number, but?: OriginMark): Promise<readonly Delivered[]> {
    const rows = await this.#rows.find({
      selector: {
        kind: 'event',
        pos: { $gt: pos },
        ...(but && { $nor: [{ origin: originKey(but), seq: { $lte: but.seq } }] }),
      },
      sort: [{ pos: 'asc' }],
      index: ['kind', 'pos'],
      limit,
    });
    return rows.map(delivered);
  }

  async readOrigin(origin: Origin, seq: number, limit: number): Promise<readonly Delivered[]> {
    return (await this.#chain(origin, seq, limit)).map(delivered);
  }

  async readStream(stream: string): Promise<readonly Delivered[]> {
    const rows = await this.#rows.find({ selector: { stream }, index: ['stream'] });
    return rows
      .map((row) => ({ row, envelope: envelopeIn(row) }))
      .sort((left, right) => byCanonicalOrder(left.envelope, right.envelope))
      .map(({ row }) => delivered(row));
  }

  async readCommand(command: string): Promise<readonly Delivered[]> {
    const rows = await this.#rows.find({ selector: { command }, index: ['command'] });
    return rows.map(delivered).sort((left, right) => left.pos - right.pos);
  }

  head(): LogHead {
    const { logId, pos, floor, lam } = this.#state;
    return { logId, pos, floor, lam };
  }

  origins(): readonly ChainHead[] {
    return Object.values(this.#state.heads);
  }

  headOf(origin: Origin): ChainHead {
    return this.#state.heads[originKey(origin)] ?? beforeFirst(origin);
  }

  cursorOf(peer: string, logId: string): number | null {
    return this.#state.cursors[cursorKey({ peer, logId })] ?? null;
  }

  mark(level: Level, marks: readonly OriginMark[]): Promise<void> {
    return this.#inTurn(() => {
      const told = Object.fromEntries(marks.map((mark) => [originKey(mark), mark.seq]));
      const known = this.#state.marks;
      return this.#kept.writeMarks({ ...known, [level]: { ...known[level], ...told } });
    });
  }

  marksOf(level: Level): readonly OriginMark[] {
    return Object.entries(this.#state.marks[level])
      .filter(([, seq]) => seq > 0)
      .map(([key, seq]) => ({ ...originOf(key), seq }));
  }

  takeBranch({ origin, from, events, logId }: Branch): Promise<OriginResult> {
    return this.#inTurn(async () => {
      const chain = await this.#chain(origin, 0);
      const out = chain.filter(({ seq }) => seq >= from);
      const last = chain.findLast(({ seq }) => seq < from);
      const head = last
        ? { ...originOf(last.origin), seq: last.seq, hash: last.hash }
        : beforeFirst(origin);
      const { fresh, results } = acceptChain(events, {
        headOf: () => head,
        hashAt: (_, seq) => chain.find((row) => row.seq === seq)?.hash,
      });
      const result = results[0] ?? { ...head, state: 'ok' as const };
      if (result.state === 'ok') await this.#replace(origin, { out, head, fresh, logId });
      return result;
    });
  }

  async parked(): Promise<readonly Sealed[]> {
    const rows = await this.#rows.find({
      selector: { kind: 'parked' },
      sort: [{ pos: 'asc' }],
      index: ['kind', 'pos'],
    });
    return rows.map(sealedIn);
  }

  /** Begins anew where a snapshot ends, all at once; `false`, and nothing done, where it brings nothing. */
  beginAnew(beginning: Beginning, logId: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const ours = await this.#rows.find(eventsAbove(this.#state.floor));
      const begun = begunAnew(this.#state, ours, beginning);
      if (!begun) return false;
      const { change, put, remove } = begun;
      await this.#kept.write({ ...change, logId }, { put, remove });
      await this.#rows.sweep();
      return true;
    });
  }

  prune(pos: number): Promise<void> {
    return this.#inTurn(async () => {
      const { floor, pos: last } = this.#state;
      const next = Math.max(floor, Math.min(pos, last));
      await this.#kept.write({ floor: next }, { remove: eventIds(floor, next) });
      await this.#rows.sweep();
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#rows.close());
  }

  /** Parks a piece of a chain; whatever stood behind it moves up, and the other branch follows at the end. */
  async #replace(
    origin: Origin,
    {
      out,
      head,
      fresh,
      logId,
    }: {
      readonly out: readonly Row[];
      readonly head: ChainHead;
      readonly fresh: readonly Sealed[];
      readonly logId: string;
    },
  ): Promise<void> {
    const { pos, parked, heads, marks } = this.#state;
    const firstOut = out.reduce((least, row) => Math.min(least, row.pos), pos + 1);
    const outIds = new Set(out.map(({ id }) => id));
    const behind = (await this.#rows.find(eventsAbove(firstOut - 1)))
      .filter(({ id }) => !outIds.has(id))
      .sort((left, right) => left.pos - right.pos)
      .map(sealedIn);
    const key = originKey(origin);
    const { [key]: _, ...others } = heads;
    const left = {
      ...this.#state,
      pos: pos - out.length,
      heads: head.seq > 0 ? { ...others, [key]: head } : others,
    };
    await this.#kept.write(
      {
        ...grown(left, fresh),
        logId,
        parked: parked + out.length,
        marks: lowered(marks, key, head.seq),
        cursors: {},
      },
      {
        add: out.map((row, index) => parkedRow(row, parked + index + 1)),
        put: [...behind, ...fresh].map((event, index) => eventRow(event, firstOut + index)),
        remove: eventIds(pos - out.length + fresh.length, pos),
      },
    );
  }

  /** What lies at or below the floor belongs to its stream, and to no chain any more. */
  #chain(origin: Origin, above: number, limit?: number): Promise<readonly Row[]> {
    return this.#rows.find({
      selector: {
        origin: originKey(origin),
        seq: { $gt: above },
        pos: { $gt: this.#state.floor },
      },
      sort: [{ seq: 'asc' }],
      index: ['origin', 'seq'],
      ...(limit !== undefined && { limit }),
    });
  }

  /** Of what is sent again: the hashes under which we know it. */
  async #knownHashes(events: readonly Sealed[]): Promise<ReadonlyMap<string, string>> {
    const least = new Map<string, number>();
    for (const { envelope } of events) {
      const key = originKey(envelope);
      if (envelope.seq <= (this.#state.heads[key]?.seq ?? 0))
        least.set(key, Math.min(envelope.seq, least.get(key) ?? envelope.seq));
    }
    const hashes = new Map<string, string>();
    for (const [key, seq] of least)
      for (const row of await this.#chain(originOf(key), seq - 1, events.length))
        hashes.set(placeOf(originOf(key), row.seq), row.hash);
    return hashes;
  }

  get #state(): State {
    return this.#kept.now;
  }

  /** Whoever comes while another still writes waits for it, also when that fails. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

const placeOf = (origin: Origin, seq: number): string => `${originKey(origin)}#${seq}`;
