import type { TillCommand } from '@pos/api';
import { streamOf } from '@pos/domain';
import { compensationId, compensationsFor } from '@pos/sync';
import { nodeCrypto } from '../node-crypto.ts';
import { amountOf, openAnomalies, subjectOf } from '../open-anomalies.ts';
import type { Shop } from '../shop.ts';
import { moveCash } from './cash.ts';
import { refused, type Outcome } from './outcome.ts';

/** A person says what became of facts that cannot all be true. Money that goes back leaves the drawer in the same deed. */
export const settleAnomaly = (shop: Shop, command: TillCommand<'SettleAnomaly'>): Outcome => {
  const { how, anomaly: wanted } = command;
  const anomaly = openAnomalies(shop).find((each) => compensationId(each, nodeCrypto) === wanted);
  if (!anomaly || !compensationsFor[anomaly.kind].includes(how))
    return refused({ type: 'NotFound' });
  const about = subjectOf(anomaly);
  const settled = { type: 'AnomalySettled', anomaly: anomaly.kind, about, how } as const;
  const stream = streamOf('device', shop.journal.origin.device);
  const told = { stream, events: [settled] };
  const amount = amountOf(anomaly);
  if (how !== 'refund' || amount === null) return { ok: true, streams: [told], training: false };
  const reason = 'Trả lại khách khoản thu thừa';
  const moved = moveCash(shop, { ...command, type: 'MoveCash', direction: 'out', amount, reason });
  return moved.ok ? { ...moved, streams: [told, ...moved.streams] } : moved;
};
