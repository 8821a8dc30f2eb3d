import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { ensureShell } from './shell.mjs';

const acceptLooks = '--accept-looks';
const wanted = process.argv.slice(2);
const isAccepting = wanted.includes(acceptLooks);
const tests = isAccepting ? 'test/e2e/looks.test.ts' : 'test/e2e';

ensureInstalled();
await ensureShell();
const { code } = await run(
  ['vitest run', tests, ...wanted.filter((word) => word !== acceptLooks)].join(' '),
  { show: true, extra: isAccepting ? { QUAY_ACCEPT_LOOKS: '1' } : {} },
);
process.exit(code ?? 1);
