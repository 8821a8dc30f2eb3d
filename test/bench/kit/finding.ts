/** What a bench found out. Where there is a baseline, it was measured in the same run. */
export interface Finding {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number | null;
  /** Ours to the baseline's. Where rounds alternate it is the median of their ratios. */
  readonly ratio: number | null;
}

export type Bench = () => Finding[] | Promise<Finding[]>;

/** A fact without anything to hold it against. */
export const fact = (metric: string, value: number, unit: string): Finding => ({
  metric,
  value,
  unit,
  baseline: null,
  ratio: null,
});

export const against = (
  metric: string,
  { value, baseline, unit }: { value: number; baseline: number; unit: string },
): Finding => ({ metric, value, unit, baseline, ratio: value / baseline });
