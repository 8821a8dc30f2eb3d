import {
  expectedCash,
  noTakings,
  same,
  withDocument,
  withMoney,
  type SessionClosed,
  type ShopEvent,
  type Takings,
} from '@pos/domain';
import { noMoney, plus, type Money } from '@pos/kernel';
import { originKey, type Envelope, type Origin } from './envelope.ts';

/** What the closings of an origin are held against, kept up with each event. */
export interface Book {
  readonly drawers: Map<string, Drawer>;
  /** What the device has sold since its first sale; `null` when its events before this origin are not all here. */
  documents: Takings | null;
  seq: number;
}

/** A session that is open and that was opened in this journal, by the name of its stream. */
interface Drawer {
  readonly float: Money;
  readonly movedIn: Money;
  readonly movedOut: Money;
  readonly takings: Takings;
}

/** The book of an origin whose first events are not here: what was sold before cannot be held against its closings. */
export const bookFrom = ({ seq }: { readonly seq: number }): Book => ({
  drawers: new Map(),
  documents: null,
  seq,
});

/** A Z says what the journal says: its takings and expected cash are its session's, its grand totals the device's. */
export const checkClosing = (
  books: Map<string, Book>,
  event: ShopEvent,
  envelope: Envelope,
): string | null => {
  const book = bookOf(books, event, envelope);
  book.seq = envelope.seq;
  try {
    return event.type === 'SessionClosed'
      ? close(book, event, envelope.stream)
      : enter(book, event, envelope);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'with it, what was sold adds up to more than a number tells exactly';
  }
};

const bookOf = (books: Map<string, Book>, event: ShopEvent, envelope: Envelope): Book => {
  const key = originKey(envelope);
  const book = books.get(key) ?? newBook(books, event, envelope);
  books.set(key, book);
  return book;
};

/**
 * A till that moved goes on with the book of its life before, if that ended where it ends in this journal. One that
 * lost events still knows the money they were about: what it says of earlier sales cannot be held against the rest.
 */
const newBook = (books: ReadonlyMap<string, Book>, event: ShopEvent, origin: Origin): Book => {
  if (origin.epoch === 1) return { drawers: new Map(), documents: noTakings, seq: 0 };
  const last = event.type === 'EpochStarted' && event.why === 'moved' ? event.last : null;
  const before = last && books.get(originKey({ ...origin, epoch: last.epoch }));
  if (!before || before.seq !== last.seq) return { drawers: new Map(), documents: null, seq: 0 };
  return { ...before, drawers: new Map(before.drawers) };
};

const enter = (book: Book, event: ShopEvent, { stream, training }: Envelope): null => {
  if (training === 1) return null;
  if (event.type === 'SessionOpened' && !book.drawers.has(stream))
    book.drawers.set(stream, opened(event.float));
  if (event.type === 'CashMoved')
    changeDrawer(book, stream, (drawer) => moved(drawer, event.direction, event.amount));
  if (
    event.type === 'PaymentTaken' ||
    event.type === 'PaymentReversed' ||
    event.type === 'RefundSettled'
  )
    changeTakings(book, event.session, (takings) => withMoney(takings, event));
  if (event.type === 'OrderSettled' || event.type === 'RefundSettled') {
    book.documents &&= withDocument(book.documents, event);
    changeTakings(book, event.session, (takings) => withDocument(takings, event));
  }
  return null;
};

const opened = (float: Money): Drawer => ({
  float,
  movedIn: noMoney,
  movedOut: noMoney,
  takings: noTakings,
});

const moved = (drawer: Drawer, direction: 'in' | 'out', amount: Money): Drawer =>
  direction === 'in'
    ? { ...drawer, movedIn: plus(drawer.movedIn, amount) }
    : { ...drawer, movedOut: plus(drawer.movedOut, amount) };

const changeTakings = (
  book: Book,
  session: string | null,
  change: (takings: Takings) => Takings,
): void =>
  changeDrawer(book, `cash-session/${session}`, (drawer) => ({
    ...drawer,
    takings: change(drawer.takings),
  }));

const changeDrawer = (
  { drawers }: Book,
  stream: string,
  change: (drawer: Drawer) => Drawer,
): void => {
  const drawer = drawers.get(stream);
  if (drawer) drawers.set(stream, change(drawer));
};

const close = (
  { drawers, documents }: Book,
  { takings, expected, perpetual }: SessionClosed,
  stream: string,
): string | null => {
  const drawer = drawers.get(stream);
  drawers.delete(stream);
  if (drawer && !same(takings, drawer.takings))
    return "its takings are not those of its session's events";
  if (drawer && expected !== expectedCash(drawer, drawer.takings))
    return `it expects ${expected} where its session's events leave ${expectedCash(drawer, drawer.takings)}`;
  if (documents && !same(perpetual, grandTotals(documents)))
    return "its grand totals are not those of the device's documents";
  return null;
};

const grandTotals = ({ sales, refunds, salesTotal, refundsTotal }: Takings): object => ({
  sales,
  refunds,
  salesTotal,
  refundsTotal,
});
