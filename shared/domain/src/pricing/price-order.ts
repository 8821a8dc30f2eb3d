import {
  allocate,
  atLeast,
  atMost,
  minus,
  money,
  negate,
  noMoney,
  plus,
  share,
  sum,
  type LineId,
  type Money,
  type Rate,
} from '@pos/kernel';
import { addExclusive, splitInclusive } from './tax.ts';

/** Whether the menu's prices already hold the tax. A store's choice, kept on each order. */
export type PriceMode = 'inclusive' | 'exclusive';

/** One reason for a lower price, as data, so that the receipt and the auditor can show it. */
export type Discount =
  | { readonly kind: 'percent'; readonly rate: Rate; readonly max: Money | null }
  | { readonly kind: 'amount'; readonly amount: Money; readonly minimumOrder: Money | null };

export interface NamedDiscount {
  readonly discount: string;
  readonly label: string;
  readonly value: Discount;
}

export interface LineToPrice {
  readonly line: LineId;
  /** Unit price times quantity, before any discount. */
  readonly gross: Money;
  readonly discounts: readonly NamedDiscount[];
  readonly rate: Rate;
}

export interface OrderToPrice {
  readonly priceMode: PriceMode;
  readonly lines: readonly LineToPrice[];
  readonly discounts: readonly NamedDiscount[];
  readonly serviceCharge: Rate;
}

export interface PricedLine {
  readonly line: LineId;
  readonly gross: Money;
  readonly lineDiscount: Money;
  readonly orderDiscount: Money;
  readonly serviceCharge: Money;
  readonly rate: Rate;
  readonly net: Money;
  readonly tax: Money;
  /** What the guest pays for this line: net + tax. */
  readonly total: Money;
}

export interface TaxTotal {
  readonly rate: Rate;
  readonly net: Money;
  readonly tax: Money;
}

/** A step of the evaluation order that changed an amount; the sum of the steps is the total. */
export interface PriceStep {
  readonly step: 'goods' | 'line-discount' | 'order-discount' | 'service-charge' | 'tax';
  readonly line: LineId | null;
  /** The id of the discount that caused it. */
  readonly discount: string | null;
  /** The discount's own label, the percentage of a charge or tax, nothing for goods: those have their line. */
  readonly label: string;
  readonly amount: Money;
}

export interface PricedOrder {
  readonly lines: readonly PricedLine[];
  readonly gross: Money;
  readonly lineDiscounts: Money;
  readonly orderDiscounts: Money;
  readonly serviceCharge: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly total: Money;
  /** One row a rate, lowest first. */
  readonly taxes: readonly TaxTotal[];
  readonly steps: readonly PriceStep[];
}

/**
 * Line discounts, order percentages, order amounts, service charge, tax: each on what the one before left. Rounded
 * once a step and then allocated, so that lines always sum to their order. A line below zero (two tills took the
 * same piece off) neither gives a discount nor carries a charge.
 */
export const priceOrder = (order: OrderToPrice): PricedOrder => {
  const discountedLines = discountLines(order.lines);
  const percentages = order.discounts.filter(({ value }) => value.kind === 'percent');
  const amounts = order.discounts.filter(({ value }) => value.kind === 'amount');
  const afterPercentages = discountOrder(discountedLines, percentages);
  const afterDiscounts = discountOrder(afterPercentages, amounts);
  const charged = addServiceCharge(afterDiscounts, order.serviceCharge);
  const lines = charged.lines.map((line) => taxed(line, order.priceMode));
  const taxes = taxesByRate(lines);
  return {
    lines,
    gross: total(lines, 'gross'),
    lineDiscounts: total(lines, 'lineDiscount'),
    orderDiscounts: total(lines, 'orderDiscount'),
    serviceCharge: total(lines, 'serviceCharge'),
    net: total(lines, 'net'),
    tax: total(lines, 'tax'),
    total: total(lines, 'total'),
    taxes,
    steps: order.priceMode === 'exclusive' ? [...charged.steps, ...taxSteps(taxes)] : charged.steps,
  };
};

/** What a discount takes of what is left, never more. `orderAmount` is the order as this step of pricing found it. */
export const discountOn = (value: Discount, left: Money, orderAmount: Money): Money => {
  switch (value.kind) {
    case 'percent': {
      const part = share(left, value.rate);
      return within(value.max === null ? part : atMost(part, value.max), left);
    }
    case 'amount':
      if (value.minimumOrder !== null && orderAmount < value.minimumOrder) return noMoney;
      return within(value.amount, left);
  }
};

const within = (part: Money, limit: Money): Money => atLeast(atMost(part, limit), noMoney);

/** An order on its way through the steps. */
interface Pricing {
  readonly lines: readonly DiscountedLine[];
  readonly steps: readonly PriceStep[];
}

type DiscountedLine = Omit<PricedLine, 'net' | 'tax' | 'total'>;

const left = (line: DiscountedLine): Money =>
  money(line.gross - line.lineDiscount - line.orderDiscount);

const open = (line: DiscountedLine): Money => atLeast(left(line), noMoney);

const discountLines = (lines: readonly LineToPrice[]): Pricing => {
  const orderAmount = sum(lines.map(({ gross }) => gross));
  const steps: PriceStep[] = [];
  const discounted = lines.map(({ line, gross, rate, discounts }) => {
    steps.push(...told({ step: 'goods', line, discount: null, label: '', amount: gross }));
    let lineDiscount = noMoney;
    for (const { discount, label, value } of discounts) {
      const off = discountOn(value, minus(gross, lineDiscount), orderAmount);
      lineDiscount = plus(lineDiscount, off);
      steps.push(...told({ step: 'line-discount', line, discount, label, amount: negate(off) }));
    }
    return { line, gross, lineDiscount, orderDiscount: noMoney, serviceCharge: noMoney, rate };
  });
  return { lines: discounted, steps };
};

/** All of them look at the same order amount for their minimum: one voucher does not put another out of reach. */
const discountOrder = (pricing: Pricing, discounts: readonly NamedDiscount[]): Pricing => {
  const orderAmount = sum(pricing.lines.map(open));
  let { lines } = pricing;
  const steps = [...pricing.steps];
  for (const { discount, label, value } of discounts) {
    const off = discountOn(value, sum(lines.map(open)), orderAmount);
    const parts = spread(off, lines);
    lines = lines.map((line, index) => ({
      ...line,
      orderDiscount: plus(line.orderDiscount, parts[index]!),
    }));
    const amount = negate(off);
    steps.push(...told({ step: 'order-discount', line: null, discount, label, amount }));
  }
  return { lines, steps };
};

const addServiceCharge = ({ lines, steps }: Pricing, rate: Rate): Pricing => {
  const charge = share(sum(lines.map(open)), rate);
  const parts = spread(charge, lines);
  return {
    lines: lines.map((line, index) => ({ ...line, serviceCharge: parts[index]! })),
    steps: [...steps, ...told(rateStep('service-charge', rate, charge))],
  };
};

/**
 * Over the lines by what is left of each. A tie goes to the lower line id, the line added first: then the order in
 * which lines are kept or have arrived cannot move a đồng from one tax rate to another.
 */
const spread = (amount: Money, lines: readonly DiscountedLine[]): readonly Money[] => {
  if (amount === 0) return lines.map(() => noMoney);
  const byId = [...lines.keys()].sort((a, b) => (lines[a]!.line < lines[b]!.line ? -1 : 1));
  const parts = allocate(
    amount,
    byId.map((index) => open(lines[index]!)),
  );
  const inPlace = lines.map(() => noMoney);
  byId.forEach((index, rank) => (inPlace[index] = parts[rank]!));
  return inPlace;
};

const taxed = (line: DiscountedLine, priceMode: PriceMode): PricedLine => {
  const taxable = plus(left(line), line.serviceCharge);
  const { net, tax } = (priceMode === 'inclusive' ? splitInclusive : addExclusive)(
    taxable,
    line.rate,
  );
  return { ...line, net, tax, total: plus(net, tax) };
};

const taxesByRate = (lines: readonly PricedLine[]): readonly TaxTotal[] => {
  const rates = [...new Set(lines.map(({ rate }) => rate))].sort((a, b) => a - b);
  return rates.map((rate) => {
    const ofRate = lines.filter((line) => line.rate === rate);
    return { rate, net: total(ofRate, 'net'), tax: total(ofRate, 'tax') };
  });
};

const taxSteps = (taxes: readonly TaxTotal[]): readonly PriceStep[] =>
  taxes.flatMap(({ rate, tax }) => told(rateStep('tax', rate, tax)));

const rateStep = (step: 'service-charge' | 'tax', rate: Rate, amount: Money): PriceStep => ({
  step,
  line: null,
  discount: null,
  label: percentage(rate),
  amount,
});

/** A step that changed nothing is not told. */
const told = (step: PriceStep): readonly PriceStep[] => (step.amount === 0 ? [] : [step]);

const percentage = (rate: Rate): string => `${rate / 100}%`;

const total = (
  lines: readonly PricedLine[],
  part: Exclude<keyof PricedLine, 'line' | 'rate'>,
): Money => sum(lines.map((line) => line[part]));
