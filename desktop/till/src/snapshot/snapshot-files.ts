import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hardLimits, rowsIn, zSnapshot, type Chunk, type Row, type Snapshot } from '@pos/sync';
import { writeDurably } from '../folder/write-durably.ts';

/** A snapshot that is not what its maker signed, or not of this shop: nothing of it is used. */
export class SnapshotUnfit extends Error {
  override readonly name = 'SnapshotUnfit';
}

/** The snapshots beside a journal, a folder each. One is whole when `snapshot.json` is there, which is written last. */
export class SnapshotFiles {
  readonly #root: string;

  constructor(folder: string) {
    this.#root = join(folder, 'snapshots');
  }

  /** Where the parts of a snapshot lie, also of one that is still on its way. */
  folderOf(id: string): string {
    const folder = join(this.#root, id);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  chunk(id: string, sha256: string): string {
    return join(this.#root, id, `${sha256}.gz`);
  }

  finish(snapshot: Snapshot): void {
    writeDurably(
      join(this.folderOf(snapshot.manifest.id), 'snapshot.json'),
      JSON.stringify(snapshot),
    );
  }

  find(id: string): Snapshot | null {
    const file = join(this.#root, id, 'snapshot.json');
    return existsSync(file) ? zSnapshot.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  }

  /** Those that are whole. */
  all(): readonly Snapshot[] {
    if (!existsSync(this.#root)) return [];
    return readdirSync(this.#root).flatMap((id) => this.find(id) ?? []);
  }

  /** Everything else goes, also what was left half made. */
  keepOnly(ids: readonly string[]): void {
    if (!existsSync(this.#root)) return;
    for (const id of readdirSync(this.#root))
      if (!ids.includes(id)) rmSync(join(this.#root, id), { recursive: true });
  }

  /** The rows of one table, a chunk at a time: they may be more than fit into memory. */
  *rowsOf({ manifest }: Snapshot, table: string): Generator<Row> {
    for (const chunk of manifest.chunks)
      if (chunk.table === table)
        yield* chunkRows(readFileSync(this.chunk(manifest.id, chunk.sha256)), chunk);
  }
}

const chunkRows = (packed: Uint8Array, chunk: Chunk): readonly Row[] => {
  const rows = rowsIn(unpackChunk(packed, chunk).toString('utf8'), chunk);
  if (!rows) throw notAnnounced(chunk);
  return rows;
};

/** What is in a packed chunk; it throws for one that is not the one that was announced. */
export const unpackChunk = (packed: Uint8Array, chunk: Chunk): Buffer => {
  const plain = unzipped(packed);
  if (!plain || hash('sha256', plain, 'hex') !== chunk.sha256) throw notAnnounced(chunk);
  return plain;
};

const unzipped = (packed: Uint8Array): Buffer | null => {
  try {
    return gunzipSync(packed, { maxOutputLength: hardLimits.bodyBytes });
  } catch {
    return null;
  }
};

const notAnnounced = ({ sha256 }: Chunk): SnapshotUnfit =>
  new SnapshotUnfit(`its chunk ${sha256} is not the one that was announced`);
