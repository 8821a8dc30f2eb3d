import type { TillCommand } from '@pos/api';
import {
  grossOf,
  order as orderDecider,
  sellingLines,
  type Line,
  type NamedDiscount,
  type OpenOrder,
} from '@pos/domain';
import { rate, type LineId, type Rate } from '@pos/kernel';
import type { Shop } from '../shop.ts';

type Value = NamedDiscount['value'];

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
  return line === null ? shareOfOrder(order, [value]) : shareOfLine(order, line, [value]);
};

/**
 * The share that discounts of a fixed amount take off once goods have left the order, or `null` when there are none
 * that this could make larger: a voucher given on ten bottles must not be kept for one.
 */
export const shareWithout = (
  shop: Shop,
  command: TillCommand<'ChangeQuantity'> | TillCommand<'RemoveLine'>,
): Rate | null => {
  const order = shop.order(command.order);
  const decision = orderDecider.decide(order, command);
  if (!decision.accepted) return null;
  const after = decision.events.reduce(orderDecider.evolve, order);
  if (after.status !== 'open') return null;
  const shares = [
    ...(after.discounts.some(isAmount) ? [shareOfOrder(after)] : []),
    ...sellingLines(after)
      .filter(({ line, discounts }) => line === command.line && discounts.some(isAmount))
      .map(({ line }) => shareOfLine(after, line)),
  ];
  return shares.length === 0 ? null : rate(Math.max(...shares));
};

const isAmount = ({ value }: NamedDiscount): boolean => value.kind === 'amount';

const shareOfOrder = (order: OpenOrder, more: readonly Value[] = []): Rate => {
  const lines = sellingLines(order);
  const gross = grossOfAll(lines);
  if (gross === 0) return everything;
  const onLines = lines.reduce((sum, line) => {
    const ofLine = grossOf(line);
    return ofLine === 0 ? sum : sum + (share(valuesOf(line), ofLine) * ofLine) / gross;
  }, 0);
  return atMostEverything(share([...valuesOf(order), ...more], gross) + onLines);
};

/** What is given on the order comes off each of its lines too: an amount, by the line's part of the goods. */
const shareOfLine = (order: OpenOrder, id: LineId, more: readonly Value[] = []): Rate => {
  const lines = sellingLines(order);
  const line = lines.find((each) => each.line === id);
  const gross = grossOfAll(lines);
  const ofLine = line ? grossOf(line) : 0;
  if (!line || gross === 0 || ofLine === 0) return everything;
  return atMostEverything(
    share(valuesOf(order), gross) + share([...valuesOf(line), ...more], ofLine),
  );
};

const valuesOf = ({ discounts }: Line | OpenOrder): Value[] => discounts.map(({ value }) => value);

const grossOfAll = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + grossOf(line), 0);

/** In basis points, and parts of one. */
const share = (values: readonly Value[], gross: number): number =>
  values.reduce(
    (sum, value) => sum + (value.kind === 'percent' ? value.rate : (value.amount * 10_000) / gross),
    0,
  );

const atMostEverything = (basisPoints: number): Rate =>
  rate(Math.min(everything, Math.ceil(basisPoints)));
