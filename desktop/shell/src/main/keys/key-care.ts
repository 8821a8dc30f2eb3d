import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolderDurably, writeDurably } from '@pos/till/write-durably';
import type { SafeStorage } from '../../electron.ts';
import type { KeysWanted } from '../../protocol.ts';

/** How the device's key is looked after, and if not by the system, why not. */
export interface KeyCare extends KeysWanted {
  readonly because: 'wanted' | 'no-key-store' | 'cannot-open';
}

interface Asked {
  readonly safeStorage: SafeStorage;
  readonly platform: NodeJS.Platform;
  /** Where the secret lies, wrapped by the system. */
  readonly file: string;
  readonly wanted: 'sealed' | 'plain';
  readonly newSecret: () => Uint8Array;
}

/**
 * The system's key store wraps 32 secret bytes, and the till seals its key under those: the till's process can be given
 * a secret, but not the key store. The wrapped secret is on disk before anything is sealed under it.
 */
export const keyCare = ({ safeStorage, platform, file, wanted, newSecret }: Asked): KeyCare => {
  const isKept = existsSync(file);
  if (wanted === 'plain' && !isKept) return { kept: 'plain', secret: null, because: 'wanted' };
  if (!hasKeyStore(safeStorage, platform))
    return { kept: 'plain', secret: null, because: 'no-key-store' };
  const secret = isKept ? unwrap(safeStorage, file) : wrap(safeStorage, file, newSecret());
  if (secret === null) return { kept: 'plain', secret, because: 'cannot-open' };
  return { kept: wanted, secret, because: 'wanted' };
};

/** Without a keyring, Linux wraps under a password that everybody can read in Chromium's source: that is no key store. */
export const hasKeyStore = (safeStorage: SafeStorage, platform: NodeJS.Platform): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (platform !== 'linux' ||
    !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()));

const unwrap = (safeStorage: SafeStorage, file: string): string | null => {
  try {
    return safeStorage.decryptString(readFileSync(file));
  } catch {
    return null;
  }
};

const wrap = (safeStorage: SafeStorage, file: string, fresh: Uint8Array): string => {
  const secret = Buffer.from(fresh).toString('base64');
  makeFolderDurably(dirname(file), { mode: 0o700 });
  writeDurably(file, safeStorage.encryptString(secret));
  return secret;
};
