import {
  minus,
  money,
  parseInstant,
  percent,
  rate,
  share,
  type Instant,
  type Money,
  type Rate,
} from '@pos/kernel';

export type HouseholdActivity = 'goods' | 'services' | 'services-with-goods' | 'other';

/** What a household business pays, by the law in force `from` a day; pick one of several with `inForceAt`. */
export interface HouseholdTaxLaw {
  readonly from: Instant;
  readonly source: string;
  readonly threshold: Money;
  /** Decree 68/2026 wrote "from 1 bn", 141/2026 is reported as "above": so the comparison is data. */
  readonly taxed: 'above-threshold' | 'from-threshold';
  /** Above this revenue the income tax is taken on the profit, which no till knows. */
  readonly directUpTo: Money;
  readonly rates: Readonly<
    Record<HouseholdActivity, { readonly vat: Rate; readonly income: Rate }>
  >;
}

export const decree141of2026: HouseholdTaxLaw = {
  from: parseInstant('2026-01-01T00:00:00+07:00')!,
  source: 'Decree 68/2026/NĐ-CP as amended by 141/2026/NĐ-CP; Law 109/2025/QH15 art. 7',
  threshold: money(1_000_000_000),
  taxed: 'above-threshold',
  directUpTo: money(3_000_000_000),
  rates: {
    goods: { vat: percent(1), income: rate(50) },
    services: { vat: percent(5), income: percent(2) },
    'services-with-goods': { vat: percent(3), income: rate(150) },
    other: { vat: percent(2), income: percent(1) },
  },
};

export type HouseholdTax =
  | { readonly status: 'exempt' }
  | { readonly status: 'direct'; readonly vat: Money; readonly incomeTax: Money }
  | { readonly status: 'profit-method'; readonly vat: Money };

/** The two taxes on a year's revenue: VAT on all of it, income tax on what exceeds the threshold. */
export const householdTax = (
  revenue: Money,
  activity: HouseholdActivity,
  law: HouseholdTaxLaw = decree141of2026,
): HouseholdTax => {
  if (!isTaxed(revenue, law)) return { status: 'exempt' };
  const { vat, income } = law.rates[activity];
  if (revenue > law.directUpTo) return { status: 'profit-method', vat: share(revenue, vat) };
  return {
    status: 'direct',
    vat: share(revenue, vat),
    incomeTax: share(minus(revenue, law.threshold), income),
  };
};

const isTaxed = (revenue: Money, { threshold, taxed }: HouseholdTaxLaw): boolean =>
  taxed === 'from-threshold' ? revenue >= threshold : revenue > threshold;
