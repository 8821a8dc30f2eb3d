import type { Db } from '../log/database.ts';
import type { Projection } from './projection.ts';

export const prepare = (db: Db) => ({
  own: db.prepare<[], { device: string }>('SELECT device FROM log'),
  devices: db.prepare<[], { devices: number }>(
    'SELECT count(DISTINCT device) AS devices FROM origin',
  ),
  stream: db.prepare<[string], { raw: string }>(
    'SELECT raw FROM event WHERE stream = +? ORDER BY lam, device, epoch, seq',
  ),
  elsewhere: db.prepare<[string, string, number], { raw: string }>(
    'SELECT raw FROM event WHERE command = ? AND (device <> ? OR epoch <> ?)',
  ),
  // Read off the index alone; what was adopted is found by the command that it shares.
  disordered: db.prepare<[], { stream: string }>(
    `SELECT DISTINCT stream FROM (SELECT stream, pos, lag(pos) OVER
       (PARTITION BY stream ORDER BY lam, device, epoch, seq) AS before FROM event) WHERE before > pos
     UNION SELECT stream FROM event WHERE command IN
       (SELECT command FROM event GROUP BY command HAVING count(DISTINCT device || '/' || epoch) > 1)`,
  ),
  folded: db.prepare<[], { pos: number }>('SELECT pos FROM folded'),
  setFolded: db.prepare<[number]>(
    'INSERT INTO folded (one, pos) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET pos = excluded.pos',
  ),
  table: db.prepare<[string], { version: number; rows: number }>(
    'SELECT version, rows FROM read_model WHERE name = ?',
  ),
  setTable: db.prepare<[string, number, number]>(
    'INSERT INTO read_model (name, version, rows) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET version = excluded.version, rows = excluded.rows',
  ),
  setVersion: db.prepare<[number, string]>('UPDATE read_model SET version = ? WHERE name = ?'),
  grow: db.prepare<[number, string]>('UPDATE read_model SET rows = rows + ? WHERE name = ?'),
});

/** Whether its tables are of this version, and have lost no rows. */
export const isIntact = (
  db: Db,
  { table }: Pick<ReturnType<typeof prepare>, 'table'>,
  { tables, version }: Pick<Projection, 'tables' | 'version'>,
): boolean =>
  tables.every((name) => {
    const mark = table.get(name);
    if (!mark || mark.version !== version) return false;
    const counted = db.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${name}`).get()!;
    return counted.rows === mark.rows;
  });
