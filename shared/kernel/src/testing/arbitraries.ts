import fc from 'fast-check';
import { instant, type Instant } from '../instant.ts';
import { money, type Money } from '../money.ts';
import { quantity, type Quantity } from '../quantity.ts';
import { rate, type Rate } from '../rate.ts';

export const someMoney = (limits: { min?: number; max?: number } = {}): fc.Arbitrary<Money> =>
  fc.integer({ min: 0, max: 50_000_000, ...limits }).map(money);

export const someQuantity = (): fc.Arbitrary<Quantity> =>
  fc.oneof(
    fc.integer({ min: 1, max: 20 }).map((count) => quantity(count * 1000)),
    fc.integer({ min: 1, max: 5000 }).map(quantity),
  );

export const someRate = (): fc.Arbitrary<Rate> => fc.integer({ min: 0, max: 10_000 }).map(rate);

export const someInstant = (): fc.Arbitrary<Instant> =>
  fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 }).map(instant);
