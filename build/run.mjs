import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

const tools = join(root, 'node_modules', '.bin');

/** Tools and programs find the pinned Node first, and turbo sends nothing home. */
const env = {
  ...process.env,
  PATH: `${tools}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
};

/** Runs one of our programs on the pinned Node in our place. */
export const becomeNode = (program, args, extra, finish) =>
  become(pinnedNode(), [join(root, program), ...args], extra, finish);

/** Runs a program in our place: its input, output and signals are ours, its end is our end, after what is to be finished. */
export const become = (executable, args, extra = {}, finish = async () => {}) => {
  const child = spawn(executable, args, { env: { ...env, ...extra }, stdio: 'inherit' });
  // A terminal sends Ctrl-C to both of us; from elsewhere only we hear it.
  const heard = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of heard) process.on(signal, () => child.kill(signal));
  if (process.stdin.isTTY) process.on('SIGINT', () => {});
  // npm's shell dies of a signal without passing it on: whoever lost their parent ends as if they had heard it.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    void finish().then(() => {
      if (!signal) process.exit(code);
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    });
  });
};

/** Runs one command line to its end. `show` lets its output through as it comes. */
export const run = (command, { show = false, extra = {} } = {}) =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(command, {
      cwd: root,
      env: { ...env, ...extra },
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('close', (code) => {
      resolve({ ok: code === 0, code, output, seconds: (performance.now() - began) / 1000 });
    });
  });

export const pinnedNode = () => {
  const home = join(root, 'node_modules', 'node', 'bin');
  const found = [join(home, 'node'), join(home, 'node.exe')].find((path) => existsSync(path));
  if (found) return found;
  console.error('The pinned Node is missing: delete node_modules and run npm install.');
  process.exit(1);
};
