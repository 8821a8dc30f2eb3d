import type { Money } from '@pos/kernel';
import { compensationId, type Anomaly } from '@pos/sync';
import { nodeCrypto } from './node-crypto.ts';
import type { Shop } from './shop.ts';

/** Those that nobody has dealt with, on this till or on another. */
export const openAnomalies = ({
  readModels,
  journal,
}: Pick<Shop, 'readModels' | 'journal'>): readonly Anomaly[] =>
  readModels.anomalies
    .list()
    .filter((anomaly) => journal.log.readCommand(compensationId(anomaly, nodeCrypto)).length === 0);

/** What an anomaly is about, in a word that stays. */
export const subjectOf = (anomaly: Anomaly): string => {
  switch (anomaly.kind) {
    case 'number-reused':
      return anomaly.number.text;
    case 'fork':
      return `${anomaly.device}/${anomaly.epoch}`;
    case 'unreadable':
      return `${anomaly.device}/${anomaly.epoch}/${anomaly.seq}`;
    default:
      return anomaly.stream;
  }
};

export const amountOf = (anomaly: Anomaly): Money | null => {
  if (anomaly.kind === 'double-settlement') return anomaly.excess;
  return anomaly.kind === 'payment-left' ? anomaly.amount : null;
};
