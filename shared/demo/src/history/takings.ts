import {
  withDocument,
  withMoney,
  type PerpetualTotals,
  type ShopEvent,
  type Takings,
} from '@pos/domain';
import { noMoney, plus } from '@pos/kernel';

export const noTotals: PerpetualTotals = {
  sales: 0,
  refunds: 0,
  salesTotal: noMoney,
  refundsTotal: noMoney,
};

/** All of a session's events are entered here, in the order they happened. */
export const takingsAfter = (takings: Takings, event: ShopEvent): Takings => {
  if (event.type === 'PaymentTaken') return withMoney(takings, event);
  if (event.type === 'OrderSettled') return withDocument(takings, event);
  if (event.type === 'RefundSettled') return withDocument(withMoney(takings, event), event);
  return takings;
};

export const totalsAfter = (totals: PerpetualTotals, takings: Takings): PerpetualTotals => ({
  sales: totals.sales + takings.sales,
  refunds: totals.refunds + takings.refunds,
  salesTotal: plus(totals.salesTotal, takings.salesTotal),
  refundsTotal: plus(totals.refundsTotal, takings.refundsTotal),
});
