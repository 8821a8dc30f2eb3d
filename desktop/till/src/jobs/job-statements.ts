import type { Db } from '../log/database.ts';
import type { JobRow } from './job.ts';

/** Everything that is ever asked of the table of jobs. */
export const jobStatements = (db: Db) => ({
  insert: db.prepare<[string, string, string, number, string, string, number]>(
    "INSERT INTO job (id, kind, about, copy, state, queued_at, route, position) VALUES (?, ?, ?, ?, 'queued', ?, ?, ?) ON CONFLICT (id) DO NOTHING",
  ),
  see: db.prepare<[string, string]>(
    "UPDATE job SET state = 'accepted', reason = 'seen', ended_at = ? WHERE id = ?",
  ),
  move: db.prepare<[string, string]>(
    "UPDATE job SET route = ?, reason = NULL, moved = moved + 1 WHERE id = ? AND state = 'queued'",
  ),
  find: db.prepare<[string], JobRow>('SELECT * FROM job WHERE id = ?'),
  list: db.prepare<[number], JobRow>(
    'SELECT * FROM job ORDER BY position DESC, queued_at DESC, id LIMIT ?',
  ),
  waiting: db.prepare<[], { jobs: number }>(
    "SELECT count(*) AS jobs FROM job WHERE state IN ('queued', 'sending')",
  ),
  waitingFor: db.prepare<[string], { jobs: number }>(
    "SELECT count(*) AS jobs FROM job WHERE state IN ('queued', 'sending') AND route IN (SELECT value FROM json_each(?))",
  ),
  queued: db.prepare<[number], JobRow>(
    "SELECT * FROM job WHERE state = 'queued' AND unixepoch(queued_at) <= ? ORDER BY position, queued_at, id",
  ),
  lastTry: db.prepare<[string], JobRow>(
    "SELECT * FROM job WHERE about = ? AND kind IN ('print-test', 'print-calibration') ORDER BY position DESC, queued_at DESC, id DESC LIMIT 1",
  ),
  next: db.prepare<[string, string], JobRow>(
    `SELECT * FROM job WHERE state = 'queued' AND kind IN (SELECT value FROM json_each(?))
     AND route IN (SELECT value FROM json_each(?)) ORDER BY position, queued_at, id LIMIT 1`,
  ),
  expire: db.prepare<[string, number, number], JobRow>(
    `UPDATE job SET state = 'failed', reason = 'too-late', ended_at = ? WHERE state = 'queued'
     AND unixepoch(queued_at) < CASE WHEN kind IN ('open-drawer', 'print-test', 'print-calibration') THEN ? ELSE ? END
     RETURNING *`,
  ),
  begin: db.prepare<[string, string]>(
    "UPDATE job SET state = 'sending', printer = ?, reason = NULL WHERE id = ?",
  ),
  explain: db.prepare<[string, string]>(
    "UPDATE job SET reason = ? WHERE id = ? AND state IN ('queued', 'sending')",
  ),
  end: db.prepare<[string, string | null, string, string], JobRow>(
    'UPDATE job SET state = ?, reason = ?, ended_at = ? WHERE id = ? RETURNING *',
  ),
  interrupt: db.prepare<[], JobRow>(
    "UPDATE job SET state = 'unknown', reason = 'till-stopped' WHERE state = 'sending' RETURNING *",
  ),
  unprinted: db.prepare<{ readonly late: number; readonly oldest: number }, JobRow>(
    `SELECT * FROM job AS lost WHERE kind NOT IN ('open-drawer', 'print-test', 'print-calibration')
     AND (state IN ('unknown', 'failed')
       OR (state IN ('queued', 'sending') AND (reason IS NOT NULL OR unixepoch(queued_at) <= @late)))
     AND unixepoch(queued_at) >= @oldest
     AND NOT EXISTS (SELECT 1 FROM job AS later WHERE later.about = lost.about
       AND later.state IN ('confirmed', 'accepted') AND (later.copy > lost.copy OR (later.kind = 'print-label' AND later.position > lost.position)))
     ORDER BY position DESC, queued_at DESC, id LIMIT 20`,
  ),
});
