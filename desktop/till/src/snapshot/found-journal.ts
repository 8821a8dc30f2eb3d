import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { problemWith, statedKey, unseal, type Sealed, type Snapshot } from '@pos/sync';
import type { DataFolder } from '../folder/data-folder.ts';
import { openDatabase, type Db } from '../log/database.ts';
import { eventRow, prepare } from '../log/journal-statements.ts';
import { openLog } from '../log/open-log.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { ReadModels } from '../projections/read-models.ts';
import { baseOf, putBase } from './base.ts';
import { SnapshotUnfit, type SnapshotFiles } from './snapshot-files.ts';

/**
 * Makes the journal of a newcomer out of a snapshot: its events that every till needs, and rows for the others. All of
 * it is made beside, and takes the journal's place at once: whatever stops this leaves no journal, or the whole one.
 */
export const foundJournal = (
  folder: DataFolder,
  { snapshot, files, newId }: { snapshot: Snapshot; files: SnapshotFiles; newId: () => string },
): void => {
  const made = `${folder.journal}.incoming`;
  for (const rest of ['', '-wal', '-shm']) rmSync(`${made}${rest}`, { force: true });
  const db = openDatabase(made);
  // Nobody relies on it before it is flushed and takes its place: until then it is written once, and not flushed.
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  try {
    const events = db.transaction(() => fill(db, folder, { snapshot, files }))();
    openLog(db, folder, { movedHere: false, newId });
    db.prepare('UPDATE log SET floor = ?').run(events);
    const readModels = new ReadModels(db, baseOf(db, folder.path));
    if (readModels.fold !== snapshot.manifest.fold)
      throw new SnapshotUnfit(
        `it was folded as "${snapshot.manifest.fold}", not as "${readModels.fold}"`,
      );
    readModels.rebuild(events);
  } finally {
    db.close();
  }
  sync(made);
  renameSync(made, folder.journal);
  if (process.platform !== 'win32') sync(dirname(made));
};

const fill = (
  db: Db,
  { identity }: DataFolder,
  { snapshot, files }: { snapshot: Snapshot; files: SnapshotFiles },
): number => {
  const { insert } = prepare(db);
  const keys = new Map<string, string>();
  let pos = 0;
  for (const event of eventsIn(snapshot, files)) {
    const { tenant, store, device } = event.envelope;
    if (tenant !== identity.tenant || store !== identity.store)
      throw new SnapshotUnfit('it holds an event of another shop');
    const key = statedKey(event.envelope);
    if (key !== undefined && !keys.has(device)) keys.set(device, key);
    pos += 1;
    insert.run(...eventRow(event, pos));
  }
  const { heads, id } = snapshot.manifest;
  const problem = problemWith(snapshot, keys.get(snapshot.by) ?? '', nodeCrypto);
  if (problem !== null) throw new SnapshotUnfit(problem);
  const origin = db.prepare(
    `INSERT INTO origin (device, epoch, head_seq, head_hash, head_lam, base_seq, base_hash)
     VALUES (@device, @epoch, @seq, @hash, @lam, @seq, @hash)`,
  );
  for (const head of heads) origin.run({ ...head, hash: Buffer.from(head.hash, 'hex') });
  putBase(db, { snapshot: id, pos });
  return pos;
};

const eventsIn = function* (snapshot: Snapshot, files: SnapshotFiles): Generator<Sealed> {
  for (const { raw, sig } of files.rowsOf(snapshot, 'event')) {
    const read = unseal({ raw: String(raw), sig: sig === null ? null : String(sig) }, nodeCrypto);
    if (!read.ok) throw new SnapshotUnfit(`it holds something that is no event: ${read.problem}`);
    yield read.sealed;
  }
};

const sync = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
