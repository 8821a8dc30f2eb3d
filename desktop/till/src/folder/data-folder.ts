import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { id, type DeviceId, type StoreId, type TenantId } from '@pos/kernel';
import { z } from 'zod';
import { newPrivateKey, signerFrom } from '../node-crypto.ts';
import { zStoredKey, type KeyStore } from './key-store.ts';
import { CannotUseFolder } from './single-writer.ts';
import { writeDurably } from './write-durably.ts';

/** Who a device is, from its first start and for ever. */
export interface Identity {
  readonly tenant: TenantId;
  readonly store: StoreId;
  readonly device: DeviceId;
  /** PKCS#8 PEM. It never leaves this machine. */
  readonly privateKey: string;
}

/** The files of one till. */
export interface DataFolder {
  readonly path: string;
  readonly journal: string;
  readonly identity: Identity;
  /** Tells this folder from a copy of it: the file system gives it to a file, and a copied file gets another. */
  readonly installMark: string;
}

const zIdentity = z.intersection(
  z.object({ tenant: z.string(), store: z.string(), device: z.string() }),
  zStoredKey,
);

/** Where the key may lie. The first is where it lies from now on. */
export type KeyStores = readonly [KeyStore, ...KeyStore[]];

/** Reads who this till is, or mints it at the first start. The folder's lock must be held. */
export const openDataFolder = (path: string, newId: () => string, keys: KeyStores): DataFolder => {
  try {
    return {
      path,
      journal: join(path, 'journal.db'),
      identity: readIdentity(path, keys) ?? mintIdentity(path, newId, keys),
      installMark: readInstallMark(path),
    };
  } catch (error) {
    if (error instanceof CannotUseFolder) throw error;
    throw new CannotUseFolder(
      'not-usable',
      `cannot use the data folder ${path}: ${describe(error)}`,
    );
  }
};

const readIdentity = (path: string, keys: KeyStores): Identity | null => {
  const file = join(path, 'identity.json');
  if (!existsSync(file)) {
    if (existsSync(join(path, 'journal.db'))) {
      throw new CannotUseFolder(
        'key-missing',
        `${file} is missing beside a journal. It holds this till's key: restore it from a backup of the folder. The journal is untouched.`,
      );
    }
    return null;
  }
  const read = zIdentity.safeParse(jsonIn(readFileSync(file, 'utf8')));
  if (!read.success) {
    throw new CannotUseFolder(
      'key-damaged',
      `${file} is damaged: restore it from a backup of the folder`,
    );
  }
  const { tenant, store, device, ...stored } = read.data;
  const [kept, ...others] = keys;
  const current = kept.read(stored);
  const privateKey = current ?? others.map((other) => other.read(stored)).find(isKey);
  if (!isKey(privateKey)) {
    throw new CannotUseFolder(
      'key-sealed',
      `the key in ${file} is sealed by the key store of the person and computer it was made by: start the till there, or restore the file from a backup. The journal is untouched.`,
    );
  }
  const identity: Identity = {
    tenant: id<'TenantId'>(tenant),
    store: id<'StoreId'>(store),
    device: id<'DeviceId'>(device),
    privateKey,
  };
  if (current === null) writeIdentity(path, identity, kept);
  return identity;
};

const isKey = (key: string | null | undefined): key is string => key !== null && key !== undefined;

/** `undefined` for what a torn write left behind. */
const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const mintIdentity = (path: string, newId: () => string, [kept]: KeyStores): Identity => {
  const identity: Identity = {
    tenant: id<'TenantId'>(newId()),
    store: id<'StoreId'>(newId()),
    device: id<'DeviceId'>(newId()),
    privateKey: newPrivateKey(),
  };
  writeIdentity(path, identity, kept);
  return identity;
};

/** A till that has written nothing learns which shop it belongs to. */
export const joinShop = (path: string, [kept]: KeyStores, identity: Identity): void =>
  writeIdentity(path, identity, kept);

const writeIdentity = (
  path: string,
  { privateKey, ...identity }: Identity,
  keys: KeyStore,
): void => {
  const { publicKey } = signerFrom(privateKey);
  const file = { ...identity, publicKey, ...keys.write(privateKey) };
  writeDurably(join(path, 'identity.json'), JSON.stringify(file, null, 2));
};

const readInstallMark = (path: string): string => {
  const file = join(path, 'install-mark');
  if (!existsSync(file)) {
    writeDurably(
      file,
      'This file marks where the till was installed. A copy of it marks a copy.\n',
    );
  }
  const before = statSync(file, { bigint: true });
  chmodSync(file, 0o600);
  const after = statSync(file, { bigint: true });
  // A file system that does not know when a file was born reports its last change instead: there, the number alone counts.
  return before.birthtimeNs === after.birthtimeNs
    ? `${after.ino}:${after.birthtimeNs}`
    : `${after.ino}`;
};

const describe = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
