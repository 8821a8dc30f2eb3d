import { join } from 'node:path';
import { bringKernel } from './kernel.ts';
import { boot } from './machine.ts';
import { whyNot } from './tools.ts';

const patience = 5 * 60_000;
const cache = join(import.meta.dirname, '..', '..', '.quay', 'rig');
const program = join(import.meta.dirname, 'guest', 'main.ts');

const reason = whyNot();
if (reason !== null) {
  console.log(`skipped: ${reason}`);
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}

const began = performance.now();
let tally: { passed: number; failed: number } | null = null;
const hear = (line: string): void => {
  const [, passed, failed] = /^proofs: (\d+) passed, (\d+) failed$/.exec(line) ?? [];
  if (passed === undefined || failed === undefined) console.log(line);
  else tally = { passed: Number(passed), failed: Number(failed) };
};
try {
  await boot({ cache, kernel: bringKernel(cache), program, patience, onLine: hear });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
const { passed, failed } = tally ?? { passed: 0, failed: 1 };
if (!tally) console.error('the machine did not get to the end of its proofs');
console.log(`${passed} passed, ${failed} failed`);
console.log(failed === 0 ? `ok in ${Math.round((performance.now() - began) / 1000)} s` : 'not ok');
process.exitCode = failed === 0 ? 0 : 1;
