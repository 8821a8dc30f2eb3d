import { order, type OrderEvent } from '@pos/domain';
import { originKey, type Envelope, type Sealed } from '../envelope.ts';
import { byStream, factsIn, type Fact } from '../reconcile/fact.ts';
import { anomaliesOfOrder } from '../reconcile/index.ts';
import type { Disk } from './machine.ts';

/** What a snapshot tells: it stands for events that are not in the log any more, or never were. */
export interface Base {
  /** It counts each origin up to here. */
  readonly heads: ReadonlyMap<string, number>;
  /** Orders that are done with, by stream: what they amount to. */
  readonly done: ReadonlyMap<string, string>;
  readonly receipts: readonly string[];
  /** The events of all other orders, and of those that were recalled since. */
  readonly kept: readonly Sealed[];
}

/** A shop as one device has it. */
export interface Folded {
  readonly orders: ReadonlyMap<string, FoldedOrder>;
  readonly receipts: readonly string[];
  /** Orders that were done with until something late came: their beginning is not here. */
  readonly torn: readonly string[];
}

interface FoldedOrder {
  readonly text: string;
  /** Nobody will touch it again, nor has anybody to look at it. */
  readonly isDone: boolean;
}

type Meaning = (events: readonly Envelope[]) => readonly Envelope[];

/** What the events here say, with what stands for those that are not. */
export const fold = ({ base, log }: Pick<Disk, 'base' | 'log'>, meaning: Meaning): Folded => {
  const here = [...(base?.kept ?? []), ...log.events].map(({ envelope }) => envelope);
  const orders = new Map<string, FoldedOrder>(
    [...(base?.done ?? [])].map(([stream, text]) => [stream, { text, isDone: true }]),
  );
  const torn: string[] = [];
  for (const [stream, facts] of byStream(factsIn(meaning(here)))) {
    const isWhole = facts.some(({ event }) => event.type === 'OrderOpened');
    if (!isWhole && base?.done.has(stream)) torn.push(stream);
    else orders.set(stream, foldOrder(stream, facts));
  }
  const fresh = log.events
    .map(({ envelope }) => envelope)
    .filter((envelope) => envelope.seq > (base?.heads.get(originKey(envelope)) ?? 0));
  const receipts = [...(base?.receipts ?? []), ...receiptsIn(meaning(fresh))].sort();
  return { orders, receipts, torn };
};

const foldOrder = (stream: string, facts: readonly Fact[]): FoldedOrder => {
  const state = facts.reduce(
    (before, { event }) => order.evolve(before, event as OrderEvent),
    order.initial,
  );
  const anomalies = anomaliesOfOrder(stream, facts);
  return {
    text: JSON.stringify([state, anomalies]),
    isDone: ['settled', 'voided'].includes(state.status) && anomalies.length === 0,
  };
};

const receiptsIn = (envelopes: readonly Envelope[]): readonly string[] =>
  factsIn(envelopes).flatMap(({ event }) =>
    event.type === 'OrderSettled' ? [`${event.number.text} ${event.totals.total}`] : [],
  );

/** Of an order that goes on above the floor everything stays; of the others, what the snapshot says of them. */
export const baseAfter = ({ base, log }: Disk, upTo: number, told: Base): Base => {
  const above = log.events.slice(Math.max(0, upTo - log.floor));
  const going = new Set(above.map(({ envelope }) => envelope.stream));
  const below = [...(base?.kept ?? []), ...log.events.slice(0, Math.max(0, upTo - log.floor))];
  return {
    ...told,
    kept: [...told.kept, ...below.filter(({ envelope }) => going.has(envelope.stream))],
  };
};

/** Puts the events of an order back, below all others, where nobody counts them. */
export const putBack = (base: Base, events: readonly Sealed[]): Base => ({
  ...base,
  kept: [...base.kept, ...events],
});
