import type { TillRefusal } from '@pos/api';
import {
  seal,
  type Author,
  type Crypto,
  type Origin,
  type OriginResult,
  type Sealed,
  type Signer,
  type StreamEvents,
} from '@pos/sync';
import {
  formatInstant,
  offsetAt,
  timeZone,
  type CommandId,
  type StaffId,
  type TimeZone,
} from '@pos/kernel';
import type { JobQueue } from './jobs/job-queue.ts';
import type { SqliteEventLog } from './log/sqlite-event-log.ts';
import type { ReadModels } from './projections/read-models.ts';
import { storageRefusal } from './log/storage-failure.ts';
import type { Reading } from './time-keeper.ts';

/** Who asked for what, and when: recorded with each event of a command. */
export interface Deed {
  readonly command: CommandId;
  readonly by: StaffId | null;
  readonly approvedBy: StaffId | null;
  readonly cause: string | null;
  readonly training: boolean;
  readonly time: Reading;
}

export type Written =
  | { readonly ok: true; readonly sealed: readonly Sealed[] }
  | { readonly ok: false; readonly refusal: TillRefusal };

const homeZone = timeZone('Asia/Ho_Chi_Minh');

/**
 * The till's pen: seals events into this device's chain and writes them in one transaction with the read models and
 * the jobs they cause. When it answers ok, they outlive a power cut; when it does not, nothing has changed.
 */
export class Journal {
  #origin: Origin;
  readonly log: SqliteEventLog;
  readonly #author: Author;
  readonly #readModels: ReadModels;
  readonly #jobs: JobQueue;
  readonly #now: () => number;
  readonly #tools: { readonly crypto: Crypto; readonly signer: Signer };
  readonly #listeners = new Set<(sealed: readonly Sealed[]) => void>();
  readonly #readers = new Set<(streams: ReadonlySet<string>) => void>();

  constructor(parts: {
    origin: Origin;
    author: Author;
    log: SqliteEventLog;
    readModels: ReadModels;
    jobs: JobQueue;
    crypto: Crypto;
    signer: Signer;
    now: () => number;
  }) {
    this.#origin = parts.origin;
    this.log = parts.log;
    this.#author = parts.author;
    this.#readModels = parts.readModels;
    this.#jobs = parts.jobs;
    this.#now = parts.now;
    this.#tools = { crypto: parts.crypto, signer: parts.signer };
    this.#receiveFromOthers();
  }

  /** The life in which this till writes now. */
  get origin(): Origin {
    return this.#origin;
  }

  /** Begins another life above one that somebody has seen: a new chain and new number series. */
  beginLife(epoch: number, logId: string): void {
    this.log.beginEpoch(epoch, logId);
    this.#origin = { device: this.#origin.device, epoch };
  }

  write(deed: Deed, streams: readonly StreamEvents[]): Written {
    return this.writeAll([{ deed, streams }]);
  }

  /** Several deeds in one transaction, each sealed and signed as if it stood alone. */
  writeAll(
    deeds: readonly { readonly deed: Deed; readonly streams: readonly StreamEvents[] }[],
  ): Written {
    const sealed: Sealed[] = [];
    let head = this.log.headOf(this.origin);
    let { lam } = this.log.head();
    for (const { deed, streams } of deeds) {
      const batch = seal(
        { head, lam, author: this.#author },
        { ...deed, ...this.#stamp(deed.time) },
        streams,
        this.#tools,
      );
      sealed.push(...batch.sealed);
      ({ head, lam } = batch);
    }
    try {
      const results = this.log.append(sealed, {
        alongside: (stored) => {
          this.#readModels.follow(stored);
          this.#jobs.queue(stored);
        },
      });
      requireOwnPen(results);
    } catch (error) {
      this.#readModels.discard();
      const refusal = storageRefusal(error);
      if (!refusal) throw error;
      return { ok: false, refusal };
    }
    this.#readModels.settle();
    for (const listener of this.#listeners) listener(sealed);
    return { ok: true, sealed };
  }

  /** Calls back after every commit, with what was written. */
  onWritten(listener: (sealed: readonly Sealed[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back after others' events came in, with their streams. */
  onReceived(listener: (streams: ReadonlySet<string>) => void): () => void {
    this.#readers.add(listener);
    return () => this.#readers.delete(listener);
  }

  /** Streams can be read again that could not be: nothing has happened in them, but more follows from them. */
  retell(streams: readonly string[]): void {
    this.#readModels.readAgain(streams);
    for (const reader of this.#readers) reader(new Set(streams));
  }

  /** Calls back after every commit, whoever wrote what was stored: there is something to pass on. */
  onGrown(listener: () => void): () => void {
    const stop = [this.onWritten(listener), this.onReceived(listener)];
    return () => stop.forEach((each) => each());
  }

  /** What others wrote becomes durable with the read models and the jobs that follow from it. */
  #receiveFromOthers(): void {
    const readModels = this.#readModels;
    this.log.followWith({
      receive: (stored) => {
        readModels.receive(stored);
        this.#jobs.receive(stored, this.#now());
      },
      startAnew: (lastPos) => readModels.rebuild(lastPos),
      discard: () => readModels.discard(),
      received: (streams) => {
        readModels.settle();
        for (const reader of this.#readers) reader(streams);
      },
    });
  }

  /** The store's zone from the first event on: before a store is set up, ours. */
  zone(): TimeZone {
    return this.#readModels.documents.find('store', this.#author.store)?.timeZone ?? homeZone;
  }

  #stamp({ wall, trusted }: Reading): { at: string; off: number | null; offAge: null } {
    const at = formatInstant(wall, offsetAt(this.zone(), wall));
    return { at, off: trusted === wall ? null : trusted - wall, offAge: null };
  }
}

/** Nobody else writes this origin, so its chain can only refuse us when somebody does. */
const requireOwnPen = (results: readonly OriginResult[]): void => {
  const refused = results.find(({ state }) => state !== 'ok');
  if (refused)
    throw new Error(`this till's own chain refused its events: ${refused.state} at ${refused.seq}`);
};
