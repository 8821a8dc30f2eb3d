import type { ChainHead, Origin } from '@pos/sync';
import type { DataFolder } from '../folder/data-folder.ts';
import { CannotOpenJournal, type Db } from './database.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

/** Why this start begins a new life of the device: a new chain and new number series, so that none can collide. */
export interface NewEpoch {
  readonly why: 'moved' | 'journal-damaged';
  readonly last: { readonly epoch: number; readonly seq: number; readonly hash: string } | null;
}

export interface OpenedLog {
  readonly log: SqliteEventLog;
  readonly origin: Origin;
  /** Tell the journal about it first. */
  readonly newEpoch: NewEpoch | null;
}

interface LogRow {
  readonly log_id: string;
  readonly epoch: number;
  readonly install_mark: string;
}

/**
 * Finds out whether this journal may be continued. A copied folder is refused (`movedHere` says a person has moved
 * it); a journal that lost events behind its known head is never continued as if nothing had happened.
 */
export const openLog = (
  db: Db,
  folder: DataFolder,
  { movedHere, newId }: { readonly movedHere: boolean; readonly newId: () => string },
): OpenedLog => {
  const { device } = folder.identity;
  const row = db.prepare<[], LogRow>('SELECT log_id, epoch, install_mark FROM log').get();
  const moved = row !== undefined && row.install_mark !== folder.installMark;
  if (moved && !movedHere) throw new CannotOpenJournal('copied', copyMessage(folder.path));

  const found = lastEvent(db, device);
  const known = knownHead(db, device);
  const epoch = Math.max(row?.epoch ?? 1, found?.epoch ?? 1, known?.epoch ?? 1);
  const damaged = isBehind(found, known) || journalEndsBeforeReadModels(db);
  const rotate = moved || damaged;
  const origin = { device, epoch: rotate ? epoch + 1 : epoch };
  const logId = row === undefined || rotate ? newId() : row.log_id;
  db.transaction(() => {
    db.prepare(
      `INSERT INTO log (one, log_id, tenant, store, device, epoch, install_mark) VALUES (1, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (one) DO UPDATE SET log_id = excluded.log_id, epoch = excluded.epoch, install_mark = excluded.install_mark`,
    ).run(
      logId,
      folder.identity.tenant,
      folder.identity.store,
      device,
      origin.epoch,
      folder.installMark,
    );
    restoreOrigins(db);
  })();
  return {
    log: new SqliteEventLog(db, logId),
    origin,
    newEpoch: rotate
      ? {
          why: damaged ? 'journal-damaged' : 'moved',
          last: found && { epoch: found.epoch, seq: found.seq, hash: found.hash },
        }
      : null,
  };
};

const copyMessage = (path: string): string =>
  `${path} is a copy of another till's data folder. Two tills with one identity would give out the same receipt numbers, ` +
  'so this copy does not start. If the original is gone for good, start it once with --moved-here: it then begins a new ' +
  'number series. To run a second till, start it on an empty folder. Nothing was changed.';

const lastEvent = (db: Db, device: string): ChainHead | null => {
  const row = db
    .prepare<[string], { epoch: number; seq: number; hash: Buffer }>(
      'SELECT epoch, seq, hash FROM event WHERE device = ? ORDER BY epoch DESC, seq DESC LIMIT 1',
    )
    .get(device);
  return row
    ? {
        device: device as ChainHead['device'],
        epoch: row.epoch,
        seq: row.seq,
        hash: row.hash.toString('hex'),
      }
    : null;
};

const knownHead = (db: Db, device: string): { epoch: number; seq: number } | null =>
  db
    .prepare<[string], { epoch: number; seq: number }>(
      'SELECT epoch, head_seq AS seq FROM origin WHERE device = ? ORDER BY epoch DESC LIMIT 1',
    )
    .get(device) ?? null;

const isBehind = (
  found: ChainHead | null,
  known: { epoch: number; seq: number } | null,
): boolean => {
  if (!known) return false;
  if (!found) return true;
  return found.epoch < known.epoch || (found.epoch === known.epoch && found.seq < known.seq);
};

const journalEndsBeforeReadModels = (db: Db): boolean =>
  db
    .prepare<[], { ends: number }>(
      `SELECT coalesce((SELECT pos FROM folded), 0) >
         max(coalesce((SELECT floor FROM log), 0), coalesce((SELECT max(pos) FROM event), 0)) AS ends`,
    )
    .get()!.ends === 1;

/** Heads whose rows were lost can be read off the events again. A head above our events stays: somebody has seen it. */
const restoreOrigins = (db: Db): void => {
  // Two jumps along the index: comparing the pair at once would walk over every event of an origin.
  const nextOrigin = db.prepare<
    { device: string; epoch: number },
    { device: string; epoch: number }
  >(
    `SELECT * FROM (SELECT device, epoch FROM event WHERE device = @device AND epoch > @epoch ORDER BY epoch LIMIT 1)
     UNION ALL
     SELECT * FROM (SELECT device, epoch FROM event WHERE device > @device ORDER BY device, epoch LIMIT 1)
     LIMIT 1`,
  );
  const restore = db.prepare<[string, number]>(
    `INSERT INTO origin (device, epoch, head_seq, head_hash, head_lam)
     SELECT device, epoch, seq, hash, lam FROM event WHERE device = ? AND epoch = ? ORDER BY seq DESC LIMIT 1
     ON CONFLICT (device, epoch) DO UPDATE
     SET head_seq = excluded.head_seq, head_hash = excluded.head_hash, head_lam = excluded.head_lam
     WHERE excluded.head_seq > head_seq`,
  );
  let origin = nextOrigin.get({ device: '', epoch: 0 });
  while (origin) {
    restore.run(origin.device, origin.epoch);
    origin = nextOrigin.get(origin);
  }
};
