import type { Delivered, Envelope, Level, Origin, OriginMark, Sealed } from '@pos/sync';
import type { Db } from './database.ts';

export interface EventRow {
  readonly pos: number;
  readonly raw: string;
  readonly hash: Buffer;
  readonly sig: string | null;
}

interface OriginRow extends Origin {
  readonly head_seq: number;
  readonly head_hash: Buffer;
  readonly head_lam: number;
}

/** The columns of an event's row, in the order of the statement that inserts it. */
export const eventRow = ({ envelope, hash, sig, raw }: Sealed, pos: number) => {
  const { device, epoch, seq, lam, stream, type, tv, command } = envelope;
  const bytes = Buffer.from(hash, 'hex');
  return [pos, device, epoch, seq, lam, stream, type, tv, command, bytes, sig, raw] as const;
};

export const sealedIn = ({ raw, hash, sig }: Omit<EventRow, 'pos'>): Sealed => ({
  envelope: JSON.parse(raw) as Envelope,
  raw,
  hash: hash.toString('hex'),
  sig,
});

export const delivered = ({ pos, raw, hash, sig }: EventRow): Delivered => ({
  pos,
  raw,
  hash: hash.toString('hex'),
  sig,
});

/** Above every position. */
const aside = 2 ** 52;

const eventColumns = 'pos, raw, hash, sig';

// QUIRK(sqlite): beside ORDER BY, a bare `= ?` is compiled again for each value (+30 µs a command); `= +?` is not.
export const prepare = (db: Db) => ({
  begin: db.prepare('BEGIN IMMEDIATE'),
  commit: db.prepare('COMMIT'),
  rollback: db.prepare('ROLLBACK'),
  lastPos: db.prepare<[], { pos: number }>('SELECT pos FROM event ORDER BY pos DESC LIMIT 1'),
  insert: db.prepare(
    'INSERT INTO event (pos, device, epoch, seq, lam, stream, type, tv, command, hash, sig, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ),
  putOrigin: db.prepare(
    `INSERT INTO origin (device, epoch, head_seq, head_hash, head_lam) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (device, epoch) DO UPDATE
     SET head_seq = excluded.head_seq, head_hash = excluded.head_hash, head_lam = excluded.head_lam`,
  ),
  hashAt: db.prepare<[string, number, number], { hash: Buffer }>(
    'SELECT hash FROM event WHERE device = ? AND epoch = ? AND seq = ?',
  ),
  origins: db.prepare<[], OriginRow>(
    'SELECT device, epoch, head_seq, head_hash, head_lam FROM origin ORDER BY device, epoch',
  ),
  unsent: db.prepare<[string], { events: number }>(
    'SELECT coalesce(sum(head_seq - cloud_seq), 0) AS events FROM origin WHERE device = ?',
  ),
  reachOf: db.prepare<[number], { reach: 'here' | 'shop' | 'cloud' }>(
    `SELECT CASE WHEN seq <= cloud_seq THEN 'cloud'
       WHEN seq <= hub_seq OR event.device <> log.device THEN 'shop' ELSE 'here' END AS reach
     FROM event JOIN origin USING (device, epoch) JOIN log WHERE pos = ?`,
  ),
  // Where device, epoch and seq are null, nothing is left out.
  readAfter: db.prepare<[object], EventRow>(
    `SELECT ${eventColumns} FROM event
     WHERE pos > @pos AND NOT (device IS +@device AND epoch IS +@epoch AND seq <= +@seq) ORDER BY pos LIMIT @limit`,
  ),
  // What lies at or below the floor is not all there: it belongs to its stream, and to no chain any more.
  readOrigin: db.prepare<[string, number, number, number, number], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE device = +? AND epoch = +? AND seq > ? AND pos > +? ORDER BY seq LIMIT ?`,
  ),
  readStream: db.prepare<[string], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE stream = +? ORDER BY lam, device, epoch, seq`,
  ),
  lastOf: db.prepare<[string, string], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE stream = ? AND type = ? ORDER BY lam DESC, device DESC, epoch DESC, seq DESC LIMIT 1`,
  ),
  lastBy: db.prepare<[string], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE device = ? ORDER BY epoch DESC, seq DESC LIMIT 1`,
  ),
  readCommand: db.prepare<[string], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE command = +? ORDER BY pos`,
  ),
  cursorOf: db.prepare<[string, string], { pos: number }>(
    'SELECT pos FROM cursor WHERE peer = ? AND log_id = ?',
  ),
  putCursor: db.prepare(
    `INSERT INTO cursor (peer, log_id, pos) VALUES (?, ?, ?)
     ON CONFLICT (peer, log_id) DO UPDATE SET pos = excluded.pos`,
  ),
  forgetCursors: db.prepare('DELETE FROM cursor'),
  putMark: forEachLevel((column) =>
    db.prepare(`UPDATE origin SET ${column} = ? WHERE device = ? AND epoch = ?`),
  ),
  raiseMark: forEachLevel((column) =>
    db.prepare(
      `UPDATE origin SET ${column} = max(${column}, ?) WHERE device = ? AND epoch = ? AND ${column} < head_seq`,
    ),
  ),
  marksOf: forEachLevel((column) =>
    db.prepare<[], OriginMark>(
      `SELECT device, epoch, ${column} AS seq FROM origin WHERE ${column} > 0`,
    ),
  ),
  park: db.prepare(
    'INSERT INTO parked (hash, sig, raw) SELECT hash, sig, raw FROM event WHERE device = ? AND epoch = ? AND seq >= ? ORDER BY seq',
  ),
  parked: db.prepare<[], Omit<EventRow, 'pos'>>('SELECT raw, hash, sig FROM parked ORDER BY place'),
  streamsFrom: db.prepare<[string, number, number], { stream: string }>(
    'SELECT DISTINCT stream FROM event WHERE device = ? AND epoch = ? AND seq >= ?',
  ),
  removeFrom: db.prepare('DELETE FROM event WHERE device = ? AND epoch = ? AND seq >= ?'),
  lowerOrigin: db.prepare(
    `UPDATE origin SET
       head_seq = @seq, hub_seq = min(hub_seq, @seq), cloud_seq = min(cloud_seq, @seq), backup_seq = min(backup_seq, @seq),
       head_hash = coalesce((SELECT hash FROM event WHERE device = @device AND epoch = @epoch AND seq = @seq), head_hash)
     WHERE device = @device AND epoch = @epoch`,
  ),
  dropEmptyOrigins: db.prepare('DELETE FROM origin WHERE head_seq = 0'),
  // Two passes: a position must not meet another that has not moved yet.
  numberAnew: db.prepare(
    `WITH floor (pos) AS (SELECT ?)
     UPDATE event SET pos = ${aside} + numbered.place
     FROM (SELECT event.pos AS was, floor.pos + row_number() OVER (ORDER BY event.pos) AS place
       FROM event JOIN floor ON event.pos > floor.pos) AS numbered
     WHERE event.pos = numbered.was AND numbered.was <> numbered.place`,
  ),
  comeBack: db.prepare(`UPDATE event SET pos = pos - ${aside} WHERE pos > ${aside}`),
  beginEpoch: db.prepare<[number, string]>('UPDATE log SET epoch = ?, log_id = ?'),
  rename: db.prepare('UPDATE log SET log_id = ?'),
  floor: db.prepare<[], { floor: number }>('SELECT floor FROM log'),
  putFloor: db.prepare('UPDATE log SET floor = ?'),
  // The last event of an origin that may go: its chain goes on from there.
  raiseBases: db.prepare<{ floor: number }>(
    `UPDATE origin SET base_seq = last.seq, base_hash = last.hash
     FROM (SELECT origin.device, origin.epoch, event.seq, event.hash FROM origin JOIN event ON event.pos =
       (SELECT pos FROM event WHERE device = origin.device AND epoch = origin.epoch AND seq > base_seq AND pos <= @floor
        ORDER BY seq DESC LIMIT 1)) AS last
     WHERE origin.device = last.device AND origin.epoch = last.epoch`,
  ),
});

const forEachLevel = <Statement>(
  make: (column: string) => Statement,
): Record<Level, Statement> => ({
  hub: make('hub_seq'),
  cloud: make('cloud_seq'),
  backup: make('backup_seq'),
});
