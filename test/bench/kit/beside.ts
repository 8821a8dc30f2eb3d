import { fact, type Finding } from './finding.ts';
import { percentile } from './statistics.ts';

/** Latencies of the same events on our page and on the floor's. */
export interface Beside {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

/** Percentiles beside the floor's, and what ours adds to it. */
export const besideFloor = (when: string, { ours, floor }: Beside): Finding[] =>
  [0.5, 0.95, 0.99].flatMap((share) => {
    const [value, baseline] = [percentile(ours, share), percentile(floor, share)];
    const metric = `p${share * 100}${when}`;
    return [
      { metric, value, baseline, unit: 'ms', ratio: value / baseline },
      fact(`${metric}, added`, value - baseline, 'ms'),
    ];
  });
