import { join, resolve } from 'node:path';

const shell = resolve('desktop/shell/src');
const out = process.env.QUAY_SHELL_OUT;

/** Ours is bundled; Electron is what runs it, and better-sqlite3 brings a binary of its own. */
const common = { platform: 'node', external: [/^electron(\/|$)/, 'better-sqlite3', /^node:/] };
const output = { sourcemap: true, codeSplitting: false };

/** Main and the till are modules; a sandboxed preload has to be CommonJS. */
export default [
  {
    ...common,
    input: join(shell, 'main.ts'),
    output: { ...output, file: join(out, 'main.mjs'), format: 'esm' },
  },
  {
    ...common,
    input: join(shell, 'till', 'program.ts'),
    output: { ...output, file: join(out, 'till', 'program.mjs'), format: 'esm' },
  },
  {
    ...common,
    platform: 'browser',
    input: join(shell, 'preload', 'preload.ts'),
    output: { ...output, file: join(out, 'preload.cjs'), format: 'cjs' },
  },
];
