import type { Discount, OrderToPrice } from '../price-order.ts';

/**
 * The same rules, written a second time by hand: big integers and fractions, line by line, no code shared with
 * `priceOrder` or with the kernel. Slow and plain on purpose.
 */
export const priceByHand = (order: OrderToPrice) => {
  const lines = order.lines.map((line) => ({
    ...line,
    left: BigInt(line.gross),
    lineDiscount: 0n,
    orderDiscount: 0n,
    serviceCharge: 0n,
  }));
  const orderAmount = () => lines.reduce((amount, line) => amount + line.left, 0n);

  const gross = orderAmount();
  for (const line of lines) {
    for (const { value } of line.discounts) {
      const amount = discountByHand(value, line.left, gross);
      line.left -= amount;
      line.lineDiscount += amount;
    }
  }
  for (const kind of ['percent', 'amount']) {
    const reached = orderAmount();
    for (const { value } of order.discounts) {
      if (value.kind !== kind) continue;
      const amount = discountByHand(value, orderAmount(), reached);
      const parts = partsByHand(amount, lines);
      for (const line of lines) {
        line.left -= parts.get(line.line) ?? 0n;
        line.orderDiscount += parts.get(line.line) ?? 0n;
      }
    }
  }
  const charge = halfUp(orderAmount() * BigInt(order.serviceCharge), 10_000n);
  for (const [name, part] of partsByHand(charge, lines)) {
    for (const line of lines) if (line.line === name) line.serviceCharge = part;
  }

  const priced: PricedByHand[] = lines.map(
    ({ line, gross: lineGross, lineDiscount, orderDiscount, serviceCharge, rate, left }) => {
      const base = left + serviceCharge;
      const bp = BigInt(rate);
      const net = order.priceMode === 'inclusive' ? halfUp(base * 10_000n, 10_000n + bp) : base;
      const total = order.priceMode === 'inclusive' ? base : base + halfUp(base * bp, 10_000n);
      return {
        line,
        gross: lineGross,
        lineDiscount: Number(lineDiscount),
        orderDiscount: Number(orderDiscount),
        serviceCharge: Number(serviceCharge),
        rate,
        net: Number(net),
        tax: Number(total - net),
        total: Number(total),
      };
    },
  );
  const all = (of: readonly PricedByHand[], part: Amount) =>
    of.reduce((amount, line) => amount + line[part], 0);
  const rates = [...new Set(priced.map(({ rate }) => Number(rate)))].sort((a, b) => a - b);
  return {
    lines: priced,
    gross: all(priced, 'gross'),
    lineDiscounts: all(priced, 'lineDiscount'),
    orderDiscounts: all(priced, 'orderDiscount'),
    serviceCharge: all(priced, 'serviceCharge'),
    net: all(priced, 'net'),
    tax: all(priced, 'tax'),
    total: all(priced, 'total'),
    taxes: rates.map((rate) => {
      const ofRate = priced.filter((line) => line.rate === rate);
      return { rate, net: all(ofRate, 'net'), tax: all(ofRate, 'tax') };
    }),
  };
};

type Amount =
  | 'gross'
  | 'lineDiscount'
  | 'orderDiscount'
  | 'serviceCharge'
  | 'net'
  | 'tax'
  | 'total';

type PricedByHand = { readonly line: string; readonly rate: number } & Readonly<
  Record<Amount, number>
>;

/** n/d to the nearest whole, a half up; for n >= 0. */
export const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

const least = (...amounts: bigint[]): bigint => amounts.reduce((a, b) => (b < a ? b : a));

const discountByHand = (value: Discount, left: bigint, orderAmount: bigint): bigint => {
  if (value.kind === 'amount') {
    const refused = value.minimumOrder !== null && orderAmount < BigInt(value.minimumOrder);
    return refused ? 0n : least(BigInt(value.amount), left);
  }
  const part = halfUp(left * BigInt(value.rate), 10_000n);
  return value.max === null ? least(part, left) : least(part, left, BigInt(value.max));
};

interface Weighted {
  readonly line: string;
  readonly left: bigint;
}

/** Floors first; then the đồng that are missing, one after the other, to whoever has lost most. */
const partsByHand = (amount: bigint, lines: readonly Weighted[]): Map<string, bigint> => {
  const whole = lines.reduce((weights, { left }) => weights + left, 0n);
  const parts = new Map(
    lines.map(({ line, left }) => [line, whole === 0n ? 0n : (amount * left) / whole]),
  );
  const lost = ({ left }: Weighted): bigint => (amount * left) % whole;
  const hasLostMore = (one: Weighted, other: Weighted): boolean => {
    if (lost(one) !== lost(other)) return lost(one) > lost(other);
    return one.left === other.left ? one.line < other.line : one.left > other.left;
  };
  let waiting = [...lines];
  let missing = amount - [...parts.values()].reduce((one, other) => one + other, 0n);
  for (; missing > 0n; missing -= 1n) {
    const next = waiting.reduce((best, line) => (hasLostMore(line, best) ? line : best));
    waiting = waiting.filter((line) => line !== next);
    parts.set(next.line, parts.get(next.line)! + 1n);
  }
  return parts;
};
