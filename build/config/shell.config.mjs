import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shell = resolve('desktop/shell/src');
const out = process.env.QUAY_SHELL_OUT;

/** What brings a binary of its own, and lies beside the program as npm brought it. */
const { dependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(shell, '..', 'package.json'), 'utf8'),
);
const native = Object.keys({ ...dependencies, ...optionalDependencies });

/** Ours is bundled; Electron is what runs it. */
const common = { platform: 'node', external: [/^electron(\/|$)/, ...native, /^node:/] };
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
