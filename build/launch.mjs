import { join } from 'node:path';
import { serverBeside } from './beside.mjs';
import { startCounter } from './counter.mjs';
import { findElectron } from './electron.mjs';
import { ensureInstalled, root } from './install.mjs';
import { become, becomeNode } from './run.mjs';
import { ensureScreens, ensureTablet } from './screens.mjs';
import { ensureShell } from './shell.mjs';

const programs = {
  start: 'desktop/hub/src/start.ts',
  till: 'desktop/hub/src/cli.ts',
  server: 'sync-server/src/main.ts',
  counter: 'hardware/counter/cli.ts',
  verify: 'desktop/hub/src/verify-cli.ts',
  chaos: 'test/chaos/cli.ts',
  simulate: 'test/simulate/cli.ts',
  bench: 'test/bench/cli.ts',
  rig: 'test/rig/cli.ts',
};
const windows = ['auto', 'browser', 'electron'];

/** The window of the desktop program, where Electron can run; answers why not. */
const openWindow = async (args, extra = async () => ({}), finish) => {
  const { executable, reason } = findElectron();
  if (!executable) return reason;
  if (!(await ensureShell())) return 'the desktop program could not be built';
  // Electron reads its own flags before the program's folder.
  become(executable, [...args, join(root, 'desktop', 'shell')], await extra(), finish);
  return null;
};

/** Who has named a printer of their own needs no virtual counter. */
const besideDemo = async () => {
  const counter = process.env.QUAY_PRINTER?.trim() ? null : await startCounter();
  return counter === null ? {} : { QUAY_DEMO_COUNTER: counter };
};

const start = async (args) => {
  const wanted = process.env.QUAY_WINDOW?.trim() || 'auto';
  if (!windows.includes(wanted)) fail(`QUAY_WINDOW: ${windows.join(', ')}`);
  const server = process.env.QUAY_SERVER?.trim() === 'none' ? null : await serverBeside();
  const extra = server === null ? {} : { QUAY_SERVER_BESIDE: server.url };
  if (wanted !== 'browser') {
    const demo = async () => ({ ...extra, QUAY_DEMO: '1', ...(await besideDemo()) });
    const reason = await openWindow(args, demo, server?.stop);
    if (reason === null) return;
    if (wanted === 'electron') {
      await server?.stop();
      fail(reason);
    }
    console.error(`Mở bằng trình duyệt · the same till in the browser (${reason})`);
  }
  await ensureScreens();
  await ensureTablet();
  becomeNode(programs.start, args, extra, server?.stop);
};

const desktop = async (args) => {
  const reason = await openWindow(args);
  if (reason !== null) fail(reason);
};

const fail = (reason) => {
  console.error(reason);
  process.exit(1);
};

const [name, ...args] = process.argv.slice(2);
if (name !== 'desktop' && !programs[name])
  fail(`Name a program: ${[...Object.keys(programs), 'desktop'].join(', ')}.`);

ensureInstalled();
if (name === 'start') await start(args);
else if (name === 'desktop') await desktop(args);
else {
  if (name === 'till' || name === 'bench') {
    await ensureScreens();
    await ensureTablet();
  }
  becomeNode(programs[name], args);
}
