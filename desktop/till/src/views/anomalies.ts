import type { AnomalyView, ParkedRecord, Trace } from '@pos/api';
import type { ShopEvent } from '@pos/domain';
import { id, type LineId } from '@pos/kernel';
import {
  compensationId,
  compensationsFor,
  type Anomaly,
  type Envelope,
  type EventPlace,
  type Fact,
} from '@pos/sync';
import { nodeCrypto } from '../node-crypto.ts';
import { staffName } from '../papers/staff-name.ts';
import { factsOf } from '../projections/projection.ts';
import { amountOf, openAnomalies } from '../open-anomalies.ts';
import type { Shop } from '../shop.ts';
import { currencyOf, type View } from './view.ts';
import { recordOf } from './unsent.ts';

export const anomalies: View<'anomalies'> = {
  follows: () => [''],
  read: ({ shop }) => ({
    currency: currencyOf(shop),
    anomalies: openAnomalies(shop).map((anomaly) => shown(shop, anomaly)),
    parked: shop.journal.log.parked().map((sealed): ParkedRecord => {
      const { type, at, by, number } = recordOf(shop, { raw: sealed.raw, pos: 0 });
      return { type, at, by, number, reason: 'fork' };
    }),
  }),
};

const shown = (shop: Shop, anomaly: Anomaly): AnomalyView => {
  const facts = factsAbout(shop, anomaly);
  const traces =
    anomaly.kind === 'unreadable'
      ? unreadableTraces(shop, anomaly)
      : facts.flatMap((fact) => traceOf(shop, anomaly, fact));
  return {
    id: compensationId(anomaly, nodeCrypto),
    kind: anomaly.kind,
    traces,
    items: itemsOf(anomaly, facts),
    amount: amountOf(anomaly),
    remedies: compensationsFor[anomaly.kind],
  };
};

const factsAbout = ({ journal: { log }, readModels }: Shop, anomaly: Anomaly): readonly Fact[] => {
  switch (anomaly.kind) {
    case 'number-reused':
      return factsOf(anomaly.places.flatMap((at) => log.readOrigin(at, at.seq - 1, 1)));
    case 'late-sale': {
      const sales = anomaly.documents.flatMap(({ text }) => {
        const row = readModels.receipts.find(text);
        return row ? log.readAfter(row.pos - 1, 1) : [];
      });
      return factsOf([...log.readStream(anomaly.stream), ...sales]);
    }
    case 'fork':
      return factsOf(log.readOrigin(anomaly, anomaly.from - 1, 1));
    case 'unreadable':
      return [];
    default:
      return factsOf(log.readStream(anomaly.stream));
  }
};

const whatOf: { readonly [Type in ShopEvent['type']]?: Trace['what'] } = {
  OrderSettled: 'settled',
  RefundSettled: 'refunded',
  OrderVoided: 'voided',
  LineVoided: 'taken-off',
  PaymentTaken: 'paid',
  SessionClosed: 'closed',
};

/** Of what it says nothing is believed; its envelope was checked. */
const unreadableTraces = (shop: Shop, place: EventPlace): readonly Trace[] =>
  shop.journal.log.readOrigin(place, place.seq - 1, 1).map(({ raw }) => {
    const { at, by, device } = JSON.parse(raw) as Envelope;
    const who = { by: staffName(shop, by), device: deviceName(shop, device) };
    return { what: 'unreadable', at, number: null, ...who };
  });

const traceOf = (shop: Shop, anomaly: Anomaly, { envelope, event }: Fact): readonly Trace[] => {
  const what = anomaly.kind === 'fork' ? 'rewritten' : whatOf[event.type];
  if (what === undefined || isBeside(anomaly, event)) return [];
  const { at, by, device } = envelope;
  const number = 'number' in event ? event.number.text : null;
  return [{ what, at, by: staffName(shop, by), device: deviceName(shop, device), number }];
};

/** What else happened to the order, and is not part of what cannot be. */
const isBeside = (anomaly: Anomaly, event: ShopEvent): boolean => {
  if (event.type === 'PaymentTaken')
    return anomaly.kind !== 'payment-left' || event.payment !== anomaly.payment;
  if (event.type !== 'LineVoided') return false;
  return !linesIn(anomaly).some(({ line }) => line === event.line);
};

const linesIn = (anomaly: Anomaly) =>
  'lines' in anomaly && anomaly.kind !== 'double-settlement' ? anomaly.lines : [];

const itemsOf = (anomaly: Anomaly, facts: readonly Fact[]): AnomalyView['items'] => {
  const names = new Map<LineId, string>();
  for (const { event } of facts) if (event.type === 'LineAdded') names.set(event.line, event.name);
  return linesIn(anomaly).map(({ line, quantity }) => ({ name: names.get(line) ?? '', quantity }));
};

const deviceName = ({ readModels }: Shop, device: Envelope['device']): string =>
  readModels.documents.findEver('device', id<'DeviceId'>(device))?.name ?? device.slice(-6);
