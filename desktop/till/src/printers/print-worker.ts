import type { Make, PrintOutcome, Printer, PrinterState } from '@pos/hardware/printers';
import { isTry, type JobKind, type JobRow, type Route } from '../jobs/job.ts';
import type { JobQueue } from '../jobs/job-queue.ts';

/** How long after each failed try the next one comes; the last pause repeats. */
const pauses = [2000, 5000, 15_000, 60_000] as const;

/** How often an idle printer is looked at, so that the screen knows before the guest waits. */
const lookEvery = 20_000;

export interface WorkerParts {
  readonly printer: Printer<Make>;
  /** The jobs that are its own; what they are may change while it works. */
  readonly routes: () => readonly Route[];
  readonly queue: JobQueue;
  /** The job as bytes for this printer; `null` when there is nothing to print any more. */
  readonly bytesOf: (job: JobRow) => Uint8Array | null;
  readonly now: () => number;
  readonly nowText: () => string;
  /** The printer's state, or whether it prints, is another. */
  readonly onChange: () => void;
  /** We were wrong; the till goes on. */
  readonly onDefect: (error: unknown) => void;
}

/**
 * The only one who talks to one physical printer. Takes what is queued, one paper after the other; the drawer does not
 * wait behind paper. It never throws, and nobody waits for it.
 */
export class PrintWorker {
  readonly printer: Printer<Make>;
  readonly #parts: WorkerParts;
  readonly #papers: Lane;
  readonly #drawer: Lane;
  readonly #looking: NodeJS.Timeout;
  #state: PrinterState | 'unknown' = 'unknown';
  #isStopped = false;
  #retired: (() => void) | null = null;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.printer = parts.printer;
    this.#papers = lane(paperKinds, (job) => this.#print(job));
    this.#drawer = lane(['open-drawer'], (job) => this.#kick(job));
    this.printer.onState((state) => this.#noteState(state));
    this.#looking = setInterval(() => void this.#look(), lookEvery).unref();
    void this.#look();
    this.wake();
  }

  get state(): PrinterState | 'unknown' {
    return this.#state;
  }

  get isPrinting(): boolean {
    return this.#papers.isBusy;
  }

  /** Whether it has this job in its hands right now. */
  holds(job: string): boolean {
    return this.#papers.atHand === job || this.#drawer.atHand === job;
  }

  /** Something may have been queued. Returns at once: the work begins after whoever calls has finished. */
  wake(): void {
    for (const each of this.#lanes) {
      if (each.isBusy || each.retry || this.#isLeaving) continue;
      each.isBusy = true;
      setImmediate(() => void this.#work(each));
    }
  }

  /** Somebody wants an answer now: what waits for its next try need not. */
  tryNow(): void {
    for (const each of this.#lanes) {
      if (each.retry) clearTimeout(each.retry);
      each.retry = null;
    }
    this.wake();
  }

  /** Finishes what it has at hand, then lets go of the printer: another worker may take it over. */
  retire(): Promise<void> {
    return new Promise((resolve) => {
      this.#retired = resolve;
      this.#leaveIfDone();
    });
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#looking);
    for (const { retry } of this.#lanes) if (retry) clearTimeout(retry);
    this.printer.close();
  }

  get #lanes(): readonly Lane[] {
    return [this.#drawer, this.#papers];
  }

  get #isLeaving(): boolean {
    return this.#isStopped || this.#retired !== null;
  }

  #leaveIfDone(): void {
    if (this.#retired === null || this.#lanes.some(({ isBusy }) => isBusy)) return;
    this.stop();
    this.#retired();
  }

  async #work(line: Lane): Promise<void> {
    const { queue, routes, now, nowText, onDefect } = this.#parts;
    try {
      while (!this.#isLeaving) {
        queue.expire(now(), nowText());
        const job = queue.next(line.kinds, routes());
        if (!job) break;
        line.atHand = job.id;
        const outcome = await line.does(job);
        line.atHand = null;
        if (this.#isStopped) return;
        if (this.#note(job, outcome)) line.failures = 0;
        else {
          this.#tryAgainLater(line);
          break;
        }
      }
    } catch (error) {
      if (this.#isStopped) return;
      onDefect(error);
      this.#tryAgainLater(line);
    } finally {
      [line.isBusy, line.atHand] = [false, null];
      if (!this.#isStopped) this.#parts.onChange();
      this.#leaveIfDone();
    }
  }

  /** Whether the job has ended. */
  #note(job: JobRow, outcome: PrintOutcome | null): boolean {
    const { queue, nowText } = this.#parts;
    const at = nowText();
    if (outcome === null) {
      queue.end(job.id, { state: 'failed', reason: 'nothing-to-print', at });
      return true;
    }
    if (outcome.state === 'not-sent') {
      if (isTry(job)) queue.end(job.id, { state: 'failed', reason: outcome.reason, at });
      else queue.explain(job.id, outcome.reason);
      return isTry(job);
    }
    const reason = outcome.state === 'unknown' ? outcome.reason : null;
    queue.end(job.id, { state: outcome.state, reason, at });
    return true;
  }

  #tryAgainLater(line: Lane): void {
    const pause = pauses[Math.min(line.failures, pauses.length - 1)]!;
    line.failures += 1;
    line.retry = setTimeout(() => {
      line.retry = null;
      this.wake();
    }, pause).unref();
  }

  async #print(job: JobRow): Promise<PrintOutcome | null> {
    const bytes = this.#parts.bytesOf(job);
    return bytes && this.printer.print({ bytes, beforeFirstByte: () => this.#begin(job) });
  }

  #kick(job: JobRow): Promise<PrintOutcome> {
    return this.printer.kickDrawer(() => this.#begin(job));
  }

  /** If this cannot be written down, it throws, and no byte leaves. */
  #begin(job: JobRow): void {
    if (this.#isStopped) throw new Error('the till is closed');
    this.#parts.queue.begin(job.id, this.printer.name);
  }

  async #look(): Promise<void> {
    if (this.isPrinting || this.#isLeaving) return;
    const state = await this.printer.look();
    const wasAway = this.#state === 'offline' || this.#state === 'unknown';
    this.#noteState(state);
    if (wasAway && (state === 'ready' || state === 'silent')) this.tryNow();
  }

  #noteState(state: PrinterState): void {
    if (this.#isStopped || this.#state === state) return;
    this.#state = state;
    const { atHand } = this.#papers;
    // Paper that ran out in mid-job: the job is on its way and will not come, which somebody has to know.
    const { queue } = this.#parts;
    const isOnItsWay = atHand !== null && queue.find(atHand)?.state === 'sending';
    if (isOnItsWay && isTrouble(state)) queue.explain(atHand, state);
    this.#parts.onChange();
  }
}

const paperKinds: readonly JobKind[] = [
  'print-test',
  'print-calibration',
  'print-receipt',
  'print-refund',
  'print-z',
  'print-bill',
  'print-slip',
  'print-label',
];

/** Nothing comes out before a person has done something. */
export const isTrouble = (state: PrinterState | 'unknown'): boolean =>
  state !== 'ready' && state !== 'silent' && state !== 'busy' && state !== 'unknown';

/** Jobs that wait for each other. */
interface Lane {
  readonly kinds: readonly JobKind[];
  readonly does: (job: JobRow) => Promise<PrintOutcome | null>;
  isBusy: boolean;
  atHand: string | null;
  failures: number;
  retry: NodeJS.Timeout | null;
}

const lane = (kinds: Lane['kinds'], does: Lane['does']): Lane => ({
  kinds,
  does,
  isBusy: false,
  atHand: null,
  failures: 0,
  retry: null,
});
