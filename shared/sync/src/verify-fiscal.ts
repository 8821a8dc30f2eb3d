import { ledgerOf, type DocumentNumber, type ShopEvent } from '@pos/domain';
import { minus, sum } from '@pos/kernel';
import type { Envelope } from './envelope.ts';

/** Numbers of a series are 1, 2, 3… in the order its one device wrote them. */
export const checkNumber = (
  numbers: Map<string, number>,
  event: ShopEvent,
  envelope: Envelope,
): string | null => {
  const number = numberOf(event);
  if (!number) return null;
  const series = `${envelope.device}/${envelope.epoch}/${number.series}`;
  const expected = (numbers.get(series) ?? 0) + 1;
  if (number.value !== expected) return `number ${number.text} where ${expected} of its series was due`;
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
    return event.variance === minus(event.counted, event.expected) ? null : 'the variance is not counted − expected';
  }
  if (event.type !== 'OrderSettled' && event.type !== 'RefundSettled') return null;
  const total = event.type === 'OrderSettled' ? event.totals.total : event.total;
  const lines = sum(event.covers.map((cover) => cover.total));
  if (lines !== total) return `its lines sum to ${lines}, its total is ${total}`;
  const paid = sum(event.payments.map(({ amount, rounding }) => minus(amount, rounding)));
  if (paid !== total) return `its payments cover ${paid}, its total is ${total}`;
  const ledger = sum(ledgerOf(event).map((entry) => entry.amount));
  return ledger === 0 ? null : `its ledger is out of balance by ${ledger}`;
};
