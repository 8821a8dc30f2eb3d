import type { Report } from '../report.ts';
import type { Workshop } from '../workshop.ts';

export interface HarmPlan {
  readonly seed: number;
  /** How often to kill, and how often to cut the power; the other harms are done once. */
  readonly runs: number;
  readonly cuts: number;
}

/** One kind of bad luck. */
export interface Harm {
  readonly name: string;
  /** Why it cannot be done on this machine, if so. */
  readonly impossible?: () => string | null;
  readonly inflict: (workshop: Workshop, plan: HarmPlan) => Promise<Report>;
}
