import type { Printer, PrinterHardware } from '@pos/hardware/printers';
import type { DeviceLogEvent } from '@pos/domain';
import type { JobQueue } from '../jobs/job-queue.ts';
import { isTry, type JobRow } from '../jobs/job.ts';
import type { Documents } from '../projections/documents.ts';
import { Nearby } from './nearby.ts';
import { PrintRoom, type PrinterSeen } from './print-room.ts';
import { printersOf, type PrinterMade } from './printer-set-up.ts';

interface Parts {
  readonly jobs: JobQueue;
  readonly documents: Documents;
  readonly hardware: PrinterHardware;
  /** What the till was started with. */
  readonly fixed: readonly Printer[];
  readonly till: string;
  readonly now: () => number;
  readonly nowText: () => string;
  readonly bytesFor: (made: PrinterMade) => (job: JobRow) => Uint8Array | null;
  /** Jobs, printers, or what stands nearby are others than before. */
  readonly onChange: () => void;
  /** Writes down what happened to a paper and was nobody's command. */
  readonly note: (event: DeviceLogEvent) => void;
}

/** The printers of this till: as they are set up, as they are, and what is on its way to them. */
export class Printing {
  readonly #parts: Parts;
  readonly #room: PrintRoom;
  readonly #nearby: Nearby;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { jobs, now, nowText, onChange, bytesFor, note } = parts;
    this.#nearby = new Nearby(parts.hardware.find, onChange);
    this.#room = new PrintRoom({
      queue: jobs,
      now,
      nowText,
      bytesFor,
      onChange,
      onMove: ({ id: job, about: paper, reason }, to) =>
        note({ type: 'PaperMoved', job, paper, to, reason }),
      onDefect: (error) => process.emitWarning(error instanceof Error ? error : String(error)),
    });
    jobs.onChange(() => this.#noteLost());
    this.setUp();
    this.#noteLost();
  }

  /** Reads again which printers there are. */
  setUp(): void {
    const { documents, fixed, till, hardware } = this.#parts;
    this.#room.setUp(printersOf({ documents: documents.all('printer'), fixed, till, hardware }));
  }

  wake(): void {
    this.#room.wake();
  }

  get seen(): readonly PrinterSeen[] {
    return this.#room.seen();
  }

  get nearby(): Nearby['seen'] {
    return this.#nearby.seen;
  }

  has(printer: string): boolean {
    return this.seen.some(({ name }) => name === printer);
  }

  /** Whether a printer has this job in its hands right now. */
  holds(job: string): boolean {
    return this.#room.holds(job);
  }

  tryNow(printer: string): void {
    this.#room.tryNow(printer);
  }

  look(): void {
    this.#nearby.look();
  }

  stop(): void {
    this.#room.stop();
  }

  #noteLost(): void {
    for (const row of this.#parts.jobs.takeLost()) {
      const { id: job, about: paper, state, reason } = row;
      // Where nothing prints or opens such things, nobody misses them.
      const isMissed = this.seen.some(({ routes }) => routes.includes(row.route));
      if (!isMissed || isTry(row) || (state !== 'unknown' && state !== 'failed')) continue;
      this.#parts.note({ type: 'PaperLost', job, paper, state, reason });
    }
  }
}
