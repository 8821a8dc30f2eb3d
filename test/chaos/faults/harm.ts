import type { Report } from '../report.ts';
import type { Workshop } from '../workshop.ts';

/** One kind of bad luck. */
export interface Harm {
  readonly name: string;
  /** Why it cannot be done on this machine, if so. */
  readonly impossible?: () => string | null;
  readonly inflict: (workshop: Workshop, seed: number) => Promise<Report>;
}
