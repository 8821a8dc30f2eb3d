import { readFileSync } from 'node:fs';
import { formatInstant, instant } from '@pos/kernel';
import { cloudAudience, isWithin, type Snapshot } from '@pos/sync';
import type { Clock } from '../clock.ts';
import type { Badge } from '../link/badge.ts';
import type { Db } from '../log/database.ts';
import type { SqliteEventLog } from '../log/sqlite-event-log.ts';
import { baseRow } from './base.ts';
import { doorAt } from './bootstrap.ts';
import { droppableUpTo, dropClosedDays, keptDays } from './closed-days.ts';
import { makeSnapshot, type SnapshotMaker } from './make-snapshot.ts';
import { bringTo, offerTo, snapshotAt } from './snapshot-door.ts';

/** So many events a newcomer reads in a second or two: for fewer nobody makes a snapshot, or drops any. */
const worthTheWork = 20_000;
const day = 86_400_000;

export interface KeeperParts extends SnapshotMaker {
  readonly badge: Badge;
  readonly db: Db;
  readonly log: SqliteEventLog;
  readonly clock: Clock;
  /** Whether no order waits for its beginning: what it amounts to is not known then. */
  readonly isWhole: () => boolean;
}

/**
 * Keeps a fresh snapshot of the shop beside the journal and in the cloud, for the tills that join later; and lets go of
 * the days that it stands for.
 */
export class SnapshotKeeper {
  readonly #parts: KeeperParts;
  #work: Promise<void> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** The newest one beside the journal. */
  get newest(): Snapshot | null {
    const all = this.#parts.files.all().toSorted((left, right) => eventsIn(right) - eventsIn(left));
    return all[0] ?? null;
  }

  /** For a newcomer: nothing that only this disk may have, for whoever begins with it goes on from there for ever. */
  get shown(): Snapshot | null {
    const { newest } = this;
    return newest && isWithin(newest.manifest, this.#parts.log.marksOf('cloud')) ? newest : null;
  }

  /** Where a chunk of the newest one lies; `null` for any other name. */
  chunkFile(sha256: string): string | null {
    const { newest } = this;
    const isOurs = newest?.manifest.chunks.some((chunk) => chunk.sha256 === sha256) ?? false;
    return newest && isOurs ? this.#parts.files.chunk(newest.manifest.id, sha256) : null;
  }

  /** Does what is due: nothing, on most occasions. */
  look(least = worthTheWork): Promise<void> {
    const done = this.#work.then(() => this.#look(least));
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #look(least: number): Promise<void> {
    const { log, isWhole } = this.#parts;
    if (!isWhole()) return;
    const known = this.newest;
    const isOld = sum(log.origins()) - (known ? eventsIn(known) : 0) >= least;
    const snapshot = isOld ? await makeSnapshot(this.#parts) : known;
    if (!snapshot) return;
    await this.#letGo(snapshot, least);
    await this.#send(snapshot, least);
  }

  async #letGo(snapshot: Snapshot, least: number): Promise<void> {
    const { db, log, files, clock } = this.#parts;
    const firstKeptDay = formatInstant(instant(clock.wall() - keptDays * day)).slice(0, 10);
    const { manifest } = snapshot;
    const upTo = droppableUpTo(db, log, { snapshot: manifest, firstKeptDay, least });
    if (upTo !== null) await dropClosedDays(db, log, { snapshot: manifest, upTo });
    const base = baseRow(db)?.snapshot;
    files.keepOnly([manifest.id, ...(base === undefined ? [] : [base])]);
  }

  async #send(snapshot: Snapshot, least: number): Promise<void> {
    const { badge, files } = this.#parts;
    if (badge.pairing === null) return;
    const door = doorAt(badge.pairing.server, cloudAudience, badge);
    const theirs = await snapshotAt(door);
    if (eventsIn(snapshot) - (theirs ? eventsIn(theirs) : 0) < least) return;
    const missing = await offerTo(door, snapshot);
    if (missing === null) return;
    for (const sha256 of missing)
      if (!(await bringTo(door, sha256, read(files.chunk(snapshot.manifest.id, sha256))))) return;
    // Only a snapshot that lacks nothing is shown to others.
    if (missing.length > 0) await offerTo(door, snapshot);
  }
}

const read = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(file));

const sum = (heads: readonly { readonly seq: number }[]): number =>
  heads.reduce((total, { seq }) => total + seq, 0);

const eventsIn = ({ manifest }: Snapshot): number => sum(manifest.heads);
