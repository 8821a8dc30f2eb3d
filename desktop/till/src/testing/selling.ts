import {
  expectedCash,
  type OrderSettled,
  type RefundSettled,
  type SessionClosed,
} from '@pos/domain';
import type { CashSessionId, OrderId } from '@pos/kernel';
import type { Sent, TestTill } from './a-till.ts';
import { products, type ProductName } from './small-shop.ts';

type TenderSent = Extract<Sent, { type: 'SettleOrder' }>['tenders'][number];

export interface SaleWanted {
  readonly of?: readonly ProductName[];
  /** Without any, one note that is large enough. */
  readonly tenders?: readonly TenderSent[];
  /** The id of the settling command, for a test that sends it twice. */
  readonly id?: string;
}

export interface Sold extends OrderSettled {
  readonly order: OrderId;
}

/** Opens the drawer with this float. */
export const openSession = (test: TestTill, float = 500_000): CashSessionId => {
  const notes = float === 0 ? [] : [{ note: float, count: 1 }];
  for (const event of test.do({ type: 'OpenSession', notes })) {
    if (event.type === 'SessionOpened') return event.session;
  }
  throw new Error('no session was opened');
};

export const openOrder = (test: TestTill, of: readonly ProductName[] = ['coffee']): OrderId => {
  for (const event of test.do({ type: 'OpenOrder' })) {
    if (event.type !== 'OrderOpened') continue;
    for (const name of of) addLine(test, event.order, name);
    return event.order;
  }
  throw new Error('no order was opened');
};

const addLine = (test: TestTill, order: OrderId, name: ProductName): void => {
  test.do({ type: 'AddLine', order, product: products[name] });
};

const largeNote: TenderSent = { method: 'cash', tendered: 100_000_000 };

export const settle = (
  test: TestTill,
  order: OrderId,
  { id, tenders = [largeNote] }: SaleWanted = {},
): Sold => {
  const command = { type: 'SettleOrder', order, tenders } as const;
  for (const event of test.do(id === undefined ? command : { ...command, id })) {
    if (event.type === 'OrderSettled') return { ...event, order };
  }
  throw new Error('the order was not settled');
};

/** One sale from the first line to the receipt. */
export const sell = (test: TestTill, wanted: SaleWanted = {}): Sold =>
  settle(test, openOrder(test, wanted.of), wanted);

/** Gives the first line of a sale back. */
export const refund = (test: TestTill, { order, covers }: Sold): RefundSettled => {
  const { line, quantity } = covers[0]!;
  const lines = [{ line, quantity }];
  const asked = { type: 'RefundLines', order, lines, method: 'cash', reason: 'khách trả' } as const;
  for (const event of test.do(asked)) if (event.type === 'RefundSettled') return event;
  throw new Error('nothing was refunded');
};

/** Counts what should be there, or as much as is given, and closes. */
export const closeSession = (test: TestTill, counted = expectedIn(test)): SessionClosed => {
  test.do({ type: 'CountCash', notes: counted === 0 ? [] : [{ note: counted, count: 1 }] });
  const events = test.do({ type: 'CloseSession' });
  for (const event of events) if (event.type === 'SessionClosed') return event;
  throw new Error('the session was not closed');
};

/** What the drawer should hold. */
export const expectedIn = (test: TestTill): number => {
  const shop = test.till.shop();
  const id = shop.openSession();
  const session = id && shop.session(id);
  if (session?.status !== 'open') throw new Error('no session is open');
  return expectedCash(session, test.till.readModels.tallies.of(`session/${id!}`));
};
