import type { ShopEvent, Takings } from '@pos/domain';

/** What went through a session, added up a second time and in the plainest way. */
interface Sums {
  sales: number;
  salesTotal: number;
  refunds: number;
  refundsTotal: number;
  rounding: number;
  /** What the drawer gained: tendered less change, less what was given back in cash. */
  drawer: number;
  taken: Record<string, number>;
  given: Record<string, number>;
}

/** Adds up each session's payments and documents from the events alone. */
export class TakingsOracle {
  readonly #sessions = new Map<string, Sums>();

  add(event: ShopEvent): void {
    if (!('session' in event) || event.session === null) return;
    const sums = this.#of(event.session);
    switch (event.type) {
      case 'PaymentTaken':
        add(sums.taken, event.method, event.amount);
        if (event.method === 'cash') sums.drawer += event.tendered - event.change;
        return;
      case 'PaymentReversed':
        giveBack(sums, event);
        return;
      case 'OrderSettled':
        sums.sales += 1;
        sums.salesTotal += event.totals.total;
        for (const { rounding } of event.payments) sums.rounding += rounding;
        return;
      case 'RefundSettled':
        sums.refunds += 1;
        sums.refundsTotal += event.total;
        for (const payment of event.payments) {
          giveBack(sums, payment);
          sums.rounding -= payment.rounding;
        }
        return;
      case 'SessionOpened':
        return;
    }
  }

  sessions(): readonly string[] {
    return [...this.#sessions.keys()];
  }

  /** The first thing on which the till's own sums differ from these. */
  difference(session: string, takings: Takings): string | null {
    const mine = this.#of(session);
    const theirs = sumsIn(takings);
    return JSON.stringify(mine) === JSON.stringify(theirs)
      ? null
      : `session ${session}: counted ${JSON.stringify(mine)}, kept ${JSON.stringify(theirs)}`;
  }

  #of(session: string): Sums {
    const known = this.#sessions.get(session) ?? nothing();
    this.#sessions.set(session, known);
    return known;
  }
}

const methods = ['card', 'cash', 'transfer'];

const nothing = (): Sums => ({
  sales: 0,
  salesTotal: 0,
  refunds: 0,
  refundsTotal: 0,
  rounding: 0,
  drawer: 0,
  taken: Object.fromEntries(methods.map((method) => [method, 0])),
  given: Object.fromEntries(methods.map((method) => [method, 0])),
});

const add = (to: Record<string, number>, method: string, amount: number): void => {
  to[method] = (to[method] ?? 0) + amount;
};

const giveBack = (sums: Sums, { method, amount }: { method: string; amount: number }): void => {
  add(sums.given, method, amount);
  if (method === 'cash') sums.drawer -= amount;
};

const sumsIn = (takings: Takings): Sums => {
  const sums = nothing();
  const { sales, salesTotal, refunds, refundsTotal, rounding } = takings;
  Object.assign(sums, { sales, salesTotal, refunds, refundsTotal, rounding });
  for (const { method, taken, given } of takings.methods) {
    add(sums.taken, method, taken);
    add(sums.given, method, given);
  }
  sums.drawer = takings.cashTendered - takings.cashChange - takings.cashRefunded;
  return sums;
};
