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
