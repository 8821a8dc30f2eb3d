import type { ShopEvent } from '@pos/domain';
import { parseInstant } from '@pos/kernel';
import type { Db } from '../log/database.ts';
import type { Stored } from '../log/sqlite-event-log.ts';
import type { SlipsFor } from '../stations/slips-for.ts';
import { jobsFor, routeTo, type JobKind, type JobRow, type JobState, type Route } from './job.ts';
import { jobStatements } from './job-statements.ts';

/** Nobody waits for a paper that comes a quarter of an hour late, and a drawer must never open by surprise. */
const horizonSeconds = { paper: 15 * 60, atOnce: 15 } as const;
const dayInSeconds = 24 * 3600;
/** A paper that is not in anybody's hand after this long is told of, whatever keeps it. */
const lateAfterSeconds = 8;

/**
 * What devices have to do for an event, queued in the event's own transaction: a sale that is in the journal has its
 * receipt in the queue. A job's id follows from its event's hash, so the same event can never queue it twice.
 */
export class JobQueue {
  readonly #statements;
  readonly #slipsFor: SlipsFor;
  readonly #listeners = new Set<() => void>();
  /** Ended without paper, or perhaps without, and nobody was told yet. */
  #lost: JobRow[];
  #hasNew = false;

  constructor(db: Db, slipsFor: SlipsFor) {
    this.#statements = jobStatements(db);
    this.#slipsFor = slipsFor;
    // A job that was on its way when the till stopped may have come out: only a person can say.
    this.#lost = this.#statements.interrupt.all();
  }

  /** Inside the journal's transaction. */
  queue(stored: readonly Stored[]): void {
    for (const { event, pos } of stored) {
      if (event.envelope.training === 1) continue;
      const recorded = { type: event.envelope.type, ...event.envelope.data } as ShopEvent;
      if (recorded.type === 'PaperSeen') this.#statements.see.run(event.envelope.at, recorded.job);
      if (recorded.type === 'PaperMoved') this.#move(recorded.job, routeTo(recorded.to));
      this.#insert({ event, pos }, recorded);
    }
  }

  /**
   * Inside the transaction that stores what others wrote. They have printed it themselves, all but what has to be made
   * where this till prints. What was told long ago is of no use to a kitchen.
   */
  receive(stored: readonly Stored[], now: number): void {
    for (const each of stored) {
      const { type, at, training, data } = each.event.envelope;
      const isLate = now - (parseInstant(at) ?? 0) > horizonSeconds.paper * 1000;
      if (type !== 'LinesSent' || training === 1 || isLate) continue;
      this.#insert(each, { type, ...data } as ShopEvent);
    }
  }

  #insert({ event, pos }: Stored, recorded: ShopEvent): void {
    const { at } = event.envelope;
    for (const [index, job] of jobsFor(recorded, event.envelope, this.#slipsFor).entries()) {
      const { kind, about, copy, route } = job;
      const id = `${event.hash.slice(0, 32)}-${index}`;
      this.#statements.insert.run(id, kind, about, copy, at, route, pos);
      this.#hasNew = true;
    }
  }

  #move(job: string, route: Route): void {
    if (this.#statements.move.run(route, job).changes > 0) this.#hasNew = true;
  }

  /** Whether something was queued since this was last asked. */
  takeNew(): boolean {
    const had = this.#hasNew;
    this.#hasNew = false;
    return had;
  }

  /** What was lost since this was last asked. */
  takeLost(): readonly JobRow[] {
    const lost = this.#lost;
    this.#lost = [];
    return lost;
  }

  find(id: string): JobRow | undefined {
    return this.#statements.find.get(id);
  }

  list(limit: number): JobRow[] {
    return this.#statements.list.all(limit);
  }

  /** Jobs that have not ended; of all, or on these routes. */
  waiting(routes?: readonly Route[]): number {
    const counted =
      routes === undefined
        ? this.#statements.waiting.get()
        : this.#statements.waitingFor.get(JSON.stringify(routes));
    return counted!.jobs;
  }

  /** Of which no byte has left for so many seconds; oldest first. */
  queuedFor(seconds: number, now: number): JobRow[] {
    return this.#statements.queued.all(Math.floor(now / 1000) - seconds);
  }

  /** The slip with which this printer was tried last. */
  lastTry(printer: string): JobRow | undefined {
    return this.#statements.lastTry.get(printer);
  }

  /** Papers of the last day that did not come out, or perhaps not, and were not printed since. Newest first. */
  unprinted(now: number): JobRow[] {
    const seconds = Math.floor(now / 1000);
    return this.#statements.unprinted.all({
      late: seconds - lateAfterSeconds,
      oldest: seconds - dayInSeconds,
    });
  }

  /** The oldest of these kinds on these routes. */
  next(kinds: readonly JobKind[], routes: readonly Route[]): JobRow | undefined {
    return this.#statements.next.get(JSON.stringify(kinds), JSON.stringify(routes));
  }

  /** What waited too long is offered for a reprint instead of surprising whoever switches the printer on. */
  expire(now: number, at: string): void {
    const seconds = Math.floor(now / 1000);
    const { atOnce, paper } = horizonSeconds;
    const late = this.#statements.expire.all(at, seconds - atOnce, seconds - paper);
    if (late.length === 0) return;
    for (const job of late) this.#lost.push(job);
    this.#tell();
  }

  /** On disk before the first byte leaves. */
  begin(id: string, printer: string): void {
    this.#statements.begin.run(printer, id);
    this.#tell();
  }

  /** Why it has not come out yet. */
  explain(id: string, reason: string): void {
    this.#statements.explain.run(reason, id);
    this.#tell();
  }

  end(id: string, ended: { state: JobState; reason: string | null; at: string }): void {
    const row = this.#statements.end.get(ended.state, ended.reason, ended.at, id);
    if (row?.state === 'unknown' || row?.state === 'failed') this.#lost.push(row);
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
