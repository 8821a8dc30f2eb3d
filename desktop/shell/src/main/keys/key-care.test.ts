import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SafeStorage } from '../../electron.ts';
import { hasKeyStore, keyCare } from './key-care.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quay-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const reversed = (text: string): string => [...text].toReversed().join('');

const keyStore = (told: Partial<SafeStorage> = {}): SafeStorage => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from(reversed(text)),
  decryptString: (wrapped) => reversed(wrapped.toString()),
  ...told,
});

const secret = new Uint8Array(32).fill(9);
const care = (wanted: 'sealed' | 'plain', safeStorage = keyStore()) =>
  keyCare({
    safeStorage,
    platform: 'linux',
    file: join(folder, 'data', 'key-secret'),
    wanted,
    newSecret: () => secret,
  });
const base64 = Buffer.from(secret).toString('base64');

test('the secret is made once, lies wrapped, and is the same the next time', () => {
  const sealed = { kept: 'sealed', secret: base64, because: 'wanted' };
  expect(care('sealed')).toEqual(sealed);
  expect(readFileSync(join(folder, 'data', 'key-secret'), 'utf8')).toBe(reversed(base64));
  secret.fill(1);
  expect(care('sealed')).toEqual(sealed);
  secret.fill(9);
});

test('who wants the key plain gets it out of the seal again', () => {
  expect(care('plain')).toEqual({ kept: 'plain', secret: null, because: 'wanted' });
  expect(existsSync(join(folder, 'data'))).toBe(false);
  care('sealed');
  expect(care('plain')).toEqual({ kept: 'plain', secret: base64, because: 'wanted' });
});

test('without a key store the key stays plain, and that is said', () => {
  const none = { kept: 'plain', secret: null, because: 'no-key-store' };
  expect(care('sealed', keyStore({ isEncryptionAvailable: () => false }))).toEqual(none);
  expect(care('sealed', keyStore({ getSelectedStorageBackend: () => 'basic_text' }))).toEqual(none);
  expect(hasKeyStore(keyStore({ getSelectedStorageBackend: () => 'basic_text' }), 'win32')).toBe(
    true,
  );
});

test('a secret of another account is not replaced', () => {
  care('sealed');
  const file = join(folder, 'data', 'key-secret');
  writeFileSync(file, 'foreign');
  const refuses = keyStore({
    decryptString: () => {
      throw new Error('not mine');
    },
  });
  expect(care('sealed', refuses)).toEqual({ kept: 'plain', secret: null, because: 'cannot-open' });
  expect(readFileSync(file, 'utf8')).toBe('foreign');
});
