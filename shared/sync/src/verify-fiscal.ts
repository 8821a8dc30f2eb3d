import { ledgerOf, type DocumentNumber, type ShopEvent } from '@pos/domain';
import type { Envelope } from './envelope.ts';

/** Numbers of a series are 1, 2, 3… in the order its one device wrote them, and their text says the same number. */
export const checkNumber = (
  numbers: Map<string, number>,
  event: ShopEvent,
  envelope: Envelope,
  /** The first numbers of its series may not be here. */
  isBased = false,
): string | null => {
  const number = numberOf(event);
  if (!number) return null;
  const series = `${envelope.device}/${envelope.epoch}/${number.series}`;
  const last = numbers.get(series) ?? (isBased ? number.value - 1 : 0);
  const expected = last + 1;
  if (number.value !== expected)
    return `number ${number.text} where ${expected} of its series was due`;
  if (Number(/\d+$/.exec(number.text)?.[0]) !== number.value)
    return `number ${number.text} is ${number.value} of its series`;
  numbers.set(series, number.value);
  return null;
};

const numberOf = (event: ShopEvent): DocumentNumber | null =>
  event.type === 'OrderSettled' || event.type === 'RefundSettled' || event.type === 'SessionClosed'
    ? event.number
    : null;

/** Σ lines = Σ tenders = Σ ledger, to the đồng. */
export const checkSettlement = (event: ShopEvent): string | null => {
  if (event.type === 'SessionClosed') {
    const variance = exactSum([event.counted, -event.expected]);
    return BigInt(event.variance) === variance ? null : 'the variance is not counted − expected';
  }
  if (event.type !== 'OrderSettled' && event.type !== 'RefundSettled') return null;
  const total = BigInt(event.type === 'OrderSettled' ? event.totals.total : event.total);
  const lines = exactSum(event.covers.map((cover) => cover.total));
  if (lines !== total) return `its lines sum to ${lines}, its total is ${total}`;
  const paid = exactSum(event.payments.flatMap(({ amount, rounding }) => [amount, -rounding]));
  if (paid !== total) return `its payments cover ${paid}, its total is ${total}`;
  const ledger = exactSum(ledgerOf(event).map((entry) => entry.amount));
  return ledger === 0n ? null : `its ledger is out of balance by ${ledger}`;
};

/** A forged journal may hold sums that no number tells exactly; they are found, not thrown. */
const exactSum = (amounts: readonly number[]): bigint =>
  amounts.reduce((sofar, amount) => sofar + BigInt(amount), 0n);
