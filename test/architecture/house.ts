import { execFile } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A workspace: the word it carries, what it declares, and its files by path. */
export type Room = {
  readonly word: string;
  readonly needs?: readonly string[];
  readonly files: Readonly<Record<string, string>>;
};
export type Rooms = Readonly<Record<string, Room>>;

/**
 * A house of tiny rooms that stands on our real rules: the root's configuration is copied, the rooms are made up, so
 * that whoever works in the real tree cannot break the proof. Files by folder are added to the rooms, or replace theirs.
 */
export const buildHouse = (rooms: Rooms, additions: Readonly<Record<string, string>> = {}) => {
  const house = mkdtempSync(join(tmpdir(), 'quay-house-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };

  for (const path of globSync(rules, { cwd: repository }))
    cpSync(join(repository, path), join(house, path));
  write('package.json', json(rootManifest(Object.keys(rooms))));
  furnish(join(house, 'node_modules'), Object.keys(rooms));

  for (const [folder, { word, needs = [], files }] of Object.entries(rooms)) {
    write(`${folder}/package.json`, json(manifest(folder, needs, files)));
    write(`${folder}/turbo.json`, `{ "extends": ["//"], "tags": ["${word}"] }\n`);
    write(`${folder}/tsconfig.json`, tsconfig(folder, word));
    for (const [path, text] of Object.entries(files)) write(`${folder}/${path}`, text);
  }
  for (const [path, text] of Object.entries(additions)) write(path, text);

  return {
    check: () => check(house),
    [Symbol.dispose]: () => rmSync(house, { recursive: true }),
  };
};

const rules = [
  '.dependency-cruiser.mjs',
  '.gitignore',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'build/*.mjs',
  'build/config/*',
  'knip.json',
  'turbo.json',
  'vitest.config.ts',
];

/** Of our tools, those that knip sees at work in a house as small as this. */
const toolsAtWork = [
  '@types/node',
  '@typescript/native',
  'dependency-cruiser',
  'node',
  'oxfmt',
  'typescript',
  'vitest',
];

const rootManifest = (folders: readonly string[]) => {
  const real = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    scripts: object;
    devDependencies: Record<string, string>;
    packageManager: string;
  };
  return {
    name: 'house',
    private: true,
    type: 'module',
    workspaces: folders,
    scripts: real.scripts,
    devDependencies: Object.fromEntries(
      toolsAtWork.map((tool) => [tool, real.devDependencies[tool]]),
    ),
    packageManager: real.packageManager,
  };
};

const manifest = (folder: string, needs: readonly string[], files: Room['files']) => ({
  name: nameOf(folder),
  private: true,
  type: 'module',
  exports: {
    ...('src/index.ts' in files && { '.': './src/index.ts' }),
    ...('src/testing/index.ts' in files && { './testing': './src/testing/index.ts' }),
  },
  scripts: { types: 'tsc -p .' },
  dependencies: Object.fromEntries(needs.map((need) => [need, '*'])),
});

const tsconfig = (folder: string, word: string) => {
  const base = word === 'pure' || word === 'browser' ? 'pure' : 'node';
  const up = '../'.repeat(folder.split('/').length);
  return `{ "extends": "${up}build/config/tsconfig.${base}.json", "include": ["src"] }\n`;
};

const nameOf = (folder: string) => `@pos/${basename(folder)}`;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The real packages by links, and our own rooms under their names. */
const furnish = (modules: string, folders: readonly string[]) => {
  mkdirSync(join(modules, '@pos'), { recursive: true });
  const real = join(repository, 'node_modules');
  for (const entry of readdirSync(real))
    if (entry !== '@pos') symlinkSync(join(real, entry), join(modules, entry));
  for (const folder of folders) symlinkSync(join('../..', folder), join(modules, nameOf(folder)));
};

type Checked = { readonly code: number; readonly said: Readonly<Record<string, string>> };

/** Runs the house's own `npm run check` and answers what each step said; spaces are dropped, for turbo wraps its lines. */
const check = async (house: string): Promise<Checked> => {
  const [code, output] = await new Promise<[number, string]>((resolve) => {
    const child = execFile(
      join(repository, 'node_modules/.bin/node'),
      ['build/check.mjs'],
      {
        cwd: house,
        maxBuffer: 64 * 2 ** 20,
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      },
      (_, stdout) => resolve([child.exitCode ?? 1, stdout]),
    );
  });
  // Some tools colour whatever a build machine shows, whether or not they were asked for none.
  const [, ...steps] = stripVTControlCharacters(output).split(
    /^(?:ok {4}|FAILED) (\w+) +[\d.]+ s\n/m,
  );
  const said: Record<string, string> = {};
  for (let at = 0; at < steps.length; at += 2) {
    said[steps[at] ?? ''] = withoutSpaces(steps[at + 1] ?? '');
  }
  return { code, said };
};

export const withoutSpaces = (text: string): string => text.replaceAll(/[\s|]/g, '');
