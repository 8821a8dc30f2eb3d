import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unleash } from './chaos.ts';
import type { Finding } from './report.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    runs: { type: 'string' },
    cuts: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'boolean' },
  },
});

const count = (name: 'seed' | 'runs' | 'cuts' | 'rounds', otherwise: number): number => {
  const given = values[name];
  if (given === undefined) return otherwise;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  console.error(`--${name} takes a whole number, not ${given}`);
  process.exit(2);
};

const seed = count('seed', Date.now() % 1_000_000_000);
const runs = count('runs', 100);
const cuts = count('cuts', 400);
const rounds = count('rounds', 20);
const replay = `npm run chaos -- --seed ${seed} --runs ${runs} --cuts ${cuts} --rounds ${rounds}`;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const began = performance.now();
const report = await unleash({ seed, runs, cuts, rounds, say: console.log });
const found = (kind: Finding['kind']): number =>
  report.findings.filter((finding) => finding.kind === kind).length;
const [lost, doubled, diverged] = [found('lost'), found('doubled'), found('diverged')];
const didNothing = report.sales === 0 || (runs > 0 && report.kills === 0);

for (const { kind, what } of report.findings.slice(0, 20)) console.error(`${kind}: ${what}`);
if (didNothing) console.error('chaos did nothing: no till was killed, or none sold anything');
if (report.findings.length > 0) {
  const [{ kind, what } = { kind: '', what: '' }] = report.findings;
  const word = what.split('\n', 1)[0]!.slice(0, 120);
  const line = `${seed} ${runs} ${rounds} ${kind}: ${word}\n`;
  appendFileSync(join(import.meta.dirname, 'seeds.txt'), line);
  console.error(`again: ${replay}`);
}
console.log(
  `${report.runs} runs, ${report.kills} kills, ${report.sales} sales in ` +
    `${((performance.now() - began) / 1000).toFixed(0)} s: ` +
    `${lost} lost, ${doubled} doubled, ${diverged} diverged (seed ${seed})`,
);
if (values.json) {
  console.log(
    JSON.stringify({ runs: report.runs, sales: report.sales, lost, doubled, diverged, replay }),
  );
}
process.exitCode = report.findings.length > 0 || didNothing ? 1 : 0;
