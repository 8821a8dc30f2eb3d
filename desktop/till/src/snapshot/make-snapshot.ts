import { open } from 'node:fs/promises';
import { renameSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  chunkText,
  manifestOf,
  rowsPerChunk,
  signSnapshot,
  type Chunk,
  type KnownHead,
  type Row,
  type Signer,
  type Snapshot,
} from '@pos/sync';
import Database from 'better-sqlite3';
import type { Identity } from '../folder/data-folder.ts';
import type { Db } from '../log/database.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { carriedTables, keptEvents } from './carried-tables.ts';
import type { SnapshotFiles } from './snapshot-files.ts';

const zip = promisify(gzip);
const making = 'making';

export interface SnapshotMaker {
  readonly journal: string;
  readonly files: SnapshotFiles;
  readonly identity: Pick<Identity, 'store' | 'device'>;
  readonly signer: Signer;
  /** Names the code that folded the carried rows. */
  readonly fold: string;
}

/**
 * Writes down what this till has folded, as of one moment. It reads on a connection of its own and pauses after every
 * chunk, so that selling goes on meanwhile.
 */
export const makeSnapshot = async (maker: SnapshotMaker): Promise<Snapshot> => {
  const { journal, files, identity, signer, fold } = maker;
  const db = new Database(journal, { readonly: true, fileMustExist: true });
  try {
    db.pragma('temp_store = MEMORY');
    db.exec('BEGIN');
    const at = momentOf(db);
    files.keepOnly(files.all().map(({ manifest }) => manifest.id));
    files.folderOf(making);
    const chunks: Chunk[] = [];
    for (const [table, rows] of tablesOf(db)) {
      for (const some of inPieces(rows)) {
        const text = chunkText(some);
        const sha256 = nodeCrypto.hash(text);
        await writeSynced(files.chunk(making, sha256), await zip(text));
        chunks.push({ sha256, table, rows: some.length });
      }
    }
    const { store, device } = identity;
    const manifest = manifestOf({ fold, store, ...at, chunks }, nodeCrypto);
    const target = files.folderOf(manifest.id);
    rmSync(target, { recursive: true });
    renameSync(files.folderOf(making), target);
    const snapshot = signSnapshot(manifest, device, signer);
    files.finish(snapshot);
    return snapshot;
  } finally {
    db.close();
  }
};

const tablesOf = function* (db: Db): Generator<readonly [string, Iterable<Row>]> {
  for (const { name, columns, order } of carriedTables) {
    const select = `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order}`;
    yield [name, db.prepare<[], Row>(select).iterate()];
  }
  yield ['event', keptEvents(db)];
};

const inPieces = function* (rows: Iterable<Row>): Generator<readonly Row[]> {
  let piece: Row[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < rowsPerChunk) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
};

const momentOf = (db: Db) => {
  const log = db
    .prepare<[], { logId: string; pos: number }>(
      `SELECT log_id AS logId, max(floor, coalesce((SELECT max(pos) FROM event), 0)) AS pos FROM log`,
    )
    .get()!;
  const heads = db
    .prepare<
      [],
      { device: KnownHead['device']; epoch: number; seq: number; hash: Buffer; lam: number }
    >(
      `SELECT device, epoch, head_seq AS seq, head_hash AS hash, head_lam AS lam FROM origin ORDER BY device, epoch`,
    )
    .all();
  return { log, heads: heads.map((head) => ({ ...head, hash: head.hash.toString('hex') })) };
};

const writeSynced = async (file: string, content: Uint8Array): Promise<void> => {
  await using handle = await open(file, 'w', 0o600);
  await handle.writeFile(content);
  await handle.sync();
};
