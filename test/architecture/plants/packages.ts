import type { Rooms } from '../house.ts';
import type { Plant } from './plant.ts';

/** Every edge that the three sentences forbid; each becomes a room of its own. */
const roomOf = {
  pure: 'kernel',
  node: 'till',
  browser: 'screens',
  electron: 'shell',
  test: 'test',
};
type Word = keyof typeof roomOf;
const forbidden: Partial<Record<Word, readonly Word[]>> = {
  pure: ['node', 'browser', 'electron', 'test'],
  node: ['browser', 'electron', 'test'],
  browser: ['node', 'electron', 'test'],
  electron: ['test'],
};
const edges = Object.entries(forbidden).flatMap(([from, words]) =>
  words.map((to) => ({ from, to, room: `${from}-to-${to}` })),
);

export const plantedRooms: Rooms = Object.fromEntries([
  ...edges.map(({ from, to, room }) => [
    `desktop/${room}`,
    { word: from, needs: [`@pos/${roomOf[to]}`], files: {} },
  ]),
  ['desktop/browser-three-away', { word: 'browser', needs: ['@pos/pure-to-node'], files: {} }],
  ['shared/types', { word: 'pure', files: {} }],
  ['shared/lint', { word: 'pure', files: {} }],
  ['desktop/deep', { word: 'node', needs: ['@pos/kernel'], files: {} }],
]) as Rooms;

export const boundaries: readonly Plant[] = [
  ...edges.map(({ from, to, room }) => ({
    rule: `${from} may not need ${to}`,
    files: {},
    says: [
      `Package \`@pos/${roomOf[to]}\` found ${
        from === 'pure' ? 'without any tag listed in allowlist' : 'with tag listed in denylist'
      } for \`@pos/${room}\``,
    ],
  })),
  {
    rule: 'browser may not need node, however far away',
    files: {},
    says: ['Package `@pos/till` found with tag listed in denylist for `@pos/browser-three-away`'],
  },
  {
    rule: 'an import is declared',
    files: {
      'desktop/hub/src/undeclared.ts': `import { one } from '@pos/kernel';\none.toFixed();\n`,
    },
    says: [
      'cannot import package `@pos/kernel` because it is not a dependency ,-[/',
      'desktop/hub/src/undeclared.ts:1:',
    ],
  },
  {
    rule: 'pure imports no node package, not even its types',
    files: { 'shared/types/src/type-only.ts': `export type { work } from '@pos/till';\n` },
    says: [
      'cannot import package `@pos/till` because it is not a dependency ,-[/',
      'shared/types/src/type-only.ts:1:',
    ],
  },
  {
    rule: 'a relative path stays in its workspace',
    files: {
      'desktop/hub/src/escape.ts': `import { now } from '../../till/src/clock.ts';\nnow();\n`,
    },
    says: ['import `../../till/src/clock.ts` leaves the package', 'desktop/hub/src/escape.ts:1:'],
  },
];

export const types: readonly Plant[] = [
  {
    rule: 'a package is entered by its doors',
    files: {
      'desktop/deep/src/deep.ts': `import { one } from '@pos/kernel/src/index.ts';\none.toFixed();\n`,
    },
    says: [`src/deep.ts(1,21): error TS2307: Cannot find module '@pos/kernel/src/index.ts'`],
  },
  {
    rule: 'pure has no node: modules',
    files: { 'shared/types/src/disk.ts': `import { rmSync } from 'node:fs';\nrmSync('/');\n` },
    says: [`src/disk.ts(1,24): error TS2591: Cannot find name 'node:fs'`],
  },
  {
    rule: 'pure has no process',
    files: { 'shared/types/src/process.ts': `process.exit();\n` },
    says: [`src/process.ts(1,1): error TS2591: Cannot find name 'process'`],
  },
  {
    rule: 'pure has no window',
    files: { 'shared/types/src/window.ts': `window.close();\n` },
    says: [`src/window.ts(1,1): error TS2304: Cannot find name 'window'`],
  },
];
