import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seededIds } from '../testing/index.ts';
import { openDataFolder, type DataFolder, type KeyStores } from './data-folder.ts';
import { plainKeys, sealedKeys } from './key-store.ts';
import { CannotUseFolder } from './single-writer.ts';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'quay-folder-'));
});
afterEach(() => rmSync(path, { recursive: true }));

const ids = seededIds();
const open = (keys: KeyStores = [plainKeys]): DataFolder =>
  openDataFolder(path, () => ids.next(1), keys);

test('who a till is, is minted once', () => {
  const first = open();
  expect(open()).toEqual(first);
  expect(new Set([first.identity.tenant, first.identity.store, first.identity.device]).size).toBe(
    3,
  );
});

test.skipIf(process.platform === 'win32')('the key is for the eyes of its owner', () => {
  open();
  expect(statSync(join(path, 'identity.json')).mode & 0o077).toBe(0);
});

test('a mark that was lost is another mark', () => {
  const { installMark } = open();
  rmSync(join(path, 'install-mark'));
  expect(open().installMark).not.toBe(installMark);
});

test('a journal without its key is not given another', () => {
  open();
  writeFileSync(join(path, 'journal.db'), '');
  rmSync(join(path, 'identity.json'));
  expect(open).toThrow(CannotUseFolder);
  expect(open).toThrow(/identity\.json is missing beside a journal.*The journal is untouched/);
  expect(existsSync(join(path, 'identity.json'))).toBe(false);
});

test.each(['', '{"tenant":', '{"tenant":"x"}', 'null'])(
  'a damaged identity (%s) is said, and kept',
  (text) => {
    writeFileSync(join(path, 'identity.json'), text);
    expect(open).toThrow(CannotUseFolder);
    expect(open).toThrow(/identity\.json is damaged: restore it from a backup of the folder/);
    expect(readFileSync(join(path, 'identity.json'), 'utf8')).toBe(text);
  },
);

test('a plain key moves under the seal, and back, and stays the same key', () => {
  const sealed = sealedKeys(new Uint8Array(32).fill(1), () => Buffer.from(ids.secret()));
  const written = (): string => readFileSync(join(path, 'identity.json'), 'utf8');
  const { identity } = open();
  expect(written()).toContain('PRIVATE KEY');
  expect(open([sealed, plainKeys]).identity).toEqual(identity);
  expect(written()).not.toContain('PRIVATE KEY');
  expect(open([sealed]).identity).toEqual(identity);
  expect(open([plainKeys, sealed]).identity).toEqual(identity);
  expect(written()).toContain('PRIVATE KEY');
});

test('a sealed key is left as it is by whoever cannot open it', () => {
  const under = (byte: number) =>
    sealedKeys(new Uint8Array(32).fill(byte), () => Buffer.from(ids.secret()));
  open([under(1)]);
  const before = readFileSync(join(path, 'identity.json'), 'utf8');
  expect(() => open()).toThrow(/sealed by the key store .*The journal is untouched/);
  expect(() => open([under(2), plainKeys])).toThrow(CannotUseFolder);
  expect(readFileSync(join(path, 'identity.json'), 'utf8')).toBe(before);
});
