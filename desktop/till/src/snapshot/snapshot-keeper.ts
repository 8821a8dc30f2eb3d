import { readFileSync } from 'node:fs';
import { cloudAudience, type ChainHead, type Snapshot } from '@pos/sync';
import type { Badge } from '../link/badge.ts';
import { doorAt } from './bootstrap.ts';
import { makeSnapshot, type SnapshotMaker } from './make-snapshot.ts';
import { bringTo, offerTo, snapshotAt } from './snapshot-door.ts';

/** So many events a newcomer reads in a second or two: for fewer nobody makes a snapshot. */
const worthASnapshot = 20_000;

export interface KeeperParts extends SnapshotMaker {
  readonly badge: Badge;
  readonly heads: () => readonly ChainHead[];
  /** The snapshot that this journal stands on. */
  readonly base: () => string | null;
}

/** Keeps a fresh snapshot of the shop beside the journal and in the cloud, for the tills that join later. */
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

  /** Where a chunk of the newest one lies; `null` for any other name. */
  chunkFile(sha256: string): string | null {
    const { newest } = this;
    const isOurs = newest?.manifest.chunks.some((chunk) => chunk.sha256 === sha256) ?? false;
    return newest && isOurs ? this.#parts.files.chunk(newest.manifest.id, sha256) : null;
  }

  /** Makes one if much has been written since the last, and brings it to the cloud if that has an older one. */
  look(least = worthASnapshot): Promise<void> {
    const done = this.#work.then(() => this.#look(least));
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #look(least: number): Promise<void> {
    const { files, base, heads, badge } = this.#parts;
    const events = sum(heads());
    let snapshot = this.newest;
    if (events - (snapshot ? eventsIn(snapshot) : 0) >= least) {
      snapshot = await makeSnapshot(this.#parts);
      const stoodOn = base();
      files.keepOnly([snapshot.manifest.id, ...(stoodOn === null ? [] : [stoodOn])]);
    }
    if (!snapshot || badge.pairing === null) return;
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
