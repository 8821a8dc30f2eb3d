import { parseInstant, instant, type Instant } from '@pos/kernel';
import type { Clock } from '../clock.ts';
import { envelopeIn } from '../log/last-words.ts';
import type { SqliteEventLog } from '../log/sqlite-event-log.ts';

/** Who spoke to this till within this long is in touch: a device asks every half minute at least. */
const inTouch = 60_000;
/** Views are not told again of a device that was heard so lately. */
const stillNews = 10_000;

/** When this till last heard of each device: since it started, or by what the device wrote. */
export class Heard {
  readonly #clock: Clock;
  readonly #log: Pick<SqliteEventLog, 'lastBy'>;
  readonly #told: () => void;
  readonly #at = new Map<string, { readonly wall: Instant; readonly elapsed: number }>();
  readonly #silences = new Map<string, NodeJS.Timeout>();

  constructor(clock: Clock, log: Pick<SqliteEventLog, 'lastBy'>, told: () => void) {
    this.#clock = clock;
    this.#log = log;
    this.#told = told;
  }

  note(device: string): void {
    const before = this.#at.get(device);
    const now = { wall: instant(this.#clock.wall()), elapsed: this.#clock.elapsed() };
    this.#at.set(device, now);
    if (before === undefined || now.elapsed - before.elapsed > stillNews) this.#told();
    clearTimeout(this.#silences.get(device));
    this.#silences.set(device, setTimeout(this.#told, inTouch + 1).unref());
  }

  stop(): void {
    for (const silence of this.#silences.values()) clearTimeout(silence);
  }

  lastSeen(device: string): Instant | null {
    const wrote = envelopeIn(this.#log.lastBy(device)?.raw);
    return this.#at.get(device)?.wall ?? (wrote && parseInstant(wrote.at));
  }

  isInTouch(device: string): boolean {
    const last = this.#at.get(device);
    return last !== undefined && this.#clock.elapsed() - last.elapsed <= inTouch;
  }
}
