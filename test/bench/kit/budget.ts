import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

export interface Judged extends Finding {
  readonly bench: string;
  /** `ratio <= 3`, `value <= 50`, or `null` for what is only told. */
  readonly budget: string | null;
  readonly ok: boolean;
}

type Budgets = Readonly<Record<string, Readonly<Record<string, string>>>>;

const readBudgets = (): Budgets =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'budgets.json'), 'utf8')) as Budgets;

/** Holds findings against their budgets. A budget whose metric nobody measured is a mistake of ours. */
export const judge = (bench: string, findings: readonly Finding[]): Judged[] => {
  const budgets = readBudgets()[bench] ?? {};
  for (const metric of Object.keys(budgets)) {
    if (!findings.some((finding) => finding.metric === metric)) {
      throw new Error(`budgets.json has ${bench}: ${metric}, which the bench does not measure`);
    }
  }
  return findings.map((finding) => {
    const { metric, value, unit, baseline, ratio } = finding;
    const budget = budgets[metric] ?? null;
    return { bench, metric, value, unit, baseline, ratio, budget, ok: keeps(finding, budget) };
  });
};

const keeps = (finding: Finding, budget: string | null): boolean => {
  if (budget === null) return true;
  const [, what, than, limit] = /^(ratio|value) (<=|>=) ([\d.]+)$/.exec(budget) ?? [];
  const measured = what === 'ratio' ? finding.ratio : finding.value;
  if (limit === undefined || measured === null) throw new Error(`cannot judge by "${budget}"`);
  return than === '<=' ? measured <= Number(limit) : measured >= Number(limit);
};
