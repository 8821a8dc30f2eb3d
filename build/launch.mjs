import { ensureInstalled } from './install.mjs';
import { become } from './run.mjs';
import { ensureScreens } from './screens.mjs';

const programs = {
  start: 'desktop/hub/src/start.ts',
  till: 'desktop/hub/src/cli.ts',
  counter: 'hardware/counter/cli.ts',
  verify: 'desktop/hub/src/verify-cli.ts',
  chaos: 'test/chaos/cli.ts',
  bench: 'test/bench/cli.ts',
};

const [name, ...args] = process.argv.slice(2);
const program = programs[name];
if (!program) {
  console.error(`Name a program: ${Object.keys(programs).join(', ')}.`);
  process.exit(2);
}

ensureInstalled();
if (name === 'start' || name === 'till') await ensureScreens();
become(program, args);
