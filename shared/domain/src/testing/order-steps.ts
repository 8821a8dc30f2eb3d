import { money, percent, pieces, rate, type Money, type Quantity } from '@pos/kernel';
import { someMoney, someQuantity } from '@pos/kernel/testing';
import fc from 'fast-check';
import type { OrderCommand, OrderTerms, TenderMethod } from '../order/index.ts';
import type { Discount } from '../pricing/index.ts';
import { cafeTerms, rates } from './commands.ts';

/** A way to pay a share of what is due, in hundredths; cash that pays all of it may be more than that. */
export interface Part {
  readonly method: TenderMethod;
  readonly share: number;
  readonly over: Money;
}

/**
 * What somebody at a till wants to do next. Lines, payments and discounts are meant by their place among those that
 * are there, so that a step makes sense after any other; which command that is, the order's state decides.
 */
export type OrderStep =
  | {
      readonly type: 'AddLine';
      readonly price: Money;
      readonly quantity: Quantity;
      readonly taxClass: string;
      readonly chosen: readonly Money[];
    }
  | { readonly type: 'ChangeQuantity'; readonly line: number; readonly quantity: Quantity }
  | { readonly type: 'RemoveLine'; readonly line: number; readonly share: number | null }
  | { readonly type: 'OverridePrice'; readonly line: number; readonly price: Money }
  | { readonly type: 'NoteLine'; readonly line: number }
  | {
      readonly type: 'ChangeModifiers';
      readonly line: number;
      readonly chosen: readonly Money[];
    }
  | { readonly type: 'GiveDiscount'; readonly line: number | null; readonly value: Discount }
  | { readonly type: 'WithdrawDiscount'; readonly discount: number }
  | { readonly type: 'TakePayment'; readonly part: Part; readonly session: number }
  | { readonly type: 'ReversePayment'; readonly payment: number; readonly session: number }
  | { readonly type: 'SettleOrder'; readonly parts: readonly Part[]; readonly session: number }
  | {
      readonly type: 'RefundLines';
      readonly lines: readonly { readonly line: number; readonly share: number }[];
      readonly method: TenderMethod;
      readonly session: number;
    }
  | Extract<
      OrderCommand,
      { type: 'LabelOrder' | 'ParkOrder' | 'RecallOrder' | 'SendLines' | 'VoidOrder' }
    >;

type StepOf<Type extends OrderStep['type']> = Extract<OrderStep, { type: Type }>;

const place = fc.nat({ max: 7 });
const session = fc.constantFrom(1, 1, 1, 2);
const method = fc.constantFrom<TenderMethod[]>('cash', 'cash', 'card', 'transfer');

const somePrice = (): fc.Arbitrary<Money> =>
  fc.oneof(
    fc.integer({ min: 0, max: 500 }).map((thousands) => money(thousands * 1000)),
    someMoney({ max: 500_000 }),
    someMoney({ max: 20 }),
  );

const somePart = (): fc.Arbitrary<Part> =>
  fc.record({ method, share: fc.integer({ min: 1, max: 100 }), over: someMoney({ max: 500_000 }) });

const someDiscount = (): fc.Arbitrary<Discount> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('percent' as const),
      rate: fc.constantFrom(500, 1000, 3333, 10_000).map(rate),
      max: fc.option(someMoney({ max: 50_000 })),
    }),
    fc.record({
      kind: fc.constant('amount' as const),
      amount: someMoney({ max: 60_000 }),
      minimumOrder: fc.option(someMoney({ max: 300_000 })),
    }),
  );

const addLine: fc.Arbitrary<StepOf<'AddLine'>> = fc.record({
  type: fc.constant('AddLine'),
  price: somePrice(),
  quantity: someQuantity(),
  taxClass: fc.constantFrom(...Object.keys(rates)),
  chosen: fc.array(somePrice(), { maxLength: 2 }),
});

const settleOrder: fc.Arbitrary<StepOf<'SettleOrder'>> = fc.record({
  type: fc.constant('SettleOrder'),
  parts: fc
    .tuple(fc.array(somePart(), { maxLength: 2 }), somePart())
    .map(([some, rest]) => [...some, { ...rest, share: 100 }]),
  session,
});

const refundLines: fc.Arbitrary<StepOf<'RefundLines'>> = fc.record({
  type: fc.constant('RefundLines'),
  lines: fc.uniqueArray(fc.record({ line: place, share: fc.integer({ min: 1, max: 110 }) }), {
    selector: ({ line }) => line,
    minLength: 1,
    maxLength: 2,
  }),
  method,
  session,
});

const change: fc.Arbitrary<OrderStep> = fc.oneof(
  addLine,
  fc.record({
    type: fc.constant('ChangeQuantity' as const),
    line: place,
    quantity: fc.oneof(someQuantity(), fc.constant(pieces(0))),
  }),
  fc.record({
    type: fc.constant('RemoveLine' as const),
    line: place,
    share: fc.option(fc.integer({ min: 1, max: 110 })),
  }),
  fc.record({ type: fc.constant('OverridePrice' as const), line: place, price: somePrice() }),
  fc.record({ type: fc.constant('NoteLine' as const), line: place }),
  fc.record({
    type: fc.constant('ChangeModifiers' as const),
    line: place,
    chosen: fc.array(somePrice(), { maxLength: 2 }),
  }),
);

const discount: fc.Arbitrary<OrderStep> = fc.oneof(
  fc.record({
    type: fc.constant('GiveDiscount' as const),
    line: fc.option(place),
    value: someDiscount(),
  }),
  fc.record({ type: fc.constant('WithdrawDiscount' as const), discount: place }),
);

const pay: fc.Arbitrary<OrderStep> = fc.oneof(
  fc.record({ type: fc.constant('TakePayment' as const), part: somePart(), session }),
  fc.record({ type: fc.constant('ReversePayment' as const), payment: place, session }),
);

const rare: fc.Arbitrary<OrderStep> = fc.constantFrom<OrderStep[]>(
  { type: 'ParkOrder' },
  { type: 'RecallOrder' },
  { type: 'LabelOrder', label: 'Bàn 8' },
  { type: 'VoidOrder', reason: 'khách về' },
);

const send = fc.constant<OrderStep>({ type: 'SendLines' });

const anyStep = fc.oneof(
  { weight: 8, arbitrary: change },
  { weight: 5, arbitrary: discount },
  { weight: 5, arbitrary: pay },
  { weight: 1, arbitrary: send },
  { weight: 1, arbitrary: rare },
);

/** Goods and whatever else happens to them, most often settled, and brought back in pieces. */
export const someOrderSteps = (): fc.Arbitrary<readonly OrderStep[]> =>
  fc
    .record({
      goods: fc.array(addLine, { minLength: 1, maxLength: 3 }),
      between: fc.array(anyStep, { maxLength: 12, size: 'max' }),
      end: settleOrder,
      back: fc.array(refundLines, { maxLength: 4, size: 'max' }),
    })
    .map(({ goods, between, end, back }) => [
      ...goods,
      ...between,
      { type: 'RecallOrder' },
      end,
      ...back,
    ]);

export const someTerms = (): fc.Arbitrary<OrderTerms> =>
  fc.record({
    currency: fc.constant(cafeTerms.currency),
    priceMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    serviceCharge: fc.constantFrom(percent(0), percent(5), rate(750)),
    cashRounding: someCashRounding(),
  });

const someCashRounding = (): fc.Arbitrary<OrderTerms['cashRounding']> =>
  fc.record({
    unit: fc.constantFrom(1000, 500, 5, 1).map(money),
    rounding: fc.constantFrom(
      'half-away' as const,
      'half-even' as const,
      'down' as const,
      'up' as const,
    ),
  });
