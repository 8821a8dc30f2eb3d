import {
  cashSession,
  streamOf,
  type CashSessionCommand,
  type CashSessionEvent,
  type PerpetualTotals,
  type ShopEvent,
  type StreamName,
  type Takings,
} from '@pos/domain';
import {
  anOrder,
  card,
  cash,
  documentNumber,
  lineId,
  occasion,
  pay,
  refund,
  sessionId,
  settle,
  takingsOf,
} from '@pos/domain/testing';
import { money, pieces, stateAfter, vnd } from '@pos/kernel';
import type { Sealed } from '../envelope.ts';
import { nodeCrypto, signerFromSeed } from './on-node.ts';
import { anOrigin, TestDevices } from './sealing.ts';

export const signer = signerFromSeed('11'.repeat(32));
export const till = anOrigin(11);
export const deviceStream = streamOf('device', till.device);
const drawerStream = streamOf('cash-session', sessionId());
export const [orderA, orderB] = [streamOf('order', 'a'), streamOf('order', 'b')];

export type Batch = readonly [stream: StreamName, events: readonly ShopEvent[]];

export const devicePut: ShopEvent = {
  type: 'DevicePut',
  changed: { name: 'Quầy 1', register: 'T01', publicKey: signer.publicKey },
};

const pho = anOrder().with(2, 'Phở bò', 55_499);
const noted = pho.does({ type: 'NoteLine', line: lineId(1), note: 'phở ít hành, bỏ ớt' });
const halfPaid = noted.does(pay(card(60_000, 1)));
export const sold = halfPaid.settled(cash(100_000, 2));
export const broughtBack = sold.does(refund('cash', [[lineId(1), pieces(1)]]));
const beer = anOrder()
  .with(1, 'Bia', 20_000, 'vat-10')
  .does({ ...settle(card(20_000, 3)), number: documentNumber(2) });

const drawerAfter = (
  events: readonly CashSessionEvent[],
  command: CashSessionCommand,
): readonly CashSessionEvent[] => {
  const decision = cashSession.decide(stateAfter(cashSession, events), command);
  if (!decision.accepted) throw new Error(decision.refusal.type);
  return [...events, ...decision.events];
};

const grandTotals = (totals: Takings): PerpetualTotals => {
  const { sales, refunds, salesTotal, refundsTotal } = totals;
  return { sales, refunds, salesTotal, refundsTotal };
};

const { at, businessDay } = occasion;
const opened = drawerAfter([], {
  type: 'OpenSession',
  session: sessionId(),
  currency: vnd,
  notes: [{ note: money(100_000), count: 10 }],
  at,
  businessDay,
});
const counted = drawerAfter(opened, {
  type: 'CountCash',
  notes: [{ note: money(50_000), count: 20 }],
});
/** The first session is all that the device has sold. */
export const takings: Takings = takingsOf([...broughtBack.events, ...beer.events], sessionId());
export const closed = drawerAfter(counted, {
  type: 'CloseSession',
  number: documentNumber(1, 'z'),
  at,
  businessDay,
  takings,
  perpetual: grandTotals(takings),
});

/** A day at one till. Each batch is what one command wrote, signed at its end. */
export const day: readonly Batch[] = [
  [deviceStream, [devicePut]],
  [drawerStream, opened],
  [orderA, noted.events],
  [orderA, halfPaid.events.slice(noted.events.length)],
  [orderA, sold.events.slice(halfPaid.events.length)],
  [orderB, beer.events],
  [orderA, broughtBack.events.slice(sold.events.length)],
  [drawerStream, counted.slice(opened.length)],
  [drawerStream, closed.slice(counted.length)],
];

export const written = (
  batches: readonly Batch[],
  devices = new TestDevices(nodeCrypto, signer),
): Sealed[] => batches.flatMap(([stream, events]) => devices.write(till, stream, ...events));
