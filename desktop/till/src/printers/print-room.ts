import type { PrinterCondition } from '@pos/api';
import { isTry, type JobRow, type Route } from '../jobs/job.ts';
import type { PrinterMade, PrinterSetUp } from './printer-set-up.ts';
import { isTrouble, PrintWorker, type WorkerParts } from './print-worker.ts';

export interface PrinterSeen {
  readonly name: string;
  readonly label: string;
  readonly model: string;
  readonly state: PrinterCondition;
  readonly isPrinting: boolean;
  readonly routes: readonly Route[];
}

interface RoomParts extends Pick<
  WorkerParts,
  'queue' | 'now' | 'nowText' | 'onChange' | 'onDefect'
> {
  readonly bytesFor: (made: PrinterMade) => WorkerParts['bytesOf'];
  /** A paper goes to another printer, because its own cannot print it. */
  readonly onMove: (job: JobRow, to: string) => void;
}

/** What a printer may need to come to itself, before another one takes its papers. */
const helpAfterSeconds = 5;
const watchEvery = 1000;

/** Every printer of this till, each physical one with a worker of its own. */
export class PrintRoom {
  readonly #parts: RoomParts;
  readonly #watching: NodeJS.Timeout;
  #setUps: readonly PrinterSetUp[] = [];
  readonly #workers = new Map<string, { readonly made: string; readonly worker: PrintWorker }>();
  readonly #retiring = new Map<string, Promise<void>>();
  #toldLate = '';
  #isStopped = false;

  constructor(parts: RoomParts) {
    this.#parts = parts;
    this.#watching = setInterval(() => this.#watch(), watchEvery).unref();
  }

  /** From now on these are the printers. What is being printed is finished as it was begun. */
  setUp(setUps: readonly PrinterSetUp[]): void {
    this.#setUps = setUps;
    const wanted = new Map(setUps.toReversed().map((setUp) => [setUp.key, setUp]));
    for (const [key, { made, worker }] of this.#workers) {
      const setUp = wanted.get(key);
      if (setUp && makingOf(setUp) === made) continue;
      this.#workers.delete(key);
      this.#retiring.set(key, worker.retire());
    }
    for (const setUp of wanted.values()) void this.#employ(setUp);
    this.wake();
  }

  wake(): void {
    for (const { worker } of this.#workers.values()) worker.wake();
  }

  /** Somebody stands before this printer and waits. */
  tryNow(printer: string): void {
    this.#workerOf(printer)?.tryNow();
  }

  /** Whether a printer has this job in its hands right now. */
  holds(job: string): boolean {
    return [...this.#workers.values()].some(({ worker }) => worker.holds(job));
  }

  seen(): PrinterSeen[] {
    return this.#setUps.map(({ printer, label, made, routes }) => {
      const worker = this.#workerOf(printer);
      return {
        name: printer,
        label,
        model: made.model.name,
        state: worker?.state ?? 'unknown',
        isPrinting: worker?.isPrinting ?? false,
        routes,
      };
    });
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#watching);
    for (const { worker } of this.#workers.values()) worker.stop();
  }

  async #employ(setUp: PrinterSetUp): Promise<void> {
    const { key } = setUp;
    if (this.#workers.has(key)) return;
    await this.#retiring.get(key);
    const isStillWanted = this.#setUps.includes(setUp);
    if (this.#isStopped || !isStillWanted || this.#workers.has(key)) return;
    const worker = new PrintWorker({
      ...this.#parts,
      printer: setUp.open(),
      bytesOf: this.#parts.bytesFor(setUp.made),
      routes: () => this.#setUps.filter((each) => each.key === key).flatMap(({ routes }) => routes),
    });
    this.#workers.set(key, { made: makingOf(setUp), worker });
    this.#parts.onChange();
  }

  #workerOf(printer: string): PrintWorker | undefined {
    const key = this.#setUps.find((each) => each.printer === printer)?.key;
    return key === undefined ? undefined : this.#workers.get(key)?.worker;
  }

  /** Time passes: papers get late, and who can help does. */
  #watch(): void {
    const { queue, now, nowText, onChange, onDefect } = this.#parts;
    try {
      if (queue.waiting() === 0 && this.#toldLate === '') return;
      queue.expire(now(), nowText());
      for (const job of queue.queuedFor(helpAfterSeconds, now())) this.#help(job);
      const late = queue
        .unprinted(now())
        .map(({ id, state }) => id + state)
        .join();
      if (late === this.#toldLate) return;
      this.#toldLate = late;
      onChange();
    } catch (error) {
      onDefect(error);
    }
  }

  #help(job: JobRow): void {
    const own = this.#setUps.find(({ routes }) => routes.includes(job.route));
    const worker = own && this.#workerOf(own.printer);
    const canMove = job.route !== 'drawer' && !isTry(job) && job.moved === 0;
    if (!canMove || !worker || worker.holds(job.id) || !isTrouble(worker.state)) return;
    const helper = own.fallback === null ? undefined : this.#workerOf(own.fallback);
    if (helper === undefined || helper === worker || !canPrint(helper.state)) return;
    this.#parts.onMove(job, own.fallback!);
  }
}

const canPrint = (state: PrintWorker['state']): boolean => state === 'ready' || state === 'silent';

/** What a worker is made for: with anything of it another, it is another worker. */
const makingOf = ({ printer, key, made, drawerPin }: PrinterSetUp): string =>
  JSON.stringify([printer, key, made, drawerPin]);
