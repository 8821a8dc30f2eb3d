import { id, type CommandId } from '@pos/kernel';
import type { Crypto } from '../crypto.ts';
import { originKey, type Envelope } from '../envelope.ts';
import type { Anomaly } from './anomaly.ts';
import { lateSales, reusedNumbers } from './documents.ts';
import { byStream, factsIn, type Fact } from './fact.ts';
import { anomaliesOfOrder } from './orders.ts';

/**
 * What cannot all be true in a set of events, whatever order they arrived in and however often. Facts stand: nothing
 * is decided again. An anomaly is gone when the facts agree, or when somebody has compensated it.
 */
export const reconcile = (
  envelopes: Iterable<Envelope>,
  crypto: Pick<Crypto, 'hash'>,
): readonly Anomaly[] => {
  const known = [...envelopes];
  const done = new Set<string>(known.map(({ command }) => command));
  const facts = factsIn(known).filter(({ envelope }) => envelope.training === 0);
  return [...byStream(facts)]
    .filter(([stream]) => stream.startsWith('order/'))
    .flatMap(([stream, some]) => anomaliesOfOrder(stream, some))
    .concat(reusedNumbers(facts), lateSales(facts), forks(facts))
    .filter((anomaly) => !done.has(compensationId(anomaly, crypto)))
    .sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1));
};

/**
 * The command that compensates an anomaly. Its id follows from the anomaly, so that two devices which both offer it
 * can only do the same deed, which counts once. An anomaly that grew is another one.
 */
export const compensationId = (anomaly: Anomaly, { hash }: Pick<Crypto, 'hash'>): CommandId => {
  const hex = hash(nameOf(anomaly));
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return id<'CommandId'>([...parts, hex.slice(20, 32)].join('-'));
};

const nameOf = (anomaly: Anomaly): string => JSON.stringify(anomaly);

/** A device lived two lives under one name; what one of them did was written again by the cloud. */
const forks = (facts: readonly Fact[]): readonly Anomaly[] => {
  const lost = facts.flatMap(({ envelope: { adopted } }) => (adopted ? [adopted] : []));
  return [...Map.groupBy(lost, originKey).values()].map((events) => ({
    kind: 'fork',
    device: events[0]!.device,
    epoch: events[0]!.epoch,
    from: events.reduce((least, { seq }) => Math.min(least, seq), events[0]!.seq),
    events: events.length,
  }));
};
