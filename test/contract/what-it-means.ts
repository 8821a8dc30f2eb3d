import { order, priceOrder, type OrderEvent } from '@pos/domain';
import { goldenOrders } from '@pos/domain/testing';
import { factsIn, reconcile, type Envelope } from '@pos/sync';

/** A hash that is the same wherever it is computed; what it keeps from whom does not matter here. */
const hash = (text: string): string => {
  let sum = 0xcbf2_9ce4_8422_2325n;
  for (const character of text)
    sum = ((sum ^ BigInt(character.codePointAt(0)!)) * 0x100_0000_01b3n) & 0xffff_ffff_ffff_ffffn;
  return sum.toString(16).padStart(64, '0');
};

/** Everything that a set of events means: every order as it stands, and every anomaly. Runs in Node and in browsers. */
export const whatItMeans = (raws: readonly string[]): string => {
  const envelopes = raws.map((raw) => JSON.parse(raw) as Envelope);
  const streams = Map.groupBy(factsIn(envelopes), ({ envelope }) => envelope.stream);
  const orders = [...streams.keys()]
    .filter((stream) => stream.startsWith('order/'))
    .sort()
    .map((stream) => {
      const events = streams.get(stream)!.map(({ event }) => event as OrderEvent);
      return [stream, events.reduce(order.evolve, order.initial)];
    });
  return JSON.stringify([orders, reconcile(envelopes, { hash })]);
};

/** What each of the golden orders costs. */
export const whatItCosts = (): string =>
  JSON.stringify(goldenOrders.map(({ name, order: each }) => [name, priceOrder(each)]));
