import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CannotUseFolder, lockFolder } from './single-writer.ts';

let shelf: string;
beforeEach(() => {
  shelf = mkdtempSync(join(tmpdir(), 'quay-lock-'));
});
afterEach(() => rmSync(shelf, { recursive: true }));

test('a folder has one till at a time', () => {
  const lock = lockFolder(shelf);
  expect(() => lockFolder(shelf)).toThrow(CannotUseFolder);
  expect(() => lockFolder(shelf)).toThrow('another till is already running on');
  lock.release();
  lockFolder(shelf).release();
});

test.skipIf(process.platform === 'win32')(
  'a folder is made when it is not there, for its owner only',
  () => {
    const path = join(shelf, 'quầy', 'T01');
    lockFolder(path).release();
    expect(statSync(path).mode & 0o077).toBe(0);
  },
);

test('what is no folder is refused in words', () => {
  const path = join(shelf, 'file');
  writeFileSync(path, '');
  expect(() => lockFolder(path)).toThrow(/cannot write to the data folder .*Nothing was changed/);
});
