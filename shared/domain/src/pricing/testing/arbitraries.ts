import { id, money, percent, rate, type LineId, type Rate } from '@pos/kernel';
import { someMoney, someRate } from '@pos/kernel/testing';
import fc from 'fast-check';
import type { LineToPrice, NamedDiscount, OrderToPrice } from '../price-order.ts';

export const lineId = (place: number): LineId =>
  id<'LineId'>(`00000000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`);

const someGross = () =>
  fc.oneof(someMoney(), someMoney({ max: 20 }), fc.constantFrom(10_000, 25_000, 50_000).map(money));

const someTaxRate = (): fc.Arbitrary<Rate> =>
  fc.oneof(fc.constantFrom(percent(0), percent(5), percent(8), percent(10)), someRate());

const someDiscount = (): fc.Arbitrary<NamedDiscount> =>
  fc.record({
    discount: fc.uuid(),
    label: fc.constantFrom('Giảm giá', 'Voucher', 'Khách quen'),
    value: fc.oneof(
      fc.record({
        kind: fc.constant('percent' as const),
        rate: someRate(),
        max: fc.option(someMoney({ max: 100_000 })),
      }),
      fc.record({
        kind: fc.constant('amount' as const),
        amount: someMoney({ max: 1_000_000 }),
        minimumOrder: fc.option(someMoney({ max: 1_000_000 })),
      }),
    ),
  });

const someLine = (): fc.Arbitrary<LineToPrice> =>
  fc.record({
    line: fc.integer({ min: 0, max: 2 ** 40 }).map(lineId),
    gross: someGross(),
    discounts: fc.array(someDiscount(), { maxLength: 3 }),
    rate: someTaxRate(),
  });

export const someOrder = (): fc.Arbitrary<OrderToPrice> =>
  fc.record({
    priceMode: fc.constantFrom('inclusive' as const, 'exclusive' as const),
    lines: fc.uniqueArray(someLine(), { selector: ({ line }) => line, maxLength: 8 }),
    discounts: fc.array(someDiscount(), { maxLength: 3 }),
    serviceCharge: fc.oneof(fc.constant(rate(0)), fc.constant(percent(5)), someRate()),
  });
