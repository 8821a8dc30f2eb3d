import { inspect } from 'node:util';
import { cutLog } from './faults/cut-log.ts';
import { diskFull } from './faults/disk-full.ts';
import { everyCommitReachesTheDisk } from './faults/every-commit-reaches-the-disk.ts';
import type { Harm } from './faults/harm.ts';
import { lostRows } from './faults/lost-rows.ts';
import { powerCut } from './faults/power-cut.ts';
import { readOnlyDisk } from './faults/read-only.ts';
import { twoTills } from './faults/two-tills.ts';
import { killAgainAndAgain } from './kills.ts';
import { diverged, together, type Report } from './report.ts';
import { rageAgainAndAgain } from './sync/rounds.ts';
import { Workshop } from './workshop.ts';

const harms: readonly Harm[] = [
  { name: 'the process is killed', inflict: killAgainAndAgain },
  powerCut,
  everyCommitReachesTheDisk,
  diskFull,
  readOnlyDisk,
  lostRows,
  twoTills,
  cutLog,
];

export interface Plan {
  readonly seed: number;
  /** How often the till is killed while it sells. The other harms are done once each. */
  readonly runs: number;
  /** How often the power is cut in the record of a selling till. */
  readonly cuts: number;
  /** How often the network rages over tills and their server. */
  readonly rounds: number;
  readonly say: (line: string) => void;
}

/** A shop goes through so many; its journal grows with each. */
const roundsOfAShop = 10;

/** Does to a till what a shop does to it in years, and reports what it did not survive. */
export const unleash = async ({ seed, runs, cuts, rounds, say }: Plan): Promise<Report> => {
  using workshop = new Workshop();
  const reports: Report[] = [];
  const tell = (name: string, { kills, sales, findings }: Report, seconds: number): void => {
    const outcome = findings.length === 0 ? 'survived' : `${findings.length} findings`;
    say(`${name}: ${outcome} (${kills} kills, ${sales} sales, ${seconds.toFixed(1)} s)`);
    for (const { kind, what } of findings.slice(0, 3)) say(`  ${kind}: ${what}`);
  };
  const measured = async (name: string, inflict: () => Promise<Report>): Promise<void> => {
    const began = performance.now();
    const report = await inflict().catch((error: unknown) => broken(name, error));
    tell(name, report, (performance.now() - began) / 1000);
    reports.push(report);
  };

  for (let left = rounds, shop = seed; left > 0; left -= roundsOfAShop, shop += 1) {
    const some = Math.min(left, roundsOfAShop);
    const name = `a shop in a storm (--seed ${shop} --runs 0 --rounds ${some})`;
    await measured(name, () => rageAgainAndAgain(workshop, { seed: shop, rounds: some, say }));
  }
  if (runs === 0) return together(reports);

  await workshop.warmUp();
  for (const { name, impossible, inflict } of harms) {
    const reason = impossible?.() ?? null;
    if (reason === null) await measured(name, () => inflict(workshop, { seed, runs, cuts }));
    else say(`${name}: not tried, ${reason}`);
  }
  return together(reports);
};

/** What breaks the harness has not been survived either. */
const broken = (name: string, error: unknown): Report => ({
  runs: 0,
  kills: 0,
  sales: 0,
  findings: [diverged(`${name}: ${inspect(error)}`)],
});
