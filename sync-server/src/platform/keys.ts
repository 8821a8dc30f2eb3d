import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signer } from '@pos/sync';
import { closedFolder } from './closed-folder.ts';
import { newPrivateKey, signerFrom } from './crypto.ts';
import type { Ids } from './ids.ts';

export interface Keys {
  /** Signs certificates. Devices and hubs keep its public half for years. */
  readonly signer: Signer;
  /** Opens what is the operator's alone: pairing codes, the list of stores, revocation. */
  readonly operatorKey: string;
}

/** From the environment, or made at the first start and kept in the data folder. */
export const readKeys = (
  {
    folder,
    operatorKey,
    signingKey,
  }: { folder: string; operatorKey: string | null; signingKey: string | null },
  ids: Ids,
): Keys => {
  closedFolder(folder);
  return {
    signer: signerFrom(signingKey ?? kept(join(folder, 'signing-key.pem'), newPrivateKey)),
    operatorKey: operatorKey ?? kept(operatorKeyFile(folder), ids.secret),
  };
};

export const operatorKeyFile = (folder: string): string => join(folder, 'operator-key');

const kept = (file: string, make: () => string): string => {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
};
