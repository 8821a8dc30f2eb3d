import { atMost, money, noMoney, sum, type Money } from '@pos/kernel';
import { bounded, isPlausible } from '../limits.ts';
import type { OpenOrder, SettledOrder } from './order.ts';
import { dueAfter, type Payment } from './payment.ts';
import { linesBack, type RefundLines, type RefundRefusal } from './refund.ts';
import type { Returns } from './settlement.ts';

export const returnsOf = (
  sold: SettledOrder,
  { lines, reason, payment }: Pick<RefundLines, 'lines' | 'reason' | 'payment'>,
): Returns | RefundRefusal => {
  const covers = linesBack(sold, lines);
  if ('type' in covers) return covers;
  return {
    of: sold.order,
    receipt: sold.settlement.number.text,
    covers,
    total: sum(covers.map(({ total }) => total)),
    reason,
    payment,
  };
};

/** Nothing comes back to the order that sells it, and nothing that no sum could hold. */
export const isReturnable = (order: OpenOrder, returns: Returns | null): boolean =>
  returns === null ||
  (returns.of !== order.order && isPlausible(returns.total) && returns.total >= 0);

/** How much of the new goods the old ones pay for: what they are worth beyond that goes back as money. */
const creditOf = ({ returns }: Pick<OpenOrder, 'returns'>, total: Money): Money =>
  returns === null ? noMoney : atMost(returns.total, total);

/** What is still to pay; below nothing, what goes back to the guest. */
export const dueOf = (order: OpenOrder, total: Money): Money => {
  const due = dueAfter(total, order.payments);
  return order.returns === null ? due : money(bounded(due - order.returns.total));
};

export const exchangePayment = ({ returns }: OpenOrder, total: Money): Payment | null => {
  const credit = creditOf({ returns }, total);
  if (returns === null || credit === 0) return null;
  return {
    payment: returns.payment,
    method: 'exchange',
    amount: credit,
    tendered: credit,
    change: noMoney,
    rounding: noMoney,
    reference: returns.receipt,
    state: 'confirmed',
  };
};
