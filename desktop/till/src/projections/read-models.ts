import { byCanonicalOrder, type Envelope } from '@pos/sync';
import { readEvent } from '@pos/domain';
import type { Db } from '../log/database.ts';
import type { Stored } from '../log/sqlite-event-log.ts';
import type { Base } from '../snapshot/base.ts';
import { fillCarried } from '../snapshot/carried-tables.ts';
import { Anomalies } from './anomalies.ts';
import { Catalog } from './catalog.ts';
import { Documents } from './documents.ts';
import { OpenOrders } from './open-orders.ts';
import { eventIn, factsOf, type Projection, type StreamProjection } from './projection.ts';
import { isIntact, prepare } from './read-model-statements.ts';
import { Receipts } from './receipts.ts';
import { mendSearchIndex } from './search-index.ts';
import { NumberSeries } from './series.ts';
import { Sessions } from './sessions.ts';
import { Tallies } from './tallies.ts';

/** How many events a rebuild folds between two writes: enough that an order opened and settled writes one row. */
const rebuildPage = 20_000;

/** Versions start at 1. */
const unfinished = 0;

/** Below every position: what was read back from elsewhere stands under the first. */
const belowAll = Number.MIN_SAFE_INTEGER;

/** All read models of a till, kept in step with the journal: in its transaction, or from it after damage. */
export class ReadModels {
  readonly documents: Documents;
  readonly catalog: Catalog;
  readonly openOrders: OpenOrders;
  readonly receipts: Receipts;
  readonly sessions: Sessions;
  readonly tallies: Tallies;
  readonly series: NumberSeries;
  readonly anomalies: Anomalies;
  readonly #db: Db;
  readonly #all: readonly Projection[];
  /** Their rows follow from one stream each, in its canonical order. */
  readonly #ofStreams: readonly StreamProjection[];
  /** They count each event once, in whatever order it comes. */
  readonly #sums: readonly Projection[];
  /** Their rows outlive the events they were folded from. */
  readonly #carried: readonly Projection[];
  readonly #base: () => Base | null;
  /** Those that only point into streams: when the journal has lost its end, so must they; the others keep what they know. */
  readonly #readFromStreams: readonly Projection[];
  readonly #byType = new Map<string, Projection[]>();
  /** Those that an event since the last commit concerned. */
  readonly #touched = new Set<Projection>();
  readonly #statements: ReturnType<typeof prepare>;
  /** This device, whose events were read before they were written. */
  readonly #own: string | undefined;

  constructor(db: Db, base: () => Base | null = () => null) {
    this.#base = base;
    mendSearchIndex(db);
    this.#db = db;
    this.#statements = prepare(db);
    this.#own = this.#statements.own.get()?.device;
    this.documents = new Documents(db);
    this.catalog = new Catalog(db);
    this.openOrders = new OpenOrders(db);
    this.receipts = new Receipts(db);
    this.sessions = new Sessions(db);
    this.tallies = new Tallies(db);
    this.series = new NumberSeries(db);
    this.anomalies = new Anomalies(db);
    this.#ofStreams = [
      this.documents,
      this.catalog,
      this.openOrders,
      this.sessions,
      this.anomalies,
    ];
    this.#sums = [this.receipts, this.tallies, this.series];
    // Those that read the tables of others are written after them.
    this.#all = [...this.#sums, ...this.#ofStreams];
    this.#carried = [...this.#sums, this.anomalies];
    this.#readFromStreams = [this.openOrders, this.receipts, this.sessions];
    for (const projection of this.#all) {
      for (const type of projection.types)
        this.#byType.set(type, [...this.#interested(type), projection]);
    }
  }

  /** Names the code behind the rows that are carried: whoever folds by another one does not believe them. */
  get fold(): string {
    return this.#carried.map(({ tables, version }) => `${tables.join(' ')} ${version}`).join(', ');
  }

  /** Inside the journal's transaction: folds what this till wrote and writes what changed. Nothing is later than that. */
  follow(stored: readonly Stored[]): void {
    for (const { event, pos } of stored) this.#apply(pos, event.envelope);
    this.#write();
    this.#statements.setFolded.run(stored.at(-1)!.pos);
  }

  /**
   * Inside the transaction that stores what others wrote, in whatever order it came: sums take each event once, every
   * other read model folds the streams concerned anew.
   */
  receive(stored: readonly Stored[]): void {
    const lastPos = stored.at(-1)!.pos;
    if (stored.some(({ event }) => this.#twinsOf(event.envelope).length > 0)) {
      this.rebuild(lastPos);
      return;
    }
    for (const { event, pos } of stored) this.#apply(pos, event.envelope, this.#carried);
    this.#refold(new Set(stored.map(({ event }) => event.envelope.stream)));
    this.#write();
    this.#statements.setFolded.run(lastPos);
  }

  /** Streams of which more is here than before; what counts each event once has counted those. */
  readAgain(streams: readonly string[]): void {
    this.#db.transaction(() => {
      this.#refold(new Set(streams));
      this.#write();
    })();
    this.settle();
  }

  /** After the commit. */
  settle(): void {
    for (const projection of this.#touched) projection.settle();
    this.#touched.clear();
  }

  /** After a rollback. */
  discard(): void {
    for (const projection of this.#all) projection.discard();
    this.#touched.clear();
  }

  /**
   * Makes every read model true before the till sells: those that are missing rows, emptied, of an older version or
   * behind the journal are folded from it; the others are left as they are. Returns the tables that were rebuilt.
   */
  catchUp(lastPos: number): readonly string[] {
    const mark = this.#statements.folded.get();
    if (!mark) {
      this.#rebuild(this.#all, lastPos);
      return lastPos === 0 ? [] : this.#all.flatMap((projection) => projection.tables);
    }
    const folded = mark.pos;
    const orphaned: readonly Projection[] = folded > lastPos ? this.#readFromStreams : [];
    const damaged = this.#all.filter(
      (projection) =>
        orphaned.includes(projection) || !isIntact(this.#db, this.#statements, projection),
    );
    if (damaged.length > 0) this.#rebuild(damaged, Math.min(folded, lastPos));
    if (folded < lastPos) this.#fold(this.#all, { after: folded, upTo: lastPos, base: null });
    return damaged.flatMap((projection) => projection.tables);
  }

  /** Folds everything again from the first event. */
  rebuild(lastPos: number): void {
    this.#rebuild(this.#all, lastPos);
  }

  /** A table has no version until its last page is folded: if this is cut short, the next start does it again. */
  #rebuild(projections: readonly Projection[], upTo: number): void {
    const base = this.#base();
    // Rows that stand for events nobody has here any more are not thrown away for want of better ones.
    const rebuilt = projections.filter(
      (projection) =>
        base === null || base.fold === this.fold || !this.#carried.includes(projection),
    );
    this.#db.transaction(() => {
      for (const projection of rebuilt) {
        projection.clear();
        for (const table of projection.tables) this.#statements.setTable.run(table, unfinished, 0);
        if (base && this.#carried.includes(projection)) this.#fill(projection, base);
      }
    })();
    this.#fold(rebuilt, { after: belowAll, upTo, base });
    this.#db.transaction(() => {
      for (const { tables, version } of projections) {
        for (const table of tables) this.#statements.setVersion.run(version, table);
      }
    })();
  }

  #fill(projection: Projection, base: Base): void {
    for (const table of projection.tables)
      this.#statements.grow.run(fillCarried(this.#db, table, base.rowsOf(table)), table);
    projection.discard();
  }

  #fold(
    projections: readonly Projection[],
    { after, upTo, base }: { after: number; upTo: number; base: Base | null },
  ): void {
    // What cannot be read may be of any type.
    const all = projections.includes(this.anomalies) ? this.#all : projections;
    const types = [...new Set(all.flatMap((projection) => projection.types))];
    const page = this.#db.prepare<[number, number, string, number], { pos: number; raw: string }>(
      'SELECT pos, raw FROM event WHERE pos > ? AND pos <= ? AND type IN (SELECT value FROM json_each(?)) ORDER BY pos LIMIT ?',
    );
    const wanted = JSON.stringify(types);
    const notCarried = projections.filter((projection) => !this.#carried.includes(projection));
    for (let pos = after; pos < upTo;) {
      const rows = page.all(pos, upTo, wanted, rebuildPage);
      this.#db.transaction(() => {
        for (const row of rows) {
          const isInBase = base !== null && row.pos <= base.pos;
          this.#apply(
            row.pos,
            JSON.parse(row.raw) as Envelope,
            isInBase ? notCarried : projections,
          );
        }
        this.#write();
        pos = rows.length < rebuildPage ? upTo : rows.at(-1)!.pos;
        if (projections.length === this.#all.length) this.#statements.setFolded.run(pos);
      })();
      this.settle();
    }
    this.#db.transaction(() => {
      this.#refold(this.#disordered());
      this.#write();
    })();
    this.settle();
  }

  /** Streams whose events did not come in canonical order, or tell a deed again: folding by position misread them. */
  #disordered(): ReadonlySet<string> {
    if (this.#statements.devices.get()!.devices < 2) return new Set();
    return new Set(this.#statements.disordered.all().map(({ stream }) => stream));
  }

  #refold(streams: ReadonlySet<string>): void {
    for (const stream of streams) {
      const kind = stream.slice(0, stream.indexOf('/'));
      const concerned = this.#ofStreams.filter(({ kinds }) => kinds.includes(kind));
      if (concerned.length === 0) continue;
      for (const projection of concerned) {
        this.#touched.add(projection);
        projection.forget(stream);
      }
      for (const fact of factsOf(this.#statements.stream.all(stream))) {
        for (const projection of concerned) {
          if (projection.types.some((type) => type === fact.event.type))
            projection.apply({ pos: 0, ...fact });
        }
      }
    }
  }

  #apply(pos: number, envelope: Envelope, among?: readonly Projection[]): void {
    const interested = this.#interested(envelope.type);
    if (interested.length === 0) return;
    if (envelope.device !== this.#own && !readEvent(envelope.type, envelope.data).known) {
      if (!among || among.includes(this.anomalies))
        this.#touched.add(this.anomalies.note(envelope));
      return;
    }
    const isCopy = this.#isToldBefore(envelope);
    const recorded = { pos, envelope, event: eventIn(envelope) };
    for (const projection of interested) {
      if (among && !among.includes(projection)) continue;
      if (isCopy && this.#sums.includes(projection)) continue;
      this.#touched.add(projection);
      projection.apply(recorded);
    }
  }

  /** The same deed, written by others as well: an event that lost its place to a fork, and its adoption. */
  #twinsOf({ command, cidx, device, epoch }: Envelope): readonly Envelope[] {
    return this.#statements.elsewhere
      .all(command, device, epoch)
      .map(({ raw }) => JSON.parse(raw) as Envelope)
      .filter((twin) => twin.cidx === cidx);
  }

  #isToldBefore(envelope: Envelope): boolean {
    return (
      envelope.adopted !== undefined &&
      this.#twinsOf(envelope).some(
        (twin) => twin.adopted === undefined || byCanonicalOrder(twin, envelope) < 0,
      )
    );
  }

  #interested(type: string): Projection[] {
    return this.#byType.get(type) ?? [];
  }

  #write(): void {
    for (const projection of this.#all) {
      if (!this.#touched.has(projection)) continue;
      for (const [table, growth] of projection.flush()) {
        if (growth !== 0) this.#statements.grow.run(growth, table);
      }
    }
  }
}
