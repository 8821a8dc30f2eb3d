import type { Plant } from './plant.ts';

/** Code in a file of its own, and the rule that the linter must name beside that file. */
const line = (rule: string, path: string, code: string, name: string): Plant => ({
  rule,
  files: { [path]: `${code}\n` },
  says: [new RegExp(`${path}:\\d+:\\d+:[^\\]]*\\(${name}\\)`)],
});

const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';
const imports = 'no-restricted-imports';
const shared = 'shared/lint/src';
const program = 'desktop/hub/src';

export const lint: readonly Plant[] = [
  line('shared has no Date', `${shared}/date.ts`, 'export const a = Date.now();', globals),
  line('shared has no new Date', `${shared}/new.ts`, 'export const a = new Date();', globals),
  line(
    'shared has no hidden Date',
    `${shared}/hide.ts`,
    'export const a = globalThis.Date;',
    globals,
  ),
  line('shared has no timer', `${shared}/timer.ts`, 'setTimeout(() => {}, 1);', globals),
  line('shared has no stopwatch', `${shared}/watch.ts`, 'performance.now();', globals),
  line('shared has no crypto', `${shared}/crypto.ts`, 'crypto.randomUUID();', globals),
  line('shared has no console', `${shared}/console.ts`, `console.log('sold');`, globals),
  line('shared has no chance', `${shared}/chance.ts`, 'Math.random();', properties),
  line('shared tests have no chance', `${shared}/chance.test.ts`, 'Math.random();', properties),
  line('only clock.ts knows Date', `${program}/date.ts`, 'Date.now();', globals),
  line('only clock.ts knows performance', `${program}/watch.ts`, 'performance.now();', globals),
  line('only clock.ts knows hrtime', `${program}/hrtime.ts`, 'process.hrtime();', properties),
  line(
    'only clock.ts knows perf_hooks',
    `${program}/hooks.ts`,
    `import 'node:perf_hooks';`,
    imports,
  ),
  line('only ids.ts knows Math.random', `${program}/random.ts`, 'Math.random();', properties),
  line('only ids.ts knows crypto', `${program}/crypto.ts`, 'crypto.randomUUID();', globals),
  line(
    'only ids.ts knows randomUUID',
    `${program}/uuid.ts`,
    `import { randomUUID } from 'node:crypto';\nrandomUUID();`,
    imports,
  ),
  line(
    'only settings.ts knows the environment',
    `${program}/env.ts`,
    'process.env;',
    'no-process-env',
  ),
  line('no default export', `${program}/default.ts`, 'export default 1;', 'no-default-export'),
  line('no any', `${program}/any.ts`, 'export const a: any = 1;', 'no-explicit-any'),
  line(
    'no import() type',
    `${program}/type.ts`,
    `export type A = import('zod').ZodType;`,
    'consistent-type-imports',
  ),
  line('no promise is left floating', `${program}/float.ts`, `fetch('/');`, 'no-floating-promises'),
  line('no file above 300 lines', `${program}/long.ts`, '// a line\n'.repeat(300), 'max-lines'),
  line('no loose equality', `${program}/loose.ts`, `export const f = (a: 1) => a == 1;`, 'eqeqeq'),
  line('no let that is never changed', `${program}/let.ts`, 'let a = 1;', 'prefer-const'),
  line('only errors are thrown', `${program}/throw.ts`, `throw 'no';`, 'only-throw-error'),
  line(
    'no promise is taken for an answer',
    `${program}/answer.ts`,
    `if (Promise.resolve(false)) fetch;`,
    'no-misused-promises',
  ),
  line(
    'no else after return',
    `${program}/else.ts`,
    `export const f = (a: boolean) => {\n  if (a) return 1;\n  else return 2;\n};`,
    'no-else-return',
  ),
  line(
    'shared tells a union to its end',
    `${shared}/switch.ts`,
    `export const f = (a: 1 | 2) => {\n  switch (a) {\n    case 1:\n      f(a);\n  }\n};`,
    'switch-exhaustiveness-check',
  ),
  line(
    'a test expects something',
    `${program}/idle.test.ts`,
    `import { test } from 'vitest';\ntest('nothing', () => {});`,
    'expect-expect',
  ),
  line(
    'no test is alone in focus',
    `${program}/only.test.ts`,
    `import { test } from 'vitest';\ntest.only('me', () => {});`,
    'no-focused-tests',
  ),
  {
    rule: 'no cycle',
    files: {
      [`${program}/hen.ts`]: `import { egg } from './egg.ts';\nexport const hen = () => egg();\n`,
      [`${program}/egg.ts`]: `import { hen } from './hen.ts';\nexport const egg = () => hen();\n`,
    },
    says: [
      new RegExp(`${program}/hen.ts:[^\\]]*\\(no-cycle\\)`),
      new RegExp(`${program}/egg.ts:[^\\]]*\\(no-cycle\\)`),
    ],
  },
];

export const format: readonly Plant[] = [
  {
    rule: 'code has one form',
    files: { 'desktop/hub/src/ugly.ts': 'export const a   = 1\n' },
    says: ['desktop/hub/src/ugly.ts('],
  },
];

/** What the formatter must leave as it is. */
export const golden = {
  'shared/domain/src/golden/order-v1.json': '{"a":1,\n\n"b":2}\n',
  'shared/domain/src/wire-v12.json': '{"a":1,\n\n"b":2}\n',
};
