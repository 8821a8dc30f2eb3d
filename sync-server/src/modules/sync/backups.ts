import type { Clock } from '../../platform/clock.ts';
import type { Scope, Tx } from '../../platform/postgres.ts';

/** What a backup has grows by a day a day: asked once an hour it is as true. */
const freshFor = 3_600_000;
const mostRemembered = 10_000;

type Seqs = Readonly<Record<string, number>>;

/**
 * What the oldest backup has from which this server might be restored: tills keep the rest. Where nobody has promised
 * any backup, nothing is in one, and tills keep everything.
 */
export class Backups {
  readonly #days: number | null;
  readonly #clock: Clock;
  readonly #known = new Map<string, { readonly at: number; readonly seqs: Seqs }>();

  constructor(days: number | null, clock: Clock) {
    this.#days = days;
    this.#clock = clock;
  }

  /** The same, as far as it was asked in the last hour; `undefined`: ask. */
  known({ store }: Pick<Scope, 'store'>): Seqs | null | undefined {
    if (this.#days === null) return null;
    const known = this.#known.get(store);
    return known && this.#clock.wall() - known.at < freshFor ? known.seqs : undefined;
  }

  /** By origin, the last event that came before the oldest backup was made. */
  async seqs(tx: Tx, { tenant, store }: Scope): Promise<Seqs | null> {
    const known = this.known({ store });
    if (known !== undefined) return known;
    const rows = await tx<{ device: string; epoch: number; seq: number }[]>`
      SELECT device, epoch, seq_before(tenant, store, device, epoch, now() - ${`${this.#days} days`}::interval) AS seq
      FROM origin WHERE tenant = ${tenant} AND store = ${store}`;
    const seqs = Object.fromEntries(
      rows
        .filter(({ seq }) => seq > 0)
        .map(({ device, epoch, seq }) => [`${device}/${epoch}`, seq]),
    );
    if (this.#known.size >= mostRemembered) this.#known.clear();
    this.#known.set(store, { at: this.#clock.wall(), seqs });
    return seqs;
  }
}
