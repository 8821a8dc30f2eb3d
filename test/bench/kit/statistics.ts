export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** `share` of the values are below it: 0.99 for the p99. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const total = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0);
