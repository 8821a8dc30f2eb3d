import type { TillCommand } from '@pos/api';
import { cashSession, streamOf } from '@pos/domain';
import { id } from '@pos/kernel';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';
import { decideOrder } from './sell.ts';

export const printBill = (shop: Shop, { order }: TillCommand<'PrintBill'>): Outcome => {
  const store = shop.store();
  if (!store) return refused({ type: 'StoreNotSetUp' });
  return decideOrder(shop, order, { type: 'PrintBill', at: shop.nowText(store) });
};

/** Only what has ended without a word can be vouched for: what waits will come out by itself. */
export const confirmPaper = (shop: Shop, command: TillCommand<'ConfirmPaper'>): Outcome => {
  const job = shop.jobs.find(command.job);
  if (job?.state !== 'unknown' && job?.state !== 'failed') return refused({ type: 'NotFound' });
  const seen = { type: 'PaperSeen', job: job.id, paper: job.about } as const;
  const stream = streamOf('device', shop.journal.origin.device);
  return { ok: true, streams: [{ stream, events: [seen] }], training: false };
};

export const reprintSlip = (shop: Shop, command: TillCommand<'ReprintSlip'>): Outcome => {
  const job = shop.jobs.find(command.job);
  if (job?.kind !== 'print-slip') return refused({ type: 'NotFound' });
  const again = { type: 'SlipReprinted', slip: job.about, copy: job.copy + 1 } as const;
  const stream = streamOf('device', shop.journal.origin.device);
  return { ok: true, streams: [{ stream, events: [again] }], training: false };
};

export const reprint = (shop: Shop, { number }: TillCommand<'Reprint'>): Outcome => {
  const receipt = shop.readModels.receipts.find(number);
  if (receipt) {
    const order = id<'OrderId'>(receipt.order_id);
    return decideOrder(shop, order, { type: 'ReprintReceipt', receipt: number });
  }
  const closed = shop.readModels.sessions.find(number);
  if (!closed) return refused({ type: 'NotFound' });
  const session = id<'CashSessionId'>(closed.id);
  return outcomeOf(
    streamOf('cash-session', session),
    cashSession.decide(shop.session(session), { type: 'ReprintZReport' }),
  );
};
