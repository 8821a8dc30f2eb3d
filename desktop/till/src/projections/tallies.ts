import { noTakings, withDocument, withMoney, type Takings } from '@pos/domain';
import type { BusinessDay } from '@pos/kernel';
import type { Db } from '../log/database.ts';
import type { Recorded } from './projection.ts';
import { TableProjection } from './table-projection.ts';

type TallyRow = { scope: string; totals: string };
export type Scope = `session/${string}` | `day/${string}` | `device/${string}`;

/**
 * Sums of money and documents: of a cash session, of a business day, and of a device since its first sale. They are
 * added to with each sale, so closing a session of thousands costs as much as closing an empty one.
 */
export class Tallies extends TableProjection<TallyRow> {
  readonly version = 1;
  readonly types = ['PaymentTaken', 'PaymentReversed', 'OrderSettled', 'RefundSettled'] as const;
  readonly #days;
  /** Parsed rows: reading their text for every sale would cost more than writing it. */
  readonly #totals = new Map<Scope, Takings>();

  constructor(db: Db) {
    super(db, { table: 'tally', key: ['scope'], columns: ['scope', 'totals'], keep: 500 });
    this.#days = db.prepare<[number], TallyRow>(
      "SELECT scope, totals FROM tally WHERE scope >= 'day/' AND scope < 'day0' ORDER BY scope DESC LIMIT ?",
    );
  }

  of(scope: Scope): Takings {
    const known = this.#totals.get(scope);
    if (known) return known;
    const row = this.rows.get(scope);
    const totals = row ? (JSON.parse(row.totals) as Takings) : noTakings;
    this.#totals.set(scope, totals);
    return totals;
  }

  /** The newest business days that sold something, newest first. */
  days(limit: number): { day: BusinessDay; totals: Takings }[] {
    return this.#days.all(limit).map(({ scope, totals }) => ({
      day: scope.slice('day/'.length) as BusinessDay,
      totals: JSON.parse(totals) as Takings,
    }));
  }

  apply({ envelope, event }: Recorded): void {
    if (envelope.training === 1) return;
    switch (event.type) {
      case 'PaymentTaken':
      case 'PaymentReversed':
        if (event.session)
          this.#add(`session/${event.session}`, (sofar) => withMoney(sofar, event));
        return;
      case 'OrderSettled':
      case 'RefundSettled':
        if (event.session) {
          this.#add(`session/${event.session}`, (sofar) =>
            withDocument(event.type === 'RefundSettled' ? withMoney(sofar, event) : sofar, event),
          );
        }
        this.#add(`day/${event.businessDay}`, (sofar) => withDocument(sofar, event));
        this.#add(`device/${envelope.device}`, (sofar) => withDocument(sofar, event));
        return;
    }
  }

  override flush(): ReadonlyMap<string, number> {
    for (const scope of this.#changed)
      this.rows.put({ scope, totals: JSON.stringify(this.of(scope)) });
    return super.flush();
  }

  override settle(): void {
    super.settle();
    this.#changed.clear();
    if (this.#totals.size > 500) this.#totals.clear();
  }

  override discard(): void {
    super.discard();
    this.#changed.clear();
    this.#totals.clear();
  }

  override clear(): void {
    super.clear();
    this.#changed.clear();
    this.#totals.clear();
  }

  readonly #changed = new Set<Scope>();

  #add(scope: Scope, add: (sofar: Takings) => Takings): void {
    this.#totals.set(scope, add(this.of(scope)));
    this.#changed.add(scope);
  }
}
