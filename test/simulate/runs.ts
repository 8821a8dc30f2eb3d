import { hash } from 'node:crypto';
import { mutants, settingOf, simulate, type Failure } from '@pos/sync/simulate';

type Mutant = keyof typeof mutants;

export const mutantNames = Object.keys(mutants);
export const isMutant = (name: string): name is Mutant => Object.hasOwn(mutants, name);

export interface RunsPlan {
  readonly seed: number;
  readonly runs: number;
  readonly mutant: Mutant | null;
  readonly complain: (line: string) => void;
}

export interface RunsReport {
  readonly runs: number;
  readonly events: number;
  readonly adopted: number;
  /** Tills that joined with a snapshot. */
  readonly founded: number;
  readonly seconds: number;
  readonly lost: number;
  readonly doubled: number;
  readonly diverged: number;
  /** Lives the first life again that failed, or all of them. */
  readonly replay: string;
}

/** So many lives of a shop, one seed each. */
export const simulateRuns = async ({
  seed,
  runs,
  mutant,
  complain,
}: RunsPlan): Promise<RunsReport> => {
  const replayOf = (from: number, many: number): string =>
    `npm run simulate -- --seed ${from} --runs ${many}${mutant ? ` --mutant ${mutant}` : ''}`;
  const began = performance.now();
  const failures: Failure[] = [];
  let [events, adopted, founded, replay] = [0, 0, 0, replayOf(seed, runs)];
  for (let one = seed; one < seed + runs; one += 1) {
    const outcome = await simulate(
      { ...settingOf(one), hash: (text) => hash('sha256', text, 'hex') },
      mutant ? mutants[mutant] : undefined,
    );
    events += outcome.events;
    adopted += outcome.adopted;
    founded += outcome.founded;
    if (outcome.failures.length === 0) continue;
    if (failures.length === 0) replay = replayOf(one, 1);
    failures.push(...outcome.failures);
    for (const { kind, what } of outcome.failures.slice(0, 3)) complain(`${kind}: ${what}`);
    complain(`again: ${replayOf(one, 1)}`);
  }
  const found = (kind: Failure['kind']): number =>
    failures.filter((failure) => failure.kind === kind).length;
  return {
    runs,
    events,
    adopted,
    founded,
    seconds: (performance.now() - began) / 1000,
    lost: found('lost'),
    doubled: found('doubled'),
    diverged: found('diverged'),
    replay,
  };
};
