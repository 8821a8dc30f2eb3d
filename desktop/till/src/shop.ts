import {
  cashSession,
  expectedCash,
  order as orderDecider,
  priceListOf,
  rateAt,
  streamOf,
  taxClassOf,
  type CashSession,
  type CashSessionEvent,
  type DocumentNumber,
  type Occasion,
  type Order,
  type OrderEvent,
  type PriceList,
  type RatesByClass,
  type StoreFields,
} from '@pos/domain';
import {
  businessDayAt,
  formatInstant,
  id,
  offsetAt,
  type BusinessDay,
  type CashSessionId,
  type Id,
  type Instant,
  type Locale,
  type OrderId,
} from '@pos/kernel';
import type { Ids } from './ids.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { Journal } from './journal.ts';
import type { CounterTop } from './peripherals/counter-top.ts';
import type { Printing } from './printers/printing.ts';
import type { NumberKind } from './projections/series.ts';
import type { ReadModels } from './projections/read-models.ts';
import type { SqliteEventLog } from './log/sqlite-event-log.ts';
import { StreamShelf } from './stream-shelf.ts';
import type { Reading } from './time-keeper.ts';

/** The aggregates that sales go through. */
export interface Shelves {
  readonly orders: StreamShelf<Order, OrderEvent>;
  readonly sessions: StreamShelf<CashSession, CashSessionEvent>;
}

export const shelvesOver = (log: SqliteEventLog): Shelves => ({
  orders: new StreamShelf(
    log,
    orderDecider,
    ({ status }) => status === 'open' || status === 'parked',
  ),
  sessions: new StreamShelf(log, cashSession, ({ status }) => status === 'open'),
});

/** What commands ask of the printers of this till. */
export type PrintingHere = Pick<Printing, 'has' | 'holds' | 'look'>;

/** The shop as one command finds it: the facts that the rules need and cannot look up themselves. */
export class Shop {
  readonly readModels: ReadModels;
  readonly time: Reading;
  readonly journal: Journal;
  readonly jobs: JobQueue;
  /** Puts a picture beside the journal, and says the name it goes by. */
  readonly keepPicture: (bytes: Uint8Array) => string;
  readonly printing: PrintingHere | null;
  readonly counter: CounterTop | null;
  /** What its papers are written in. */
  readonly paperLanguage: Locale;
  readonly #shelves: Shelves;
  readonly #ids: Ids;
  #openSession: CashSessionId | null | undefined;

  constructor(parts: {
    readModels: ReadModels;
    journal: Journal;
    jobs: JobQueue;
    printing: PrintingHere | null;
    counter: CounterTop | null;
    paperLanguage: Locale;
    shelves: Shelves;
    ids: Ids;
    time: Reading;
    keepPicture: (bytes: Uint8Array) => string;
  }) {
    this.readModels = parts.readModels;
    this.journal = parts.journal;
    this.jobs = parts.jobs;
    this.printing = parts.printing;
    this.counter = parts.counter;
    this.paperLanguage = parts.paperLanguage;
    this.time = parts.time;
    this.keepPicture = parts.keepPicture;
    this.#shelves = parts.shelves;
    this.#ids = parts.ids;
  }

  newId<Name extends string>(): Id<Name> {
    return id<Name>(this.#ids.next(this.time.trusted));
  }

  order(order: OrderId): Order {
    return this.#shelves.orders.take(streamOf('order', order));
  }

  /** Training is a property of an order from its first event on, also when it is refunded long after. */
  isTraining(order: OrderId): boolean {
    const state = this.order(order);
    if (state.status === 'settled') return state.settlement.number.series.startsWith('training/');
    return this.readModels.openOrders.isTraining(order) ?? false;
  }

  store(): StoreFields | undefined {
    return this.readModels.documents.all('store')[0]?.fields;
  }

  storeId(): string | undefined {
    return this.readModels.documents.all('store')[0]?.id;
  }

  businessDay(store: StoreFields): BusinessDay {
    return businessDayAt(this.time.trusted, store);
  }

  /** When and where a settlement made now counts. */
  occasion(store: StoreFields): Occasion {
    return {
      at: this.nowText(store),
      businessDay: this.businessDay(store),
      session: this.openSession(),
    };
  }

  nowText(store: Pick<StoreFields, 'timeZone'>): string {
    return formatInstant(this.time.trusted, offsetAt(store.timeZone, this.time.trusted));
  }

  /** Whether closing now would write down a difference above what the store lets pass without a manager. */
  varianceIsLarge(): boolean {
    const store = this.store();
    const open = this.openSession();
    const session = open && this.session(open);
    if (!store || session?.status !== 'open') return false;
    const counted = session.counts.at(-1);
    if (counted === undefined) return false;
    const expected = expectedCash(
      session,
      this.readModels.tallies.of(`session/${session.session}`),
    );
    return Math.abs(counted - expected) > store.varianceLimit;
  }

  session(session: CashSessionId): CashSession {
    return this.#shelves.sessions.take(streamOf('cash-session', session));
  }

  /** Asked several times by one command, which changes it at its end only. */
  openSession(): CashSessionId | null {
    if (this.#openSession === undefined) {
      const row = this.readModels.sessions.openAt(this.journal.origin.device);
      this.#openSession = row ? id<'CashSessionId'>(row.id) : null;
    }
    return this.#openSession;
  }

  rates(): RatesByClass {
    return this.ratesAt(this.time.trusted);
  }

  ratesAt(at: Instant | null): RatesByClass {
    const rates: Record<string, RatesByClass[string]> = {};
    for (const document of this.readModels.documents.allEver('tax-class')) {
      rates[document.id] = rateAt(taxClassIn(document), at ?? this.time.trusted);
    }
    return rates;
  }

  priceLists(): PriceList[] {
    return this.readModels.documents.all('price-list').map(priceListIn);
  }

  nextNumber(kind: NumberKind, day: BusinessDay): DocumentNumber {
    return this.readModels.series.next(kind, day, this.register(), this.journal.origin);
  }

  /** Names this till's number series. */
  register(): string {
    const { device } = this.journal.origin;
    return this.readModels.documents.findEver('device', device)?.register ?? 'T01';
  }
}

/** Every sale reads what changes once a month: its dates are parsed once for as long as it stays the same. */
const parsedOnce = <Fields extends object, Parsed>(
  parse: (name: string, fields: Fields) => Parsed,
) => {
  const known = new WeakMap<Fields, Parsed>();
  return ({ id: name, fields }: { readonly id: string; readonly fields: Fields }): Parsed => {
    const parsed = known.get(fields) ?? parse(name, fields);
    known.set(fields, parsed);
    return parsed;
  };
};

const taxClassIn = parsedOnce(taxClassOf);
const priceListIn = parsedOnce(priceListOf);
