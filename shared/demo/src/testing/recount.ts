import type { SessionClosed, ShopEvent } from '@pos/domain';
import type { HistoryStep } from '../history/shift.ts';

type Session = Extract<ShopEvent, { type: 'SessionOpened' }>['session'];

/** A session's books kept a second time, on plain numbers and by other ways than the generator's. */
export interface Recount {
  readonly float: number;
  readonly movedIn: number;
  readonly movedOut: number;
  readonly tendered: number;
  readonly change: number;
  readonly refundedInCash: number;
  readonly taken: Readonly<Record<string, number>>;
  readonly given: Readonly<Record<string, number>>;
  readonly sales: readonly number[];
  readonly refunds: readonly number[];
  readonly rounding: number;
  readonly taxes: Readonly<Record<number, number>>;
  readonly closed: SessionClosed;
}

export const recount = (steps: readonly HistoryStep[]): Recount[] => {
  const all = steps.flatMap(({ stream, events }) => events.map((event) => ({ stream, event })));
  return of(
    all.map(({ event }) => event),
    'SessionOpened',
  ).map((opened) => {
    const drawer = all.filter(({ stream }) => stream === `cash-session/${opened.session}`);
    return recountSession(
      opened,
      drawer.map(({ event }) => event),
      ofSession(all, opened.session),
    );
  });
};

const ofSession = (all: readonly { readonly event: ShopEvent }[], session: Session): ShopEvent[] =>
  all.map(({ event }) => event).filter((event) => 'session' in event && event.session === session);

const recountSession = (
  opened: Extract<ShopEvent, { type: 'SessionOpened' }>,
  drawer: readonly ShopEvent[],
  traded: readonly ShopEvent[],
): Recount => {
  const payments = of(traded, 'PaymentTaken');
  const settled = of(traded, 'OrderSettled');
  const refunds = of(traded, 'RefundSettled');
  const moves = of(drawer, 'CashMoved');
  const cash = payments.filter(({ method }) => method === 'cash');
  const givenBack = refunds.flatMap((refund) => refund.payments);
  const [closed] = of(drawer, 'SessionClosed');
  if (!closed) throw new Error(`${opened.session} was never closed`);
  return {
    float: total(opened.notes, ({ note, count }) => note * count),
    movedIn: total(moves, ({ direction, amount }) => (direction === 'in' ? amount : 0)),
    movedOut: total(moves, ({ direction, amount }) => (direction === 'out' ? amount : 0)),
    tendered: total(cash, ({ tendered }) => tendered),
    change: total(cash, ({ change }) => change),
    refundedInCash: total(givenBack, ({ method, amount }) => (method === 'cash' ? amount : 0)),
    taken: sums(payments, ({ method, amount }) => [method, amount]),
    given: sums(givenBack, ({ method, amount }) => [method, amount]),
    sales: settled.map(({ covers }) => total(covers, (cover) => cover.total)),
    refunds: refunds.map(({ covers }) => total(covers, (cover) => cover.total)),
    rounding:
      total(payments, ({ rounding }) => rounding) - total(givenBack, ({ rounding }) => rounding),
    taxes: sums(
      [
        ...settled.flatMap(({ covers }) => covers),
        ...refunds.flatMap(({ covers }) => covers.map((cover) => ({ ...cover, tax: -cover.tax }))),
      ],
      ({ rate, tax }) => [rate, tax],
    ),
    closed,
  };
};

const of = <Type extends ShopEvent['type']>(
  events: readonly ShopEvent[],
  type: Type,
): Extract<ShopEvent, { type: Type }>[] =>
  events.filter((event): event is Extract<ShopEvent, { type: Type }> => event.type === type);

const total = <Item>(items: readonly Item[], amount: (item: Item) => number): number =>
  items.reduce((sofar, item) => sofar + amount(item), 0);

const sums = <Item>(
  items: readonly Item[],
  entry: (item: Item) => readonly [key: string | number, amount: number],
): Record<string, number> => {
  const byKey: Record<string, number> = {};
  for (const [key, amount] of items.map(entry)) byKey[key] = (byKey[key] ?? 0) + amount;
  return byKey;
};
