import {
  accept,
  atLeast,
  money,
  noMoney,
  refuse,
  sum,
  type Decision,
  type LineId,
  type Money,
} from '@pos/kernel';
import type { NamedDiscount } from '../pricing/index.ts';
import { acceptIfKept } from './keep.ts';
import { allDiscounts, findLine, type OpenOrder, type OrderEvent } from './order.ts';
import { priceOf } from './price.ts';

export type DiscountCommand =
  | {
      readonly type: 'GiveDiscount';
      /** `null` is the whole order. */
      readonly line: LineId | null;
      readonly discount: NamedDiscount;
      readonly reason: string;
    }
  | { readonly type: 'WithdrawDiscount'; readonly discount: string };

export type DiscountRefusal =
  | { readonly type: 'LineNotFound' }
  | { readonly type: 'DiscountAlreadyGiven' }
  | { readonly type: 'DiscountNotFound' }
  | { readonly type: 'MinimumOrderNotReached'; readonly minimum: Money }
  | { readonly type: 'AmountTooLarge' };

type Answer = Decision<OrderEvent, DiscountRefusal>;

export const decideDiscount = (order: OpenOrder, command: DiscountCommand): Answer => {
  if (command.type === 'GiveDiscount') return giveDiscount(order, command);
  return isGiven(order, command.discount)
    ? accept({ type: 'DiscountWithdrawn', discount: command.discount })
    : refuse({ type: 'DiscountNotFound' });
};

const giveDiscount = (
  order: OpenOrder,
  { line, discount, reason }: Extract<DiscountCommand, { type: 'GiveDiscount' }>,
): Answer => {
  if (isGiven(order, discount.discount)) return refuse({ type: 'DiscountAlreadyGiven' });
  if (line !== null && !findLine(order, line)) return refuse({ type: 'LineNotFound' });
  const minimum = discount.value.kind === 'amount' ? discount.value.minimumOrder : null;
  if (minimum !== null && heldAgainstMinimum(order, line) < minimum)
    return refuse({ type: 'MinimumOrderNotReached', minimum });
  return acceptIfKept(order, { type: 'DiscountGiven', line, discount, reason });
};

const isGiven = (order: OpenOrder, discount: string): boolean =>
  allDiscounts(order).some((given) => given.discount === discount);

/** As pricing will: the goods for a line's discount; what line discounts and percentages leave for the order's. */
const heldAgainstMinimum = (order: OpenOrder, line: LineId | null): Money => {
  const percentages = order.discounts.filter(({ value }) => value.kind === 'percent');
  const { gross, lines } = priceOf({ ...order, discounts: percentages }, {});
  if (line !== null) return gross;
  return sum(
    lines.map((each) =>
      atLeast(money(each.gross - each.lineDiscount - each.orderDiscount), noMoney),
    ),
  );
};
