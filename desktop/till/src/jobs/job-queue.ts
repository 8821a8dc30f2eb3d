import type { ShopEvent } from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Stored } from '../log/sqlite-event-log.ts';
import { jobsFor, type JobKind, type JobRow, type JobState } from './job.ts';

/** Nobody waits for a paper that comes a quarter of an hour late, and a drawer must never open by surprise. */
const horizonSeconds = { paper: 15 * 60, drawer: 15 } as const;
const dayInSeconds = 24 * 3600;

/**
 * What devices have to do for an event, queued in the event's own transaction: a sale that is in the journal has its
 * receipt in the queue. A job's id follows from its event's hash, so the same event can never queue it twice.
 */
export class JobQueue {
  readonly #statements;
  readonly #listeners = new Set<() => void>();
  #hasNew = false;

  constructor(db: Db) {
    this.#statements = prepare(db);
    // A job that was on its way when the till stopped may have come out: only a person can say.
    this.#statements.interrupt.run();
  }

  /** Inside the journal's transaction. */
  queue(stored: readonly Stored[]): void {
    for (const { event } of stored) {
      if (event.envelope.training === 1) continue;
      const recorded = { type: event.envelope.type, ...event.envelope.data } as ShopEvent;
      if (recorded.type === 'PaperSeen') this.#statements.see.run(event.envelope.at, recorded.job);
      for (const [index, job] of jobsFor(recorded, event.envelope.stream).entries()) {
        const id = `${event.hash.slice(0, 32)}-${index}`;
        this.#statements.insert.run(id, job.kind, job.about, job.copy, event.envelope.at);
        this.#hasNew = true;
      }
    }
  }

  /** Whether something was queued since this was last asked. */
  takeNew(): boolean {
    const had = this.#hasNew;
    this.#hasNew = false;
    return had;
  }

  find(id: string): JobRow | undefined {
    return this.#statements.find.get(id);
  }

  list(limit: number): JobRow[] {
    return this.#statements.list.all(limit);
  }

  /** Jobs that have not ended. */
  waiting(): number {
    return this.#statements.waiting.get()!.jobs;
  }

  /** Papers of the last day that did not come out, or perhaps not, and were not printed since. Newest first. */
  unprinted(now: number): JobRow[] {
    return this.#statements.unprinted.all(Math.floor(now / 1000) - dayInSeconds);
  }

  /** The oldest of these kinds. */
  next(kinds: readonly JobKind[]): JobRow | undefined {
    return this.#statements.next.get(JSON.stringify(kinds));
  }

  /** What waited too long is offered for a reprint instead of surprising whoever switches the printer on. */
  expire(now: number, at: string): void {
    const seconds = Math.floor(now / 1000);
    const { drawer, paper } = horizonSeconds;
    const { changes } = this.#statements.expire.run(at, seconds - drawer, seconds - paper);
    if (changes > 0) this.#tell();
  }

  /** On disk before the first byte leaves. */
  begin(id: string, printer: string): void {
    this.#statements.begin.run(printer, id);
    this.#tell();
  }

  /** Tried, and nothing left: it waits for the next try, and says why. */
  keep(id: string, reason: string): void {
    this.#statements.keep.run(reason, id);
    this.#tell();
  }

  end(id: string, ended: { state: JobState; reason: string | null; at: string }): void {
    this.#statements.end.run(ended.state, ended.reason, ended.at, id);
    this.#tell();
  }

  /** Calls back after a job has moved on. New jobs are told by the journal. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const prepare = (db: Db) => ({
  insert: db.prepare<[string, string, string, number, string]>(
    "INSERT INTO job (id, kind, about, copy, state, queued_at) VALUES (?, ?, ?, ?, 'queued', ?) ON CONFLICT (id) DO NOTHING",
  ),
  see: db.prepare<[string, string]>(
    "UPDATE job SET state = 'accepted', reason = 'seen', ended_at = ? WHERE id = ?",
  ),
  find: db.prepare<[string], JobRow>('SELECT * FROM job WHERE id = ?'),
  list: db.prepare<[number], JobRow>('SELECT * FROM job ORDER BY queued_at DESC, id LIMIT ?'),
  waiting: db.prepare<[], { jobs: number }>(
    "SELECT count(*) AS jobs FROM job WHERE state IN ('queued', 'sending')",
  ),
  next: db.prepare<[string], JobRow>(
    "SELECT * FROM job WHERE state = 'queued' AND kind IN (SELECT value FROM json_each(?)) ORDER BY queued_at, id LIMIT 1",
  ),
  expire: db.prepare<[string, number, number]>(
    `UPDATE job SET state = 'failed', reason = 'too-late', ended_at = ? WHERE state = 'queued'
     AND unixepoch(queued_at) < CASE kind WHEN 'open-drawer' THEN ? ELSE ? END`,
  ),
  begin: db.prepare<[string, string]>(
    "UPDATE job SET state = 'sending', printer = ?, reason = NULL WHERE id = ?",
  ),
  keep: db.prepare<[string, string]>("UPDATE job SET state = 'queued', reason = ? WHERE id = ?"),
  end: db.prepare<[string, string | null, string, string]>(
    'UPDATE job SET state = ?, reason = ?, ended_at = ? WHERE id = ?',
  ),
  interrupt: db.prepare(
    "UPDATE job SET state = 'unknown', reason = 'till-stopped' WHERE state = 'sending'",
  ),
  unprinted: db.prepare<[number], JobRow>(
    `SELECT * FROM job AS lost WHERE kind <> 'open-drawer'
     AND (state IN ('unknown', 'failed') OR (state = 'queued' AND reason IS NOT NULL))
     AND unixepoch(queued_at) >= ?
     AND NOT EXISTS (SELECT 1 FROM job AS later WHERE later.about = lost.about
       AND later.state IN ('confirmed', 'accepted') AND later.copy > lost.copy)
     ORDER BY queued_at DESC, id LIMIT 20`,
  ),
});
