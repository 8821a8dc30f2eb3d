import type { EventType, Takings } from '@pos/domain';
import {
  anomaliesOfOrder,
  lateSales,
  originKey,
  reusedNumbers,
  type Anomaly,
  type Envelope,
  type Fact,
} from '@pos/sync';
import type { Db } from '../log/database.ts';
import { factsOf, type Recorded, type StreamProjection } from './projection.ts';
import { TableProjection } from './table-projection.ts';

type AnomalyRow = { key: string; stream: string; told: string };
type Raw = { readonly raw: string };

const types = [
  'LineAdded',
  'LineQuantityChanged',
  'LineVoided',
  'PaymentTaken',
  'PaymentReversed',
  'OrderVoided',
  'OrderSettled',
  'RefundSettled',
  'SessionClosed',
] as const satisfies readonly EventType[];

/**
 * Facts that cannot all be true: orders that several devices wrote, numbers on two papers, sales their closing does not
 * know, forks, events that say nothing. What only this device wrote its own rules have let through, so that a till alone looks at nothing here.
 * It reads other tables, so it is written after them.
 */
export class Anomalies extends TableProjection<AnomalyRow> implements StreamProjection {
  readonly version = 2;
  readonly kinds = ['order', 'cash-session'];
  readonly types = types;
  readonly #statements: ReturnType<typeof prepare>;
  /** Streams to look at when everything else is written. */
  readonly #touched = new Set<string>();
  #own: string | undefined;
  /** A till alone has no order to share, and need not look for one with every line it sells. */
  #isAlone: boolean;

  constructor(db: Db) {
    super(db, { table: 'anomaly', key: ['key'], columns: ['key', 'stream', 'told'], keep: 1000 });
    this.#statements = prepare(db);
    this.#isAlone = this.#statements.devices.get()!.devices < 2;
  }

  list(): readonly Anomaly[] {
    return this.#statements.all.all().map(({ told }) => {
      const { seqs: _, ...anomaly } = JSON.parse(told) as Anomaly & { seqs?: readonly number[] };
      return anomaly as Anomaly;
    });
  }

  forget(stream: string): void {
    this.#touched.add(stream);
  }

  apply({ envelope: { device, stream, adopted }, event }: Recorded): void {
    this.#own ??= this.#statements.own.get()?.device;
    const isOthers = device !== this.#own || adopted !== undefined;
    if (isOthers) this.#isAlone = false;
    if (isOthers || (!this.#isAlone && this.#statements.shared.get(stream, device)))
      this.#touched.add(stream);
    // Its own papers may bear a number that others have used.
    if (!this.#isAlone && 'number' in event) this.#touched.add(stream);
  }

  /** An event of another device that no rule here can take for what it says it is. */
  note({ type, device, epoch, seq }: Envelope): this {
    const stream = `unreadable/${originKey({ device, epoch })}/${seq}`;
    const told: Anomaly = { kind: 'unreadable', type, device, epoch, seq };
    this.rows.put({ key: stream, stream, told: JSON.stringify(told) });
    return this;
  }

  override flush(): ReadonlyMap<string, number> {
    const numbers = new Set<string>();
    const sessions = new Set<string>();
    for (const stream of this.#touched) {
      const facts = factsOf(this.#statements.stream.all(stream)).filter(isReal);
      // Of an order whose beginning is not here nothing can be said: what was known of it stays.
      if (stream.startsWith('order/') && facts[0]?.event.type !== 'OrderOpened') continue;
      this.#putAll(stream, stream.startsWith('order/') ? anomaliesOfOrder(stream, facts) : []);
      for (const fact of facts) this.#noteFork(fact);
      for (const { event } of facts) {
        if ('number' in event) numbers.add(event.number.text);
        if (event.type === 'SessionClosed') sessions.add(stream);
        if ('covers' in event && event.session) sessions.add(`cash-session/${event.session}`);
      }
    }
    for (const number of numbers) this.#lookAtNumber(number);
    for (const session of sessions) this.#lookAtSession(session);
    this.#touched.clear();
    return super.flush();
  }

  override discard(): void {
    super.discard();
    this.#touched.clear();
  }

  override clear(): void {
    super.clear();
    this.#touched.clear();
  }

  /** All that a stream tells: what it told before and does not any more is gone. */
  #putAll(stream: string, anomalies: readonly Anomaly[]): void {
    for (const { key } of this.#statements.ofStream.all(stream)) this.rows.remove(key);
    for (const [place, anomaly] of anomalies.entries())
      this.rows.put({ key: `${stream}/${place}`, stream, told: JSON.stringify(anomaly) });
  }

  /** Two lives under one name: every event that had to be written again is found here once. */
  #noteFork({ envelope: { adopted } }: Fact): void {
    if (!adopted) return;
    const { device, epoch, seq } = adopted;
    const stream = `fork/${originKey(adopted)}`;
    const before = this.rows.get(stream);
    const seqs = before ? (JSON.parse(before.told) as { seqs: number[] }).seqs : [];
    if (seqs.includes(seq)) return;
    const all = [...seqs, seq].toSorted((left, right) => left - right);
    const told = { kind: 'fork', device, epoch, from: all[0], events: all.length, seqs: all };
    this.rows.put({ key: stream, stream, told: JSON.stringify(told) });
  }

  #lookAtNumber(number: string): void {
    const { receiptsOf, closingsOf } = this.#statements;
    const papers = [...receiptsOf.all(number), ...closingsOf.all(number)];
    const stream = `number/${number}`;
    this.#putAll(stream, papers.length < 2 ? [] : reusedNumbers(factsOf(papers).filter(isReal)));
  }

  #lookAtSession(stream: string): void {
    const closings = this.#statements.closing.all(stream);
    const session = stream.slice('cash-session/'.length);
    const late = factsOf(closings).some((closing) => !this.#countsAll(session, closing))
      ? lateSales(factsOf([...this.#statements.salesIn.all(session), ...closings]).filter(isReal))
      : [];
    this.#putAll(`late/${session}`, late);
  }

  /** Whether a closing has as many documents as the session: then nobody reads them one by one. */
  #countsAll(session: string, { event }: Fact): boolean {
    const row = this.#statements.tally.get(`session/${session}`);
    const { sales = 0, refunds = 0 } = row ? (JSON.parse(row.totals) as Partial<Takings>) : {};
    return (
      event.type === 'SessionClosed' &&
      event.takings.sales + event.takings.refunds === sales + refunds
    );
  }
}

const isReal = ({ envelope }: Fact): boolean => envelope.training === 0;

const prepare = (db: Db) => ({
  all: db.prepare<[], AnomalyRow>('SELECT * FROM anomaly ORDER BY key'),
  tally: db.prepare<[string], { totals: string }>('SELECT totals FROM tally WHERE scope = ?'),
  devices: db.prepare<[], { devices: number }>(
    'SELECT count(DISTINCT device) AS devices FROM origin',
  ),
  own: db.prepare<[], { device: string }>('SELECT device FROM log'),
  ofStream: db.prepare<[string], { key: string }>('SELECT key FROM anomaly WHERE stream = ?'),
  /** Whether somebody else wrote in it too. */
  shared: db.prepare<[string, string], object>(
    'SELECT 1 FROM event WHERE stream = ? AND device <> ? LIMIT 1',
  ),
  stream: db.prepare<[string], Raw>(
    'SELECT raw FROM event WHERE stream = +? ORDER BY lam, device, epoch, seq',
  ),
  receiptsOf: db.prepare<[string], Raw>(
    'SELECT raw FROM receipt JOIN event USING (pos) WHERE number = ?',
  ),
  closingsOf: db.prepare<[string], Raw>(
    `SELECT raw FROM session JOIN event ON stream = 'cash-session/' || session.id AND type = 'SessionClosed' WHERE number = ?`,
  ),
  closing: db.prepare<[string], Raw>(
    `SELECT raw FROM event WHERE stream = ? AND type = 'SessionClosed'`,
  ),
  salesIn: db.prepare<[string], Raw>(
    'SELECT raw FROM receipt JOIN event USING (pos) WHERE session = ?',
  ),
});
