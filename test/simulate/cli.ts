import { hash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { mutants, settingOf, simulate, type Failure } from '@pos/sync/simulate';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string' },
    mutant: { type: 'string' },
    json: { type: 'boolean' },
  },
});

const count = (name: 'seed' | 'runs', otherwise: number): number => {
  const given = values[name];
  if (given === undefined) return otherwise;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  console.error(`--${name} takes a whole number, not ${given}`);
  process.exit(2);
};

const isMutant = (name: string): name is keyof typeof mutants => Object.hasOwn(mutants, name);

const rulesOf = (name = ''): (typeof mutants)[keyof typeof mutants] | undefined => {
  if (name === '') return undefined;
  if (isMutant(name)) return mutants[name];
  console.error(`--mutant takes one of ${Object.keys(mutants).join(', ')}, not ${name}`);
  process.exit(2);
};

const seed = count('seed', Date.now() % 1_000_000);
const runs = count('runs', 500);
const broken = rulesOf(values.mutant);
const replayOf = (one: number): string =>
  `npm run simulate -- --seed ${one} --runs 1${values.mutant ? ` --mutant ${values.mutant}` : ''}`;

const began = performance.now();
const failures: Failure[] = [];
let [events, adopted, replay] = [0, 0, `npm run simulate -- --seed ${seed} --runs ${runs}`];
for (let one = seed; one < seed + runs; one += 1) {
  const outcome = await simulate(
    { ...settingOf(one), hash: (text) => hash('sha256', text, 'hex') },
    broken,
  );
  events += outcome.events;
  adopted += outcome.adopted;
  if (outcome.failures.length === 0) continue;
  if (failures.length === 0) replay = replayOf(one);
  failures.push(...outcome.failures);
  for (const { kind, what } of outcome.failures.slice(0, 3)) console.error(`${kind}: ${what}`);
  console.error(`again: ${replayOf(one)}`);
}

const found = (kind: Failure['kind']): number =>
  failures.filter((failure) => failure.kind === kind).length;
const [lost, doubled, diverged] = [found('lost'), found('doubled'), found('diverged')];
console.log(
  `${runs} runs, ${events} events, ${adopted} adopted in ` +
    `${((performance.now() - began) / 1000).toFixed(0)} s: ` +
    `${lost} lost, ${doubled} doubled, ${diverged} diverged (seed ${seed})`,
);
if (values.json)
  console.log(JSON.stringify({ runs, sales: events, lost, doubled, diverged, replay }));
process.exitCode = failures.length > 0 ? 1 : 0;
