import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { ensureShell } from './shell.mjs';

ensureInstalled();
await ensureShell();
const { code } = await run(['vitest run test/e2e', ...process.argv.slice(2)].join(' '), {
  show: true,
});
process.exit(code ?? 1);
