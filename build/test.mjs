import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { ensureInstalled, root } from './install.mjs';
import { run } from './run.mjs';
import { ensureShell } from './shell.mjs';

const runVitest = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quay-tally-'));
  const file = join(folder, 'tally.json');
  const { ok, code } = await run('vitest run --reporter=default --reporter=./build/tally.mjs', {
    show: true,
    extra: { QUAY_TALLY: file },
  });
  const tally = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: [], skipped: [] };
  rmSync(folder, { recursive: true });
  if (!ok && tally.failed.length === 0) tally.failed.push(`vitest (exit code ${code})`);
  return tally;
};

/** Each run of the shop is a test of its own; one that fails makes the whole layer a single failure. */
const runChaos = async () => {
  if (!existsSync(join(root, 'test/chaos/cli.ts'))) return { passed: 0, failed: [] };
  const { ok, code, output } = await run(
    'npm run --silent chaos -- --runs 50 --cuts 40 --rounds 3 --json',
    {
      show: true,
    },
  );
  const result = parseLast(output);
  const clean =
    ok && result?.runs > 0 && result.lost === 0 && result.doubled === 0 && result.diverged === 0;
  if (clean) return { passed: result.runs, failed: [] };
  return { passed: 0, failed: [`chaos: ${result?.replay ?? `exit code ${code}`}`] };
};

const parseLast = (output) => {
  try {
    return JSON.parse(output.split('\n').findLast((line) => line.startsWith('{')));
  } catch {
    return undefined;
  }
};

ensureInstalled();
const checks = await runChecks();
await ensureShell();
const tests = await runVitest();
const chaos = await runChaos();

const passed = checks.passed + tests.passed + chaos.passed;
const failed = [...checks.failed, ...tests.failed, ...chaos.failed];
for (const name of tests.skipped) console.log(`skipped: ${name}`);
for (const name of failed) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
