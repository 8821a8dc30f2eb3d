import { id, money, quantity, sum, type Money, type OrderId } from '@pos/kernel';
import { someMoney } from '@pos/kernel/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cashDue } from '../pricing/index.ts';
import {
  added,
  documentNumber,
  paymentId,
  rates,
  settle,
  someOrderHistory,
} from '../testing/index.ts';
import { lineId } from '../pricing/testing/arbitraries.ts';
import {
  dueOf,
  ledgerOf,
  order,
  priceOf,
  returnedOf,
  returnsOf,
  settleExchange,
  type Exchanged,
  type OpenOrder,
  type OrderCommand,
  type OrderSettled,
  type RefundSettled,
  type SettledOrder,
  type Tender,
  type TenderMethod,
} from './index.ts';

const next: OrderId = id<'OrderId'>('01935000-0001-7000-8000-000000000099');
const credit = paymentId(901);

interface Wish {
  readonly sold: SettledOrder;
  readonly share: number;
  readonly prices: readonly Money[];
  readonly method: TenderMethod;
  readonly over: Money;
}

const wishes = (): fc.Arbitrary<Wish> =>
  fc.record({
    sold: someOrderHistory()
      .map(({ state }) => state)
      .filter((state) => state.status === 'settled'),
    share: fc.integer({ min: 1, max: 100 }),
    prices: fc.array(someMoney({ max: 400_000 }), { minLength: 1, maxLength: 4 }),
    method: fc.constantFrom<TenderMethod[]>('cash', 'card', 'transfer'),
    over: someMoney({ max: 100_000 }),
  });

const leftOf = (sold: SettledOrder, share: number) =>
  sold.settlement.covers
    .map((cover) => ({
      line: cover.line,
      quantity: quantity(
        Math.ceil(((cover.quantity - returnedOf(sold, cover.line)) * share) / 100),
      ),
    }))
    .filter((line) => line.quantity > 0);

const after = (state: OpenOrder, command: OrderCommand): OpenOrder => {
  const decision = order.decide(state, command);
  if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.type}`);
  const then = decision.events.reduce(order.evolve, state);
  if (then.status !== 'open') throw new Error(then.status);
  return then;
};

/** A new order that takes back a share of what is left of the sale, or `null` when nothing is left. */
const opened = ({ sold, share, prices }: Wish): OpenOrder | null => {
  const returns = returnsOf(sold, { lines: leftOf(sold, share), reason: 'đổi', payment: credit });
  if ('type' in returns) return null;
  const fresh = order.decide(order.initial, {
    type: 'OpenOrder',
    order: next,
    label: null,
    terms: sold.terms,
  });
  const empty = fresh.accepted ? fresh.events.reduce(order.evolve, order.initial) : order.initial;
  if (empty.status !== 'open') throw new Error(empty.status);
  const filled = prices.reduce(
    (state, price, place) =>
      after(state, {
        type: 'AddLine',
        line: added(1, 'Món mới', price, { line: lineId(place + 1) }),
      }),
    empty,
  );
  return after(filled, { type: 'SetReturns', returns });
};

const tendersFor = (state: OpenOrder, { method, over }: Wish): readonly Tender[] => {
  const due = dueOf(state, priceOf(state, rates).total);
  if (due <= 0) return [];
  const payment = paymentId(902);
  if (method !== 'cash') return [{ method, payment, amount: due, reference: 'x' }];
  const tendered = money(cashDue(due, state.terms.cashRounding).due + over);
  return [{ method: 'cash', payment, tendered }];
};

const exchanged = (wish: Wish) => {
  const state = opened(wish);
  if (state === null) return null;
  const decision = settleExchange(state, wish.sold, settle(...tendersFor(state, wish)), {
    number: documentNumber(9, 'refund'),
    payment: paymentId(903),
    method: wish.method,
  });
  return { state, decision };
};

const documentsOf = ({ sale, refund }: Exchanged): [OrderSettled, RefundSettled] => {
  const settled = sale.find((event) => event.type === 'OrderSettled');
  const returned = refund.find((event) => event.type === 'RefundSettled');
  if (!settled || !returned) throw new Error('two documents are made');
  return [settled, returned];
};

const holds = (law: (wish: Wish, sale: OrderSettled, refund: RefundSettled) => void): void =>
  fc.assert(
    fc.property(wishes(), (wish) => {
      const made = exchanged(wish);
      fc.pre(made !== null);
      expect(made.decision).toMatchObject({ accepted: true });
      const [documents] = made.decision.accepted ? made.decision.events : [];
      law(wish, ...documentsOf(documents!));
    }),
    { numRuns: 400 },
  );

test('each document of an exchange is covered by its payments, and its books balance', () => {
  holds((_, sale, refund) => {
    const covered = (document: OrderSettled | RefundSettled) =>
      sum(document.payments.map(({ amount, rounding }) => money(amount - rounding)));
    expect(covered(sale)).toBe(sale.totals.total);
    expect(covered(refund)).toBe(refund.total);
    for (const document of [sale, refund])
      expect(sum(ledgerOf(document).map(({ amount }) => amount))).toBe(0);
  });
});

test('what goes from one document to the other is nobody’s money: together it is nothing', () => {
  holds((_, ...documents) => {
    const between = documents
      .flatMap(ledgerOf)
      .filter(({ account }) => account.kind === 'tender' && account.method === 'exchange');
    expect(sum(between.map(({ amount }) => amount))).toBe(0);
  });
});

test('the difference is paid once, one way or the other, to the đồng before cash is rounded', () => {
  holds((_, sale, refund) => {
    const moved = (document: OrderSettled | RefundSettled) =>
      document.payments.filter(({ method }) => method !== 'exchange');
    const exact = (document: OrderSettled | RefundSettled) =>
      sum(moved(document).map(({ amount, rounding }) => money(amount - rounding)));
    expect(exact(sale) - exact(refund)).toBe(sale.totals.total - refund.total);
    expect(exact(sale) === 0 || exact(refund) === 0).toBe(true);
  });
});

test('never more comes back than was sold, however often it is tried', () => {
  holds((wish, _, refund) => {
    const sold = order.evolve(wish.sold, refund);
    if (sold.status !== 'settled') throw new Error(sold.status);
    for (const { line, quantity: count } of sold.settlement.covers)
      expect(returnedOf(sold, line)).toBeLessThanOrEqual(count);
    const again = exchanged({ ...wish, sold, share: 100 });
    const returned = sum(sold.refunds.flatMap(({ covers }) => covers).map(({ total }) => total));
    expect(returned).toBeLessThanOrEqual(sold.settlement.totals.total);
    if (wish.share === 100) expect(again).toBeNull();
  });
});

test('goods that went back in another way meanwhile are not taken twice', () => {
  holds((wish, _, refund) => {
    const state = opened(wish)!;
    const meanwhile = order.evolve(wish.sold, refund);
    if (meanwhile.status !== 'settled') throw new Error(meanwhile.status);
    const decision = settleExchange(state, meanwhile, settle(...tendersFor(state, wish)), {
      number: documentNumber(10, 'refund'),
      payment: paymentId(904),
      method: wish.method,
    });
    const left = leftOf(meanwhile, 100);
    const asked = state.returns!.covers;
    const isEnough = asked.every(({ line, quantity: count }) =>
      left.some((each) => each.line === line && each.quantity >= count),
    );
    expect(isEnough || !decision.accepted).toBe(true);
  });
});
