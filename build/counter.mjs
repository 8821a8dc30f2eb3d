import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';
import { pinnedNode } from './run.mjs';

const patience = 10_000;

/** The virtual counter in a process of its own, beside a demo; its page's address, or `null` when it cannot open. */
export const startCounter = () =>
  new Promise((resolve) => {
    const child = spawn(pinnedNode(), [join(root, 'hardware', 'counter', 'cli.ts')], {
      env: { ...process.env, QUAY_COUNTER_PRINTER_PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    process.on('exit', () => child.kill());
    const late = setTimeout(() => resolve(null), patience);
    const end = (url) => {
      clearTimeout(late);
      resolve(url);
    };
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const url = /^ready (\S+)$/m.exec(said)?.[1];
      if (url) end(url);
    });
    child.once('exit', () => end(null));
    child.once('error', () => end(null));
  });
