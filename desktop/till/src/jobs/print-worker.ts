import type { PrintOutcome, Printer, PrinterState } from '@pos/hardware/printers';
import type { JobKind, JobRow } from './job.ts';
import type { JobQueue } from './job-queue.ts';

/** How long after each failed try the next one comes; the last pause repeats. */
const pauses = [2000, 5000, 15_000, 60_000] as const;

/** How often an idle printer is looked at, so that the screen knows before the guest waits. */
const lookEvery = 20_000;

export interface WorkerParts {
  readonly printer: Printer;
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
  readonly printer: Printer;
  readonly #parts: WorkerParts;
  readonly #papers: Lane;
  readonly #drawer: Lane;
  readonly #looking: NodeJS.Timeout;
  #state: PrinterState | 'unknown' = 'unknown';
  #isStopped = false;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.printer = parts.printer;
    this.#papers = lane(['print-receipt', 'print-refund', 'print-z', 'print-bill'], (job) =>
      this.#print(job),
    );
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

  /** Something may have been queued. Returns at once: the work begins after whoever calls has finished. */
  wake(): void {
    for (const each of [this.#drawer, this.#papers]) {
      if (each.isBusy || each.retry || this.#isStopped) continue;
      each.isBusy = true;
      setImmediate(() => void this.#work(each));
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#looking);
    for (const { retry } of [this.#drawer, this.#papers]) if (retry) clearTimeout(retry);
    this.printer.close();
  }

  async #work(line: Lane): Promise<void> {
    const { queue, now, nowText, onDefect } = this.#parts;
    try {
      while (!this.#isStopped) {
        queue.expire(now(), nowText());
        const job = queue.next(line.kinds);
        if (!job) break;
        const outcome = await line.does(job);
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
      line.isBusy = false;
      if (!this.#isStopped) this.#parts.onChange();
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
      queue.keep(job.id, outcome.reason);
      return false;
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
    if (this.isPrinting) return;
    const state = await this.printer.look();
    const wasAway = this.#state === 'offline' || this.#state === 'unknown';
    this.#noteState(state);
    if (wasAway && (state === 'ready' || state === 'silent')) this.#tryNow();
  }

  /** It is back: what waits for its next try need not. */
  #tryNow(): void {
    for (const line of [this.#drawer, this.#papers]) {
      if (line.retry) clearTimeout(line.retry);
      line.retry = null;
    }
    this.wake();
  }

  #noteState(state: PrinterState): void {
    if (this.#isStopped || this.#state === state) return;
    this.#state = state;
    this.#parts.onChange();
  }
}

/** Jobs that wait for each other. */
interface Lane {
  readonly kinds: readonly JobKind[];
  readonly does: (job: JobRow) => Promise<PrintOutcome | null>;
  isBusy: boolean;
  failures: number;
  retry: NodeJS.Timeout | null;
}

const lane = (kinds: Lane['kinds'], does: Lane['does']): Lane => ({
  kinds,
  does,
  isBusy: false,
  failures: 0,
  retry: null,
});
