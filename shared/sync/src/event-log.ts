import type { ChainHead, Origin, Sealed } from './envelope.ts';

/** A log may answer at once (SQLite) or later (Postgres, a browser): whoever knows only the port awaits it. */
export type Awaitable<Value> = Value | Promise<Value>;

/** An event with its place in this log's delivery order: gap-free from 1, and of this log alone. */
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
  /** Changes whenever positions could have been handed out twice: a restore, a re-creation. */
  readonly logId: string;
  readonly pos: number;
}

/**
 * A device's or server's copy of the shop's events. It keeps what it was given, byte for byte, or says why not.
 * It never judges what an event means.
 */
export interface EventLog {
  /** One durable transaction: when it answers, the events outlive a power cut. All origins of it, or none. */
  append(events: readonly Sealed[]): Awaitable<readonly OriginResult[]>;
  /** Events in delivery order, above a position. */
  readAfter(pos: number, limit: number): Awaitable<readonly Delivered[]>;
  /** Events of a stream in canonical order: lam, device, epoch, seq. */
  readStream(stream: string): Awaitable<readonly Delivered[]>;
  head(): Awaitable<LogHead>;
  /** The last event of each origin we have. */
  origins(): Awaitable<readonly ChainHead[]>;
  headOf(origin: Origin): Awaitable<ChainHead>;
}
