import { cashDue, quickAmounts, vndNotes, type CashRounding, type Tender } from '@pos/domain';
import { id, money, type Instant, type Money } from '@pos/kernel';
import type { Random, Weighted } from '../random.ts';

type WayToPay = 'cash' | 'transfer' | 'card' | 'split';

const habits: readonly Weighted<WayToPay>[] = [
  ['cash', 54],
  ['transfer', 34],
  ['card', 9],
  ['split', 3],
];

export interface Due {
  readonly due: Money;
  readonly rounding: CashRounding;
  readonly at: Instant;
}

/** One tender that pays everything, or one that pays a part and cash for the rest. */
export const chooseTenders = ({ due, rounding, at }: Due, random: Random): readonly Tender[] => {
  const way = random.weighted(habits);
  const payment = (): Tender['payment'] => id(random.uuid(at));
  const cash = (rest: Money): Tender => ({
    method: 'cash',
    payment: payment(),
    tendered: handedOver(cashDue(rest, rounding).due, random),
  });
  const electronic = (method: 'card' | 'transfer', amount: Money): Tender => ({
    method,
    payment: payment(),
    amount,
    reference: method === 'card' ? slip(random) : bankReference(random),
  });
  if (way === 'cash') return [cash(due)];
  if (way === 'split' && due >= smallestSplit) {
    const part = money(Math.floor((due * random.pick([0.3, 0.5, 0.7])) / 10_000) * 10_000);
    return [electronic(random.pick(['card', 'transfer']), part), cash(money(due - part))];
  }
  return [electronic(way === 'card' ? 'card' : 'transfer', due)];
};

const smallestSplit = 100_000;

/** The exact sum, or the notes that people have instead: 130, 150, 200 for 127. */
const handedOver = (due: Money, random: Random): Money => {
  if (random.chance(0.3)) return due;
  const offers = quickAmounts(due, vndNotes);
  return offers.length > 0 ? random.pick(offers) : due;
};

const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => random.integer(0, 9)).join('');

const slip = (random: Random): string =>
  `${random.pick(['NAPAS', 'NAPAS', 'VISA', 'MASTERCARD', 'JCB'])} ${digits(4, random)} ${digits(6, random)}`;

const bankReference = (random: Random): string =>
  `${random.pick(['FT', 'MBVCB.', 'VNP', 'TCB'])}${digits(11, random)}`;
