import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readScreens } from '@pos/hub/screens';
import { afterEach, beforeEach, expect, test, type TestContext } from 'vitest';
import { notBuilt } from './testing/index.ts';

const here = import.meta.dirname;

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'quay-main-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** The built main program, started while another one runs. */
const secondStart = ({ skip }: TestContext, environment: Record<string, string>): string => {
  if (notBuilt !== null) return skip(notBuilt);
  const electron = pathToFileURL(join(here, 'testing', 'as-second-start.ts')).href;
  const main = join(here, '..', 'dist', 'main.mjs');
  return execFileSync(process.execPath, ['--import', electron, main], {
    env: { ...environment, QUAY_HOME: home },
    encoding: 'utf8',
  });
};

test('the built program loads, finds its folder, and leaves when another one runs', (context) => {
  expect(secondStart(context, {})).toBe(`userData ${join(home, 'data', 'electron')}\nquit\n`);
});

test('it says which setting is wrong', (context) => {
  expect(() => secondStart(context, { QUAY_KEYS: 'none' })).toThrow(
    expect.objectContaining({ stdout: 'Quầy QUAY_KEYS: sealed, plain\n' }) as Error,
  );
});

test('with the program comes what it serves: its screens, and the page for tablets', ({ skip }) => {
  if (notBuilt !== null) return skip(notBuilt);
  for (const page of ['screens', 'tablet'])
    expect(readScreens(join(here, '..', 'dist', page))?.index).toContain('<script type="module"');
  return undefined;
});
