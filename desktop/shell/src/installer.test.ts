import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..', '..', '..');
const names = z.record(z.string(), z.string()).default({});
const zPackage = z.object({ dependencies: names, optionalDependencies: names });

const wantedBy = (folder: string): readonly string[] => {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { dependencies, optionalDependencies } = zPackage.parse(JSON.parse(text));
  return Object.keys({ ...dependencies, ...optionalDependencies });
};

/** A list of `electron-builder.yml`. */
const listed = (name: string): readonly string[] => {
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const [, list = ''] = new RegExp(`^${name}:\\n((?:  - .*\\n)+)`, 'm').exec(text) ?? [];
  return list
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^ {2}- /, '').replaceAll("'", ''));
};

/** Where Node finds a package, from another one's folder upwards. */
const find = (name: string, from: string): string | null => {
  const own = join(from, 'node_modules', name);
  if (existsSync(own)) return own;
  return from === root ? null : find(name, resolve(from, '..'));
};

/** The program's packages and all that they need, as an installer takes them. */
const packages = (): ReadonlySet<string> => {
  const found = new Set<string>();
  const take = (folder: string): void => {
    for (const name of wantedBy(folder)) {
      const other = find(name, folder);
      if (other === null || found.has(other)) continue;
      found.add(other);
      take(other);
    }
  };
  take(join(root, 'desktop', 'shell'));
  return found;
};

const leftOut = listed('files')
  .filter((pattern) => pattern.startsWith('!'))
  .map((pattern) => pattern.slice(1));

let copy = '';
let files: readonly string[] = [];

beforeAll(() => {
  // Outside the repository: whatever was left out is found nowhere else.
  copy = mkdtempSync(join(tmpdir(), 'quay-installer-'));
  for (const folder of packages()) {
    cpSync(folder, join(copy, relative(root, folder)), {
      recursive: true,
      filter: (file) => {
        const place = relative(root, file).replaceAll(sep, '/');
        const isOwn = !relative(folder, file).includes('node_modules');
        return isOwn && !leftOut.some((pattern) => matchesGlob(place, pattern));
      },
    });
  }
  files = globSync('**/*', { cwd: copy }).map((file) => file.replaceAll(sep, '/'));
  writeFileSync(
    join(copy, 'load.mjs'),
    `const [name] = process.argv.slice(2);
     const library = await import(name).catch((error) => ({ error: error.message }));
     console.log(library.error ?? 'loaded');
     process.exit(0);`,
  );
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const load = (name: string): string =>
  execFileSync(process.execPath, [join(copy, 'load.mjs'), name], { encoding: 'utf8' }).trim();

test.each(wantedBy(join(root, 'desktop', 'shell')))(
  '%s loads from what the installer contains',
  (name) => {
    expect(load(name)).toBe('loaded');
  },
);

test('every binary lies beside the archive, where a system can load it', () => {
  const binaries = files.filter((file) => file.endsWith('.node'));
  const unpacked = listed('asarUnpack');
  expect(binaries.length).toBeGreaterThan(wantedBy(join(root, 'desktop', 'shell')).length);
  expect(
    binaries.filter((file) => !unpacked.some((pattern) => matchesGlob(file, pattern))),
  ).toEqual([]);
});

test('no sources to compile travel along, and nothing else suffers from one that is missing', () => {
  expect(files.filter((file) => /\.(c|cc|cpp|h|hpp|gyp)$/.test(file))).toEqual([]);
  rmSync(join(copy, 'node_modules', 'node-hid'), { recursive: true });
  expect(load('node-hid')).toContain('Cannot find package');
  expect(load('serialport')).toBe('loaded');
});
