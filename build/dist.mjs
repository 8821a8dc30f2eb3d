import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';
import { ensureShell } from './shell.mjs';

/** Kept out of the lock file: it is large, and only who makes installers needs it. */
const builder = 'electron-builder@26.17.0';

ensureInstalled();
if (!(await ensureShell())) process.exit(1);
const command = `npm exec --yes --package=${builder} -- electron-builder --config electron-builder.yml`;
const { code } = await run([command, ...process.argv.slice(2)].join(' '), { show: true });
process.exit(code ?? 1);
