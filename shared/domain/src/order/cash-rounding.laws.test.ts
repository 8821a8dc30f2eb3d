import { money, pieces, quantity, type Money, type Rounding } from '@pos/kernel';
import { someMoney } from '@pos/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anOrder,
  card,
  cash,
  lineId,
  pay,
  refund,
  reverse,
  transfer,
  type OrderBuilder,
} from '../testing/index.ts';
import type { SettledPayment } from './index.ts';

const units = [1000, 500, 5, 1].map(money);
const modes: readonly Rounding[] = ['half-away', 'half-even', 'down', 'up'];
const rules = units.flatMap((unit) => modes.map((rounding) => ({ unit, rounding })));

/** To the nearest multiple, by the words of the mode, without the code under test. */
const roundByHand = (exact: number, unit: number, mode: Rounding): number => {
  const below = Math.floor(exact / unit) * unit;
  const rest = exact - below;
  if (rest === 0) return exact;
  switch (mode) {
    case 'down':
      return below;
    case 'up':
      return below + unit;
    case 'half-away':
      return 2 * rest >= unit ? below + unit : below;
    case 'half-even':
      if (2 * rest !== unit) return 2 * rest > unit ? below + unit : below;
      return (below / unit) % 2 === 0 ? below : below + unit;
  }
};

const someBill = () =>
  fc.record({
    total: fc.oneof(someMoney({ min: 3, max: 2_000_000 }), someMoney({ min: 3, max: 2000 })),
    byCard: fc.double({ min: 0, max: 1, noNaN: true }),
    byTransfer: fc.double({ min: 0, max: 1, noNaN: true }),
    over: someMoney({ max: 500_000 }),
  });

const paymentsOf = ({ last }: OrderBuilder): readonly SettledPayment[] =>
  last.type === 'OrderSettled' || last.type === 'RefundSettled' ? last.payments : [];

describe.each(rules)('failure 18: cash to $unit, $rounding', ({ unit, rounding }) => {
  const holds = <Example>(examples: fc.Arbitrary<Example>, law: (example: Example) => void): void =>
    fc.assert(fc.property(examples, law), { numRuns: 100 });

  const costing = (total: Money): OrderBuilder =>
    anOrder({ cashRounding: { unit, rounding } }).with(1, 'Tiệc', total);

  const rounded = (exact: number): number => roundByHand(exact, unit, rounding);

  test('a bill in cash is rounded once, and its change is the rest of the note', () => {
    holds(someBill(), ({ total, over }) => {
      const tendered = rounded(total) + over;
      const { events, last } = costing(total).settled(cash(tendered));
      expect(events.at(-2)).toMatchObject({ amount: rounded(total), change: over });
      expect(last).toMatchObject({ payments: [{ rounding: rounded(total) - total }] });
    });
  });

  test('a split bill is rounded on what cards and transfers leave to the cash', () => {
    holds(someBill(), ({ total, byCard, byTransfer }) => {
      const onCard = Math.max(1, Math.floor((total - 2) * byCard));
      const onTransfer = Math.max(1, Math.floor((total - 1 - onCard) * byTransfer));
      const rest = total - onCard - onTransfer;
      const exactly = costing(total).settled(
        card(onCard, 1),
        transfer(onTransfer, 2),
        cash(rounded(rest), 3),
      );
      expect(paymentsOf(exactly).map(({ amount, rounding: by }) => [amount, by])).toEqual([
        [onCard, 0],
        [onTransfer, 0],
        [rounded(rest), rounded(rest) - rest],
      ]);
    });
  });

  test('cash that pays a part is kept as it is, and the card that follows pays the exact rest', () => {
    holds(someBill(), ({ total, byCard }) => {
      const part = Math.min(Math.floor(total * byCard), rounded(total) - 1, total - 1);
      fc.pre(part > 0);
      const bill = costing(total).settled(cash(part, 1), card(total - part, 2));
      expect(paymentsOf(bill).map(({ amount, rounding: by }) => [amount, by])).toEqual([
        [part, 0],
        [total - part, 0],
      ]);
    });
  });

  test('reopened: the rounding goes with the cash that is reversed, whatever pays instead', () => {
    holds(someBill(), ({ total, byCard, over }) => {
      const reversed = costing(total).does(pay(cash(rounded(total) + over, 1)), reverse(1));
      expect(reversed.state).toMatchObject({ payments: [] });
      expect(paymentsOf(reversed.settled(card(total, 2)))).toMatchObject([
        { amount: total, rounding: 0 },
      ]);
      const onCard = Math.max(1, Math.floor((total - 1) * byCard));
      const rest = total - onCard;
      expect(paymentsOf(reversed.settled(card(onCard, 2), cash(rounded(rest), 3)))).toMatchObject([
        { amount: onCard, rounding: 0 },
        { amount: rounded(rest), rounding: rounded(rest) - rest },
      ]);
    });
  });

  test('brought back at once or in parts, cash gives what the bill would be in cash', () => {
    holds(someBill(), ({ total, byCard }) => {
      const sale = costing(total).settled(card(total));
      const atOnce = sale.does(refund('cash', [[lineId(1), pieces(1)]]));
      expect(paymentsOf(atOnce)).toMatchObject([
        { amount: rounded(total), rounding: rounded(total) - total },
      ]);

      const first = quantity(1 + Math.floor(998 * byCard));
      const half = sale.does(refund('cash', [[lineId(1), first]], 1));
      const rest = half.does(refund('cash', [[lineId(1), quantity(1000 - first)]], 2));
      const [one, other] = [paymentsOf(half)[0]!, paymentsOf(rest)[0]!];
      expect(one.amount + other.amount).toBe(rounded(total));
      expect(one.amount - one.rounding + other.amount - other.rounding).toBe(total);
    });
  });
});
