import { against, type Finding } from './finding.ts';
import { median, percentile, total } from './statistics.ts';

/** How long each operation took, in milliseconds. */
export type Latencies = readonly number[];

export interface Round {
  readonly ours: Latencies;
  readonly bare: Latencies;
}

export const timed = (operation: () => unknown): number => {
  const began = performance.now();
  operation();
  return performance.now() - began;
};

/** Plays rounds and forgets the first ones, in which code was compiled and caches were filled. */
export const play = (count: number, warmUp: number, round: (index: number) => Round): Round[] =>
  Array.from({ length: warmUp + count }, (_, index) => round(index)).slice(warmUp);

/** Operations a second; the ratio is the median of the rounds', which one busy moment cannot move. */
export const rateOf = (
  metric: string,
  rounds: readonly Round[],
  { unit, each = 1 }: { unit: string; each?: number },
): Finding => {
  const perSecond = (latencies: Latencies): number =>
    (1000 * each * latencies.length) / total(latencies);
  return {
    metric,
    value: median(rounds.map(({ ours }) => perSecond(ours))),
    unit,
    baseline: median(rounds.map(({ bare }) => perSecond(bare))),
    ratio: median(rounds.map(({ ours, bare }) => perSecond(ours) / perSecond(bare))),
  };
};

/** A percentile over the samples of all rounds, in milliseconds or, where those are small, microseconds. */
export const percentileOf = (
  metric: string,
  rounds: readonly Round[],
  { share, unit = 'ms' }: { share: number; unit?: 'ms' | 'µs' },
): Finding => {
  const factor = unit === 'ms' ? 1 : 1000;
  return against(metric, {
    value:
      percentile(
        rounds.flatMap(({ ours }) => ours),
        share,
      ) * factor,
    baseline:
      percentile(
        rounds.flatMap(({ bare }) => bare),
        share,
      ) * factor,
    unit,
  });
};
