import { money, percent, pieces, rate, timeZone, times } from '@pos/kernel';
import { someInstant, someMoney, someQuantity, someRate } from '@pos/kernel/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceOrder } from './price-order.ts';
import { applyPromotions } from './promote.ts';
import type { LineToPromote, Promotion } from './promotion.ts';
import { lineId } from './testing/arbitraries.ts';

const holds = <Example>(examples: fc.Arbitrary<Example>, law: (example: Example) => void) =>
  fc.assert(fc.property(examples, law), { numRuns: 2000 });

const zone = timeZone('Asia/Ho_Chi_Minh');

const someLineToPromote = (): fc.Arbitrary<LineToPromote> =>
  fc.record({
    line: fc.integer({ min: 0, max: 2 ** 40 }).map(lineId),
    goods: fc.subarray(['food', 'beer', 'tea']),
    unitPrice: fc.oneof(someMoney({ max: 200_000 }), fc.constantFrom(money(25_000), money(40_000))),
    quantity: fc.oneof(someQuantity(), fc.constant(pieces(1))),
    added: someInstant(),
  });

const someGoods = () => fc.option(fc.subarray(['food', 'beer', 'tea']));
const someLimit = () => fc.option(someMoney({ max: 100_000 }));

const somePromotion = (): fc.Arbitrary<Promotion> =>
  fc
    .tuple(
      fc.record({
        promotion: fc.uuid(),
        label: fc.constant('Khuyến mãi'),
        priority: fc.integer({ min: 0, max: 2 }),
        exclusive: fc.boolean(),
        stackable: fc.boolean(),
        stackGroup: fc.option(fc.constantFrom('tet', 'noel')),
        minimumOrder: someLimit(),
        from: fc.constant(null),
        until: fc.constant(null),
        window: fc.option(fc.constant({ weekdays: null, fromMinute: 600, toMinute: 120 })),
      }),
      fc.oneof(
        fc.record({
          kind: fc.constant('percent-off-goods' as const),
          goods: someGoods(),
          rate: someRate(),
          max: someLimit(),
        }),
        fc.record({
          kind: fc.constant('amount-off-each' as const),
          goods: someGoods(),
          amount: someMoney({ max: 50_000 }),
        }),
        fc.record({
          kind: fc.constant('buy-and-get' as const),
          goods: someGoods(),
          buy: fc.integer({ min: 1, max: 3 }),
          free: fc.integer({ min: 1, max: 2 }),
        }),
        fc.record({
          kind: fc.constant('percent-off-order' as const),
          rate: someRate(),
          max: someLimit(),
        }),
        fc.record({ kind: fc.constant('voucher' as const), amount: someMoney({ max: 300_000 }) }),
      ),
    )
    .map(([terms, reward]) => ({ ...terms, ...reward }));

const somePromoted = () =>
  fc.record({
    lines: fc.uniqueArray(someLineToPromote(), { selector: ({ line }) => line, maxLength: 6 }),
    promotions: fc.uniqueArray(somePromotion(), {
      selector: ({ promotion }) => promotion,
      maxLength: 6,
    }),
  });

test('promotions are granted alike, however lines and promotions are listed', () => {
  holds(somePromoted(), ({ lines, promotions }) => {
    const one = applyPromotions(lines, promotions, zone);
    const other = applyPromotions(lines.toReversed(), promotions.toReversed(), zone);
    expect(other).toEqual(one);
  });
});

test('what is stacked may be stacked, and nothing below an exclusive promotion is given', () => {
  holds(somePromoted(), ({ lines, promotions }) => {
    const { lines: onLines, order } = applyPromotions(lines, promotions, zone);
    const known = (name: string) => promotions.find(({ promotion }) => promotion === name)!;
    for (const discounts of [order, ...onLines.values()]) {
      const given = discounts.map(({ discount }) => known(discount));
      if (given.length > 1) expect(given.every(({ stackable }) => stackable)).toBe(true);
      const groups = given.map(({ stackGroup }) => stackGroup).filter((group) => group !== null);
      expect(new Set(groups).size).toBe(groups.length);
    }
    const all = [order, ...onLines.values()].flat().map(({ discount }) => known(discount));
    const exclusive = Math.max(
      -1,
      ...all.filter((one) => one.exclusive).map(({ priority }) => priority),
    );
    expect(all.every(({ priority }) => priority >= exclusive)).toBe(true);
  });
});

test('granted promotions price without ever going below nothing', () => {
  holds(somePromoted(), ({ lines, promotions }) => {
    const granted = applyPromotions(lines, promotions, zone);
    const priced = priceOrder({
      priceMode: 'inclusive',
      serviceCharge: rate(0),
      discounts: granted.order,
      lines: lines.map((line) => ({
        line: line.line,
        gross: times(line.unitPrice, line.quantity),
        discounts: granted.lines.get(line.line) ?? [],
        rate: percent(8),
      })),
    });
    expect(priced.total).toBeGreaterThanOrEqual(0);
    for (const [name, discounts] of granted.lines) {
      const given = priced.steps.filter(
        (step) => step.step === 'line-discount' && step.line === name,
      );
      expect(given.length).toBeLessThanOrEqual(discounts.length);
      expect(given.length).toBeGreaterThanOrEqual(1);
    }
  });
});
