/** What must never be. `diverged`: something no longer follows from the journal, or is not as it was promised. */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'diverged';
  readonly what: string;
}

/** What one kind of harm did to a till, and what came of it. */
export interface Report {
  readonly runs: number;
  readonly kills: number;
  readonly sales: number;
  readonly findings: readonly Finding[];
}

const noHarm: Report = { runs: 0, kills: 0, sales: 0, findings: [] };

export const together = (reports: readonly Report[]): Report =>
  reports.reduce(
    (sofar, report) => ({
      runs: sofar.runs + report.runs,
      kills: sofar.kills + report.kills,
      sales: sofar.sales + report.sales,
      findings: [...sofar.findings, ...report.findings],
    }),
    noHarm,
  );

export const diverged = (what: string): Finding => ({ kind: 'diverged', what });
