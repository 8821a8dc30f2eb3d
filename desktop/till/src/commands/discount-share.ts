import type { TillCommand } from '@pos/api';
import { grossOf, sellingLines } from '@pos/domain';
import { rate, type Rate } from '@pos/kernel';
import type { Shop } from '../shop.ts';

const everything = rate(10_000);

/**
 * The share of the price a discount would take off together with those already given, for the limit of a role: five
 * times 5 % must not pass as 5 %. Caps and minimums are left out, which can only make it look larger.
 */
export const discountShare = (
  shop: Shop,
  { order: id, line, value }: TillCommand<'GiveDiscount'>,
): Rate => {
  const order = shop.order(id);
  if (order.status !== 'open') return everything;
  const lines = sellingLines(order).filter((selling) => line === null || selling.line === line);
  const gross = lines.reduce((total, each) => total + grossOf(each), 0);
  if (gross === 0) return everything;
  const given = [
    ...(line === null ? order.discounts : []),
    ...lines.flatMap((each) => each.discounts),
  ];
  const taken = [...given.map((discount) => discount.value), value].reduce(
    (total, discount) =>
      total + (discount.kind === 'percent' ? (gross * discount.rate) / 10_000 : discount.amount),
    0,
  );
  return rate(Math.min(10_000, Math.ceil((taken * 10_000) / gross)));
};
