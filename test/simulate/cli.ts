import { parseArgs } from 'node:util';
import { isMutant, mutantNames, simulateRuns } from './runs.ts';
import { faultNames, isFault, shareOf, simulateStores, type Fault } from './stores.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string' },
    mutant: { type: 'string' },
    stores: { type: 'string' },
    tills: { type: 'string' },
    sales: { type: 'string' },
    faults: { type: 'string' },
    json: { type: 'boolean' },
  },
});

const refuse = (problem: string): never => {
  console.error(problem);
  process.exit(2);
};

const count = (name: 'seed' | 'runs' | 'stores' | 'tills' | 'sales', otherwise: number): number => {
  const given = values[name];
  if (given === undefined) return otherwise;
  return /^\d{1,9}$/.test(given)
    ? Number(given)
    : refuse(`--${name} takes a whole number, not ${given}`);
};

const faults = (): readonly Fault[] => {
  const names = (values.faults ?? 'network,kill').split(',').filter((name) => name !== 'none');
  return names.map((name) =>
    isFault(name)
      ? name
      : refuse(`--faults takes none or some of ${faultNames.join(', ')}, not ${name}`),
  );
};

const seed = count('seed', Date.now() % 1_000_000);

/** Programs and a server, as many as this machine can bear. */
const withStores = async (): Promise<boolean> => {
  const plan = {
    stores: count('stores', 1),
    tills: count('tills', 2),
    sales: count('sales', 100),
    faults: faults(),
    seed,
  };
  const say = values.json ? () => undefined : console.log;
  const { sales, findings, latencies } = await simulateStores({ ...plan, say });
  for (const { kind, what } of findings.slice(0, 20)) console.error(`${kind}: ${what}`);
  const found = (kind: string): number => findings.filter((each) => each.kind === kind).length;
  const { stores, tills, faults: asked } = plan;
  const replay =
    `npm run simulate -- --stores ${stores} --tills ${tills} --sales ${plan.sales} ` +
    `--faults ${asked.join(',') || 'none'} --seed ${seed}`;
  const result = {
    sales,
    lost: found('lost'),
    doubled: found('doubled'),
    diverged: found('diverged'),
    p50_ms: shareOf(latencies, 0.5),
    p95_ms: shareOf(latencies, 0.95),
    replay,
  };
  console.log(JSON.stringify(result));
  return findings.length === 0;
};

/** The protocol alone: thousands of lives of a shop in one process. */
const withoutPrograms = async (): Promise<boolean> => {
  const { mutant } = values;
  if (mutant !== undefined && !isMutant(mutant))
    refuse(`--mutant takes one of ${mutantNames.join(', ')}, not ${mutant}`);
  const outcome = await simulateRuns({
    seed,
    runs: count('runs', 500),
    mutant: mutant !== undefined && isMutant(mutant) ? mutant : null,
    complain: console.error,
  });
  const { runs, events, adopted, founded, seconds, lost, doubled, diverged, replay } = outcome;
  console.log(
    `${runs} runs, ${events} events, ${adopted} adopted, ${founded} tills begun with a snapshot ` +
      `in ${seconds.toFixed(0)} s: ` +
      `${lost} lost, ${doubled} doubled, ${diverged} diverged (seed ${seed})`,
  );
  if (values.json)
    console.log(JSON.stringify({ runs, sales: events, lost, doubled, diverged, replay }));
  return lost + doubled + diverged === 0;
};

const asksForStores = [values.stores, values.tills, values.sales, values.faults].some(
  (value) => value !== undefined,
);
if (asksForStores && (values.runs ?? values.mutant) !== undefined)
  refuse('--runs and --mutant are for the protocol alone: they do not go with stores');
process.exitCode = (await (asksForStores ? withStores() : withoutPrograms())) ? 0 : 1;
