import type { ChainHead, Origin, Sealed } from './envelope.ts';

/** A log may answer at once (SQLite) or later (Postgres, a browser): whoever knows only the port awaits it. */
export type Awaitable<Value> = Value | Promise<Value>;

/** An event with its place in this log's delivery order: gap-free, and of this log alone. */
export interface Delivered {
  readonly pos: number;
  readonly raw: string;
  readonly hash: string;
  readonly sig: string | null;
}

/**
 * What became of one origin's events. Each origin is accepted as a prefix: `gap` and `fork` leave the rest of that
 * origin out and name the head we have; events we know already count as `ok`.
 */
export interface OriginResult extends ChainHead {
  readonly state: 'ok' | 'gap' | 'fork';
}

export interface LogHead {
  /** Changes whenever positions could have been handed out twice: a restore, a re-creation, a repaired fork. */
  readonly logId: string;
  readonly pos: number;
  /** Events up to this position were dropped because the cloud and its backups have them. */
  readonly floor: number;
  /** The highest `lam` seen, also of events that were dropped. */
  readonly lam: number;
}

/**
 * A device's or server's copy of the shop's events. It keeps what it was given, byte for byte, or says why not.
 * It never judges what an event means; who wrote it is proven before (`checkRun`).
 */
export interface EventLog {
  /** One durable transaction: when it answers, the events outlive a power cut. All origins of it, or none. */
  append(events: readonly Sealed[]): Awaitable<readonly OriginResult[]>;
  /** Events in delivery order, above a position; what an origin has up to the mark is left out and does not count. */
  readAfter(pos: number, limit: number, but?: OriginMark): Awaitable<readonly Delivered[]>;
  /** Events of one origin above a `seq`, in its order. */
  readOrigin(origin: Origin, seq: number, limit: number): Awaitable<readonly Delivered[]>;
  /** Events of a stream in canonical order: lam, device, epoch, seq. */
  readStream(stream: string): Awaitable<readonly Delivered[]>;
  /** What one command wrote, in delivery order: the proof that it was done. */
  readCommand(command: string): Awaitable<readonly Delivered[]>;
  head(): Awaitable<LogHead>;
  /** The last event of each origin we have. */
  origins(): Awaitable<readonly ChainHead[]>;
  headOf(origin: Origin): Awaitable<ChainHead>;
}

/** How far a peer's delivery log has been read. */
export interface Cursor {
  readonly peer: string;
  readonly logId: string;
  readonly pos: number;
}

/** Where else an event is known to be. `backup`: in the oldest backup from which the cloud could be restored. */
export type Level = 'hub' | 'cloud' | 'backup';

export interface OriginMark extends Origin {
  readonly seq: number;
}

/** Another history of an origin, to be taken over from `from` on. */
export interface Branch {
  readonly origin: Origin;
  /** The first event that differs from ours. */
  readonly from: number;
  readonly events: readonly Sealed[];
  /** The log's next name: its positions are counted anew. */
  readonly logId: string;
}

/** A head as a snapshot knows it, with what the next `lam` must be above. */
export interface KnownHead extends ChainHead {
  readonly lam: number;
}

/** The log of a device: it also reads the logs of others, and remembers how far they have what it holds. */
export interface DeviceLog extends EventLog {
  /** The cursor becomes durable with the events before it, and only if no origin answered `gap`. */
  append(
    events: readonly Sealed[],
    also?: { readonly cursor?: Cursor },
  ): Awaitable<readonly OriginResult[]>;
  cursorOf(peer: string, logId: string): Awaitable<number | null>;
  /** What a level was last seen to have; a restored server may have less than before. */
  mark(level: Level, marks: readonly OriginMark[]): Awaitable<void>;
  /** Only origins of which it has something. */
  marksOf(level: Level): Awaitable<readonly OriginMark[]>;
  /**
   * Parks our events of an origin from a place on and takes another branch instead. Positions are counted anew under
   * the new name, and every cursor is forgotten. A branch that does not continue what is left changes nothing.
   */
  takeBranch(branch: Branch): Awaitable<OriginResult>;
  /** Events that a fork took out of the journal, in the order they were parked: kept for ever, never folded. */
  parked(): Awaitable<readonly Sealed[]>;
  /** Drops the events up to a position; the heads stay, so that every chain goes on. */
  prune(pos: number): Awaitable<void>;
}
