import { allocate, minus, money, noMoney, quantity, sum, type Rounding } from '@pos/kernel';
import { someMoney, someQuantity, someRate } from '@pos/kernel/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cashDue, changeInNotes, quickAmounts, vndNotes } from './cash.ts';
import { priceOrder, type OrderToPrice, type PricedOrder } from './price-order.ts';
import { addExclusive, splitInclusive } from './tax.ts';
import { someOrder } from './testing/arbitraries.ts';
import { halfUp, priceByHand } from './testing/price-order-oracle.ts';
import { returnShare } from './unit-nets.ts';

const runs = { numRuns: 2000 };

const holds = <Example>(examples: fc.Arbitrary<Example>, law: (example: Example) => void) =>
  fc.assert(fc.property(examples, law), runs);

const ofEveryOrder = (law: (priced: PricedOrder, order: OrderToPrice) => void) =>
  holds(someOrder(), (order) => law(priceOrder(order), order));

test('lines sum to their order in every column', () => {
  ofEveryOrder((priced) => {
    const column = (
      part: 'gross' | 'serviceCharge' | 'net' | 'tax' | 'total' | 'lineDiscount' | 'orderDiscount',
    ) => sum(priced.lines.map((line) => line[part]));
    expect(column('total')).toBe(priced.total);
    expect(column('net')).toBe(priced.net);
    expect(column('tax')).toBe(priced.tax);
    expect(column('gross')).toBe(priced.gross);
    expect(column('lineDiscount')).toBe(priced.lineDiscounts);
    expect(column('orderDiscount')).toBe(priced.orderDiscounts);
    expect(column('serviceCharge')).toBe(priced.serviceCharge);
  });
});

test('net and tax are the total, of each line, of each rate and of the order', () => {
  ofEveryOrder(({ lines, taxes, net, tax, total }) => {
    for (const line of lines) expect(line.net + line.tax).toBe(line.total);
    for (const row of taxes) {
      const ofRate = lines.filter((line) => line.rate === row.rate);
      expect(row.net + row.tax).toBe(sum(ofRate.map((line) => line.total)));
    }
    expect(sum(taxes.map((row) => row.net))).toBe(net);
    expect(sum(taxes.map((row) => row.tax))).toBe(tax);
    expect(net + tax).toBe(total);
    expect(taxes.map((row) => row.rate)).toEqual(
      [...new Set(lines.map((line) => line.rate))].sort((a, b) => a - b),
    );
  });
});

test('the steps sum to the total and none of them is idle', () => {
  ofEveryOrder(({ steps, total }) => {
    expect(sum(steps.map((step) => step.amount))).toBe(total);
    expect(steps.every((step) => step.amount !== 0)).toBe(true);
  });
});

test('a step names the discount that caused it, and only then one', () => {
  ofEveryOrder(({ steps }, { discounts, lines }) => {
    for (const { step, line, discount } of steps) {
      const ofLine = lines.find((each) => each.line === line)?.discounts ?? [];
      const mayCause = { 'order-discount': discounts, 'line-discount': ofLine }[step as string];
      const causes = mayCause?.map((given) => given.discount) ?? [null];
      expect(causes).toContain(discount);
    }
  });
});

test('a discount never exceeds what it discounts', () => {
  ofEveryOrder(({ lines }) => {
    for (const line of lines) {
      expect(line.lineDiscount).toBeGreaterThanOrEqual(0);
      expect(line.lineDiscount).toBeLessThanOrEqual(line.gross);
      expect(line.orderDiscount).toBeGreaterThanOrEqual(0);
      expect(line.lineDiscount + line.orderDiscount).toBeLessThanOrEqual(line.gross);
      expect(line.total).toBeGreaterThanOrEqual(0);
    }
  });
});

test('prices that hold their tax cost what they say, less the discounts, plus the charge', () => {
  ofEveryOrder(({ gross, lineDiscounts, orderDiscounts, serviceCharge, total }, { priceMode }) => {
    if (priceMode === 'inclusive')
      expect(total).toBe(gross - lineDiscounts - orderDiscounts + serviceCharge);
  });
});

test('the order of the lines changes nothing, not even for one of them', () => {
  const shuffled = someOrder().chain((order) =>
    fc
      .shuffledSubarray([...order.lines], { minLength: order.lines.length })
      .map((lines) => ({ order, other: { ...order, lines } })),
  );
  holds(shuffled, ({ order, other }) => {
    const { lines: linesOfOne, steps: _, ...one } = priceOrder(order);
    const { lines: linesOfOther, steps: __, ...another } = priceOrder(other);
    expect(another).toEqual(one);
    for (const line of linesOfOther) expect(linesOfOne).toContainEqual(line);
  });
});

test('a second pair of hands comes to the same prices', () => {
  ofEveryOrder((priced, order) => {
    const { steps: _, ...amounts } = priced;
    expect(amounts).toEqual(priceByHand(order));
  });
});

test('tax by fractions of big integers is the same tax', () => {
  holds(
    fc.tuple(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), someRate()),
    ([amount, taxRate]) => {
      const bp = BigInt(taxRate);
      const net = halfUp(BigInt(amount) * 10_000n, 10_000n + bp);
      const split = splitInclusive(money(amount), taxRate);
      expect([BigInt(split.net), BigInt(split.tax)]).toEqual([net, BigInt(amount) - net]);
      const mirrored = splitInclusive(money(-amount), taxRate);
      expect(mirrored).toEqual({ net: money(-split.net), tax: money(-split.tax) });
      const added = addExclusive(money(amount), taxRate);
      expect(BigInt(added.tax)).toBe(halfUp(BigInt(amount) * bp, 10_000n));
    },
  );
});

test('the parts of an allocation sum to the whole and none exceeds its weight', () => {
  const weighted = fc.tuple(
    fc.array(someMoney(), { minLength: 1, maxLength: 12 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  holds(weighted, ([weights, part]) => {
    const whole = money(Math.floor(sum(weights) * part));
    const parts = allocate(whole, weights);
    expect(sum(parts)).toBe(whole);
    parts.forEach((one, index) => {
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(weights[index]!);
    });
  });
});

const someReturns = () =>
  fc.record({
    total: someMoney(),
    sold: someQuantity(),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
  });

test('returns in any steps give back exactly the whole', () => {
  holds(someReturns(), ({ total, sold, cuts }) => {
    const stops = [...cuts.map((cut) => Math.floor(sold * cut)).sort((a, b) => a - b), sold];
    const parts = stops.map((stop, index) => {
      const before = stops[index - 1] ?? 0;
      return returnShare(total, sold, quantity(before), quantity(stop - before));
    });
    expect(sum(parts)).toBe(total);
    for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
  });
});

test('returning more gives back no less, and never more than the rest', () => {
  holds(
    fc.tuple(someReturns(), someQuantity(), someQuantity(), someQuantity()),
    ([{ total, sold }, before, less, add]) => {
      const rest = minus(total, returnShare(total, sold, quantity(0), before));
      const small = returnShare(total, sold, before, less);
      const large = returnShare(total, sold, before, quantity(less + add));
      expect(large).toBeGreaterThanOrEqual(small);
      expect(large).toBeLessThanOrEqual(rest);
      expect(returnShare(money(-total), sold, before, less)).toBe(money(-small));
    },
  );
});

const someRounding = () =>
  fc.record({
    unit: fc.constantFrom(1, 5, 500, 1000).map(money),
    rounding: fc.constantFrom<Rounding[]>('half-away', 'half-even', 'down', 'up'),
  });

test('failures 14 and 18: lines, tenders and roundings agree to the đồng, and the refunds with them', () => {
  const sale = fc.tuple(someOrder(), someRounding(), fc.double({ min: 0, max: 1, noNaN: true }));
  holds(sale, ([order, rule, byWalletPart]) => {
    const { total, lines } = priceOrder(order);
    const byWallet = money(Math.floor(total * byWalletPart));
    const cash = cashDue(minus(total, byWallet), rule);
    expect(byWallet + cash.due - cash.rounding).toBe(sum(lines.map((line) => line.total)));
    expect(cash.due % rule.unit).toBe(0);
    expect(Math.abs(cash.rounding)).toBeLessThan(rule.unit);
    expect(cashDue(cash.due, rule)).toEqual({ due: cash.due, rounding: noMoney });
    const back = cashDue(money(-(total - byWallet)), rule);
    expect(back).toEqual({ due: money(-cash.due), rounding: money(-cash.rounding) });
  });
});

test('every quick amount covers the due, and its change is made of notes', () => {
  holds(someMoney({ min: 1, max: 50_000 }), (dueInThousands) => {
    const due = money(dueInThousands * 1000);
    const amounts = quickAmounts(due, vndNotes);
    expect(amounts[0]).toBe(due);
    for (const tendered of amounts) {
      const { notes, rest } = changeInNotes(minus(tendered, due), vndNotes);
      expect(rest).toBe(0);
      expect(due + notes.reduce((all, { note, count }) => all + note * count, 0)).toBe(tendered);
    }
  });
});
